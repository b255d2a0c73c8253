"""Reasons: which words, and which rule or model, led to each field of a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.claims.scares import Scare
from sayso.claims.sources.chains import Chain
from sayso.claims.sources.sayings import ToldTime
from sayso.claims.sources.speakers import Speaker
from sayso.claims.sources.things import Kind
from sayso.claims.statements.traits import Manner
from sayso.claims.tellings import Told
from sayso.model.annotation import AnnotatedText, Attribution, Proposition
from sayso.model.claim import Claim, Status
from sayso.model.reason import Reason
from sayso.model.span import Pieces, Span, hull

_BY_RULE = 1.0
"""Probability of an attribution that rules made."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided of one proposition; its claim is put together from it.

    Attributes:
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        content: Its words, none of which ends within a quotation that closes right behind it.
        speaker: Who says it.
        chain: From the one nearest to the reader to the origin.
        kinds: The kind of each member of the chain.
        manner: How it is put, as rules and words tell it.
        status: What the content is said to be.
        event: The type of the event that it is about; "none" without one.
        leads: By how much status and type are ahead of any other, as was learnt; None if that was not weighed.
        retold: Whether a quoted speaker only reports what somebody else says.
        said: When the speaker said it.
        scares: The short quotations in it.
    """

    proposition: Proposition
    attribution: Attribution | None
    content: Pieces
    speaker: Speaker
    chain: Chain
    kinds: tuple[Kind, ...]
    manner: Manner
    status: Told[Status]
    event: Told[str]
    leads: tuple[float | None, float | None]
    retold: bool
    said: ToldTime
    scares: Sequence[Scare] = ()


def list_reasons(
    claim: Claim, decisions: Decisions, annotated: AnnotatedText
) -> tuple[Reason, ...]:
    """Why each field of a claim is what it is, in the order of the fields.

    Args:
        claim: The claim.
        decisions: What it was put together from.
        annotated: The annotations of its document.
    """
    return (
        *_explain_words(claim, decisions),
        *_explain_speaker(claim, decisions.speaker, annotated),
        *_explain_chain(claim, decisions.chain),
        *_explain_kinds(decisions),
        _tell(claim, "mode", decisions.manner.mode),
        *_explain_marks(decisions),
        _tell(claim, "stance", decisions.manner.stance),
        _tell(claim, "certainty", decisions.manner.certainty),
        _tell(claim, "polarity", decisions.manner.polarity),
        _tell(claim, "status", decisions.status),
        _explain_event(claim, decisions.event),
        _explain_said(claim, decisions.said),
    )


def _tell(claim: Claim, field: str, told: Told[str]) -> Reason:
    return Reason(field, told.value, told.words, told.rule, _find_probability(claim, field))


def _find_probability(claim: Claim, field: str) -> float | None:
    return None if claim.probabilities is None else getattr(claim.probabilities, field)


def _explain_chain(claim: Claim, chain: Chain) -> Iterator[Reason]:
    """The links in their order; what is likely of the origin stands with the last."""
    for link in chain[:-1]:
        yield Reason("chain", link.value, link.words, link.rule, None)
    for link in chain[-1:]:
        likely = _find_probability(claim, "origin")
        yield Reason("chain", link.value, link.words, link.rule, likely)


def _explain_kinds(decisions: Decisions) -> Iterator[Reason]:
    """The kind of each link in their order; "none" where it is not told."""
    for link, kind in zip(decisions.chain, decisions.kinds, strict=True):
        yield Reason("kind", kind.value or "none", link.words, kind.rule, None)


def _explain_marks(decisions: Decisions) -> Iterator[Reason]:
    """Why words between quotation marks are nobody's own: a name, a word as such, kept away from."""
    own = {"narrated"} if decisions.attribution is None else set[str]()
    for scare in decisions.scares:
        if scare.kind != "words" or decisions.manner.mode.value in own:
            rule = f"scare-quotes: {scare.kind}"
            yield Reason("mode", decisions.manner.mode.value, (scare.span,), rule, None)


def _explain_event(claim: Claim, told: Told[str]) -> Reason:
    """The type of the event and the words that name it; "none" where nothing happens."""
    event = claim.event
    value, words = ("none", ()) if event is None else (event.type, (event.trigger,))
    return Reason("event", value, words, told.rule, _find_probability(claim, "event"))


def _explain_said(claim: Claim, saying: ToldTime) -> Reason:
    """When it was said, and the words that tell it; "none" where nothing does."""
    said = claim.said
    words = () if said is None or said.span is None else (said.span,)
    return Reason("said", "none" if said is None else said.interval, words, saying.rule, None)


def _explain_words(claim: Claim, decisions: Decisions) -> Iterator[Reason]:
    """Content, cue and source are found together: by the model, or by rules where there is no cue."""
    attribution = decisions.attribution
    if attribution is None:
        likely = _find_probability(claim, "content")
        yield Reason("content", "own-voice", claim.content, "credited-to-nobody", likely)
        return
    share = "whole" if decisions.proposition.whole else "part"
    by_model = attribution.probability < _BY_RULE
    score = f"model: score {attribution.probability:.2f}"
    rule = score if by_model else f"rule: {attribution.cue_form}"
    likely = _find_probability(claim, "content")
    yield Reason("content", share, claim.content, rule, likely)
    for field, words in (("cue", claim.cue), ("source", claim.source)):
        if words:
            likely = _find_probability(claim, field)
            yield Reason(field, attribution.cue_form, words, rule, likely)


def _explain_speaker(claim: Claim, speaker: Speaker, annotated: AnnotatedText) -> Iterator[Reason]:
    """What the words of the source mean, and where whoever is meant is named first."""
    likely = _find_probability(claim, "speaker")
    yield Reason("speaker", speaker.name, claim.source, speaker.rule, likely)
    for mention in _find_first_mentions(claim.source, annotated):
        yield Reason("speaker", speaker.name, (mention,), "first-mention", None)


def _find_first_mentions(source: Pieces, annotated: AnnotatedText) -> Iterator[Span]:
    whole = hull(source)
    meant = next((one for one in annotated.references if one.span == whole), None)
    if whole is None or meant is None:
        return
    for entity in annotated.entities:
        if entity.id in meant.entities and entity.mentions and not whole.covers(entity.mentions[0]):
            yield entity.mentions[0]
