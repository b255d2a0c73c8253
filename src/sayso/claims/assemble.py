"""Assembly: attributions and propositions put together to claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims.chains import find_passed_on, name_speaker, trace_chain
from sayso.claims.edges import trim_blanks
from sayso.claims.events import EventTable, find_event, tabulate_events
from sayso.claims.holders import find_holders, list_nested, order_propositions
from sayso.claims.modes import Quoted, tell_mode
from sayso.claims.speakers import Register, open_register
from sayso.claims.stances import (
    find_unconfirmed,
    is_negated,
    lower_by_cue,
    raises_negation,
    tell_stance,
)
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
_STOPS = (".", ".”", '."', ".’", ":")
"""How a whole sentence ends, and no headline."""


@dataclass(frozen=True, slots=True)
class Table:
    """What is looked up again and again while one document's claims are put together."""

    document: Document
    annotated: AnnotatedText
    register: Register
    quoted: Quoted
    headlines: Pieces
    events: EventTable


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
        tabulate_events(annotated),
    )
    holders = find_holders(annotated)
    nested = list_nested(annotated, holders)
    ids: dict[int, str] = {}
    claims: dict[str, Claim] = {}
    for number in order_propositions(annotated):
        outer = holders[number]
        within = None if outer is None else ids.get(outer)
        claim = _assemble(table, number, nested[number], within)
        ids[number] = claim.id
        if claim.content:
            claims.setdefault(claim.id, claim)
    return tuple(sorted(claims.values(), key=lambda claim: claim.content[0].start))


def _find_headlines(annotated: AnnotatedText) -> Pieces:
    """Short paragraphs above the first long one: headlines, and captions of pictures."""
    found: list[Span] = []
    for paragraph in annotated.paragraphs[:_HEADLINE_PARAGRAPHS]:
        if paragraph.end - paragraph.start > _LONGEST_HEADLINE:
            break
        found.append(paragraph)
    return tuple(found)


def _is_headline(table: Table, proposition: Proposition) -> bool:
    """Whether it stands in a headline; what a whole sentence credits to somebody is in none."""
    line = next((line for line in table.headlines if line.covers(proposition.pieces[0])), None)
    if line is None:
        return False
    return proposition.attribution is None or not line.quote(table.document.text).endswith(_STOPS)


def _assemble(table: Table, which: int, inner: Sequence[int], within: str | None) -> Claim:
    proposition = table.annotated.propositions[which]
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
    hearsay, retold = proposition.hearsay, _is_retold(table, number)
    headline = _is_headline(table, proposition)
    told = _tells(attributions, proposition, inner)
    status = tell_status(text, proposition, attribution, stance, headline=headline, told=told)
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
        mode=tell_mode(text, content, attribution, table.quoted, retold=retold),
        stance=stance,
        certainty=certainty,
        polarity=_tell_polarity(text, proposition, attribution),
        status=status,
        within=within,
        event=find_event(table.events, table.document, which, content, status),
    )


def _weigh(
    text: str, proposition: Proposition, attribution: Attribution | None
) -> tuple[Certainty, Pieces]:
    """How firm a claim is, by its own hedges and its cue, and the words that show it."""
    certainty, hedges = proposition.certainty, proposition.hedges
    if attribution is not None and certainty == "certain":
        unconfirmed = find_unconfirmed(text, attribution.source)
        if unconfirmed:
            return "possible", unconfirmed
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


def _tells(
    attributions: Sequence[Attribution], proposition: Proposition, inner: Sequence[int]
) -> bool:
    """Whether the main verb of a proposition credits what is nested in it to somebody."""
    predicate = proposition.predicate
    return predicate is not None and any(
        piece.covers(predicate.head)
        for number in inner
        if attributions[number].source
        for piece in attributions[number].cue
    )


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
