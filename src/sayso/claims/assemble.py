"""Assembly: attributions and propositions put together to claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.claims.attitudes.certainties import SETTLING, tell_certainty
from sayso.claims.attitudes.polarities import tell_polarity
from sayso.claims.attitudes.rebuttals import find_rebuttals
from sayso.claims.attitudes.rhetoric import Rhetoric, find_rhetoric, judge_rhetoric
from sayso.claims.attitudes.stances import give_voice, tell_stance
from sayso.claims.events import EventTable, find_event, tabulate_events, tells_another
from sayso.claims.features import list_features
from sayso.claims.holders import find_holders, list_nested, order_propositions
from sayso.claims.modes import Quoted, tell_mode
from sayso.claims.probabilities import estimate_probabilities
from sayso.claims.reasons import Decisions, list_reasons
from sayso.claims.scares import Scare, find_scares, find_unvouched, marks_main_word
from sayso.claims.sources.chains import (
    Chain,
    find_hearsay,
    find_passed_on,
    name_speaker,
    trace_chain,
)
from sayso.claims.sources.kinds import tell_kind
from sayso.claims.sources.names import Cast, list_cast
from sayso.claims.sources.sayings import tell_said
from sayso.claims.sources.speakers import Register, open_register
from sayso.claims.standings import Background, find_background, find_standing
from sayso.claims.statements.event_types import tell_type
from sayso.claims.statements.statuses import tell_status
from sayso.claims.statements.traits import Manner
from sayso.claims.statements.weighed import weigh_learnt
from sayso.claims.tellings import Told
from sayso.claims.verifications import Verifications, find_unverified, find_verifications
from sayso.claims.wording.edges import close_marks, is_bare_answer, trim_blanks
from sayso.claims.wording.fillings import Material
from sayso.claims.wording.gists import Saying, make_gist
from sayso.model.annotation import AnnotatedText, Proposition
from sayso.model.claim import Certainty, Claim, Stance
from sayso.model.document import Document
from sayso.model.identity import make_claim_id
from sayso.model.link import Link
from sayso.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Table:
    """What is looked up again and again while one document's claims are put together."""

    document: Document
    annotated: AnnotatedText
    register: Register
    quoted: Quoted
    events: EventTable
    material: Material
    background: Background
    verifications: Verifications
    cast: Cast
    rebuttals: frozenset[int]


def assemble_claims(document: Document, annotated: AnnotatedText) -> tuple[Claim, ...]:
    """The claims of one document, in reading order.

    A proposition without a known source is a claim whose speaker is unnamed;
    none is dropped. Ids are unique in the document.

    Args:
        document: The document.
        annotated: Its annotations, whose spans are in the document's text.
    """
    found = _assemble_all(_set_table(document, annotated))
    return tuple(sorted((claim for claim, _ in found), key=lambda claim: claim.content[0].start))


def explain_claim(
    document: Document, annotated: AnnotatedText, claim_id: str
) -> tuple[Reason, ...] | None:
    """Why each field of one claim is what it is; None if the document has no such claim.

    Args:
        document: The document.
        annotated: Its annotations.
        claim_id: Id of the claim, in full.
    """
    for claim, decisions in _assemble_all(_set_table(document, annotated)):
        if claim.id == claim_id:
            return list_reasons(claim, decisions, annotated)
    return None


def assemble_with_decisions(
    document: Document, annotated: AnnotatedText
) -> Iterator[tuple[Claim, Decisions]]:
    """The claims of one document, each with what it was put together from; for whoever measures.

    Args:
        document: The document.
        annotated: Its annotations.
    """
    yield from _assemble_all(_set_table(document, annotated))


def _assemble_all(table: Table) -> Iterable[tuple[Claim, Decisions]]:
    """Each claim once, with what it was put together from; a whole before its parts."""
    annotated = table.annotated
    holders = find_holders(annotated)
    nested = list_nested(annotated, holders)
    ids: dict[int, str] = {}
    found: dict[str, tuple[Claim, Decisions]] = {}
    for number in order_propositions(annotated):
        outer = holders[number]
        within = None if outer is None else ids.get(outer)
        if annotated.propositions[number].alike and not tells_another(table.events, number, outer):
            if within is not None:
                ids[number] = within
            continue
        decisions = _decide(table, number, nested[number])
        claim = _assemble(table, number, decisions, within)
        if claim.content and not is_bare_answer(table.document.text, claim.content):
            ids[number] = claim.id
            found.setdefault(claim.id, (claim, decisions))
        elif within is not None:
            ids[number] = within  # no claim is nested in what is none itself
    return found.values()


def _set_table(document: Document, annotated: AnnotatedText) -> Table:
    register = open_register(document.text, annotated)
    return Table(
        document,
        annotated,
        register,
        Quoted.of(annotated.quotations),
        tabulate_events(annotated),
        Material.of(document.text, annotated),
        find_background(document, annotated),
        find_verifications(document.text, annotated),
        list_cast(document, annotated),
        find_rebuttals(document.text, annotated, register),
    )


