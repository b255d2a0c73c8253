"""Assembly: attributions and propositions put together to claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims.chains import find_passed_on, name_speaker, trace_chain
from sayso.claims.edges import trim_blanks
from sayso.claims.fillings import Material
from sayso.claims.gists import Saying, make_gist
from sayso.claims.holders import find_holders, list_nested, order_propositions
from sayso.claims.modes import Quoted, tell_mode
from sayso.claims.speakers import Register, open_register
from sayso.claims.stances import is_negated, lower_by_cue, raises_negation, tell_stance
from sayso.claims.statuses import tell_status
from sayso.model.annotation import AnnotatedText, Attribution, Proposition
from sayso.model.claim import Certainty, Claim, Polarity
from sayso.model.document import Document
from sayso.model.identity import make_claim_id
from sayso.model.span import Pieces, Span, join_spans

_FIRM: tuple[Certainty, ...] = ("certain", "probable", "possible", "unknown")
_HEADLINE_PARAGRAPHS = 3
"""Paragraphs at the top that may be headlines."""
_LONGEST_HEADLINE = 110
"""Characters."""


@dataclass(frozen=True, slots=True)
class Table:
    """What is looked up again and again while one document's claims are put together."""

    document: Document
    annotated: AnnotatedText
    register: Register
    quoted: Quoted
    headlines: Pieces
    material: Material


def assemble_claims(document: Document, annotated: AnnotatedText) -> tuple[Claim, ...]:
    """The claims of one document, in reading order.

    A proposition without a known source is a claim whose speaker is unnamed;
    none is dropped. Ids are unique in the document.

    Args:
        document: The document.
        annotated: Its annotations, whose spans are in the document's text.
    """
    table = Table(
        document,
        annotated,
        open_register(document.text, annotated),
        Quoted.of(annotated.quotations),
        _find_headlines(annotated),
        Material.of(document.text, annotated),
    )
    holders = find_holders(annotated)
    nested = list_nested(annotated, holders)
    ids: dict[int, str] = {}
    claims: dict[str, Claim] = {}
    for number in order_propositions(annotated):
        outer = holders[number]
        within = None if outer is None else ids.get(outer)
        claim = _assemble(table, annotated.propositions[number], nested[number], within)
        ids[number] = claim.id
        if claim.content:
            claims.setdefault(claim.id, claim)
    return tuple(sorted(claims.values(), key=lambda claim: claim.content[0].start))


def _find_headlines(annotated: AnnotatedText) -> Pieces:
    """Short paragraphs above the first long one."""
    found: list[Span] = []
    for paragraph in annotated.paragraphs[:_HEADLINE_PARAGRAPHS]:
        if paragraph.end - paragraph.start > _LONGEST_HEADLINE:
            break
        found.append(paragraph)
    return tuple(found)


def _assemble(
    table: Table, proposition: Proposition, inner: Sequence[int], within: str | None
) -> Claim:
    text, number = table.document.text, proposition.attribution
    attributions = table.annotated.attributions
    attribution = None if number is None else attributions[number]
    content = trim_blanks(text, proposition.pieces)
    cue = () if attribution is None else trim_blanks(text, attribution.cue)
    source = () if attribution is None else trim_blanks(text, attribution.source)
    stance = tell_stance(text, proposition, attribution)
    speaker = name_speaker(table.register, attributions, number)
    certainty, hedges = _weigh(text, proposition, attribution)
    passed_on = find_passed_on(table.register, attributions, proposition, inner)
    hearsay = proposition.hearsay
    headline = any(line.covers(proposition.pieces[0]) for line in table.headlines)
    retold = _is_retold(table, number)
    mode = tell_mode(text, content, attribution, table.quoted, retold=retold)
    saying = Saying(proposition, attribution, content, mode, speaker.name, retold=retold)
    return Claim(
        id=make_claim_id(table.document.id, content=content, cue=cue, source=source, within=within),
        content=content,
        cue=cue,
        source=source,
        hedges=trim_blanks(text, hedges),
        speaker=speaker.name,
        role=speaker.role,
        chain=trace_chain(
            table.register, attributions, number, hearsay=hearsay, passed_on=passed_on
        ),
        mode=mode,
        stance=stance,
        certainty=certainty,
        polarity=_tell_polarity(text, proposition, attribution),
        status=tell_status(text, proposition, attribution, stance, headline=headline),
        within=within,
        event=None,
        gist=make_gist(table.material, saying) if content else None,
    )


def _weigh(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> tuple[Certainty, Pieces]:
    """How firm a claim is, by its own hedges and its cue, and the words that show it."""
    certainty, hedges = proposition.certainty, proposition.hedges
    lowered = None if attribution is None else lower_by_cue(text, attribution)
    if attribution is None or lowered is None:
        return certainty, hedges
    weaker: Certainty = max(certainty, lowered, key=_FIRM.index)
    return weaker, join_spans((*hedges, *attribution.cue))


def _tell_polarity(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> Polarity:
    predicate = proposition.predicate
    negative = predicate is not None and bool(predicate.negations)
    if attribution is not None and raises_negation(attribution) and is_negated(text, attribution):
        negative = not negative
    return "negative" if negative else "positive"


def _is_retold(table: Table, number: int | None) -> bool:
    """Whether a quoted speaker only reports what somebody else says."""
    attributions = table.annotated.attributions
    if number is None:
        return False
    attribution = attributions[number]
    if attribution.within is None or not table.quoted.hold(attribution.cue):
        return False
    inner = name_speaker(table.register, attributions, number)
    return inner != name_speaker(table.register, attributions, attribution.within)