def _decide(table: Table, which: int, inner: Sequence[int]) -> Decisions:
    """Everything that words and structure tell of one proposition."""
    text, annotated = table.document.text, table.annotated
    proposition = _voice(table, annotated.propositions[which])
    number = proposition.attribution
    attribution = None if number is None else annotated.attributions[number]
    content = close_marks(text, trim_blanks(text, proposition.pieces))
    retold = _is_retold(table, number)
    scares = find_scares(text, content, table.quoted.around(content))
    mode = tell_mode(text, content, attribution, table.quoted, retold=retold, scares=scares)
    direct, rhetoric = mode.value == "direct", find_rhetoric(text, proposition, attribution)
    stance = tell_stance(text, proposition, attribution, direct=direct)
    stance = _rebut(table, which, judge_rhetoric(rhetoric, proposition, stance))
    chain = _trace(table, proposition, inner, stance.value)
    standing = find_standing(
        *(text, annotated, table.background, proposition, inner),
        direct=direct,
        rhetorical=rhetoric is not None,
        worded=attribution is not None and marks_main_word(text, proposition, scares),
    )
    certainty = _weigh(table, proposition, stance.value, rhetoric, scares)
    polarity = tell_polarity(text, proposition, attribution, rhetoric)
    ruled = tell_status(text, proposition, attribution, stance.value, standing)
    mention = table.events.main.get(which)
    manner = Manner(mode, stance, certainty, polarity, ruled, tell_type(mention))
    status, event = weigh_learnt(text, proposition, attribution, manner, mention)
    return Decisions(
        proposition=proposition,
        attribution=attribution,
        content=content,
        speaker=name_speaker(table.register, annotated.attributions, number),
        chain=chain,
        kinds=tuple(tell_kind(table.cast, link) for link in chain),
        manner=manner,
        status=status.told,
        event=event.told,
        leads=(status.lead, event.lead),
        retold=retold,
        said=tell_said(annotated, table.register, number, proposition),
        scares=scares,
    )


def _rebut(table: Table, which: int, stance: Told[Stance]) -> Told[Stance]:
    """The stance; where a plain statement turns down what others say, that it denies."""
    rebuts = stance.value == "asserts" and which in table.rebuttals
    return Told("denies", "rebuttal", stance.words) if rebuts else stance


def _voice(table: Table, proposition: Proposition) -> Proposition:
    """A proposition with the attribution to whose speaker it is credited."""
    quoted = bool(table.quoted.around(proposition.pieces))
    attributions = table.annotated.attributions
    return give_voice(table.document.text, attributions, proposition, quoted=quoted)


def _weigh(
    table: Table,
    proposition: Proposition,
    stance: Stance,
    rhetoric: Rhetoric | None,
    scares: tuple[Scare, ...],
) -> Told[Certainty]:
    text, number = table.document.text, proposition.attribution
    attribution = None if number is None else table.annotated.attributions[number]
    return tell_certainty(
        text,
        proposition,
        attribution,
        find_unverified(table.annotated, table.verifications, proposition, stance),
        stance=stance,
        rhetorical=rhetoric is not None,
        unvouched=find_unvouched(text, proposition, attribution, scares),
    )


def _trace(table: Table, proposition: Proposition, inner: Sequence[int], stance: Stance) -> Chain:
    register, attributions = table.register, table.annotated.attributions
    # Who denies an allegation is its denial's own origin, and sure of it; so is who confirms one.
    hearsay = None if stance in SETTLING else find_hearsay(table.document.text, proposition)
    passed_on = find_passed_on(register, attributions, proposition, inner)
    return trace_chain(
        register, attributions, proposition.attribution, hearsay=hearsay, passed_on=passed_on
    )


def _assemble(table: Table, which: int, decisions: Decisions, within: str | None) -> Claim:
    text, attribution, content = table.document.text, decisions.attribution, decisions.content
    cue = () if attribution is None else trim_blanks(text, attribution.cue)
    source = () if attribution is None else trim_blanks(text, attribution.source)
    speaker, status = decisions.speaker, decisions.status.value
    said = decisions.said.value
    claim = Claim(
        id=make_claim_id(table.document.id, content=content, cue=cue, source=source, within=within),
        content=content,
        cue=cue,
        source=source,
        hedges=trim_blanks(text, decisions.manner.certainty.words),
        speaker=speaker.name,
        role=speaker.role,
        chain=tuple(link.value for link in decisions.chain),
        mode=decisions.manner.mode.value,
        stance=decisions.manner.stance.value,
        certainty=decisions.manner.certainty.value,
        polarity=decisions.manner.polarity.value,
        status=status,
        within=within,
        event=find_event(
            table.events,
            table.document,
            which,
            content,
            status,
            type_=decisions.event.value,
            said=None if said is None else said.end,
        ),
        gist=_sum_up(table, decisions) if content else None,
        links=_make_links(text, decisions),
        said=said,
    )
    probabilities = estimate_probabilities(list_features(text, claim, decisions))
    return replace(claim, probabilities=probabilities)


def _make_links(text: str, decisions: Decisions) -> tuple[Link, ...]:
    return tuple(
        Link(told.value, kind.value, kind.number, trim_blanks(text, told.words))
        for told, kind in zip(decisions.chain, decisions.kinds, strict=True)
    )


def _sum_up(table: Table, decisions: Decisions) -> str:
    proposition = decisions.proposition
    saying = Saying(
        proposition=proposition,
        attribution=decisions.attribution,
        content=trim_blanks(table.document.text, proposition.pieces),
        mode=decisions.manner.mode.value,
        speaker=decisions.speaker.name,
        retold=decisions.retold,
    )
    return make_gist(table.material, saying)


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
