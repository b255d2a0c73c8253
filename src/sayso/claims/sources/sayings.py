"""Sayings: when the speaker of a claim said it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.claims.sources.chains import name_speaker
from sayso.claims.sources.speakers import Register
from sayso.claims.wording.edges import trim_blanks
from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText, Attribution, Proposition, Sayings
from sayso.model.said import Said
from sayso.model.span import hull

_DEEPEST = 20
"""Attributions within each other that are looked at."""


@dataclass(frozen=True, slots=True)
class ToldTime:
    """When a claim was said, and what decided it.

    Attributes:
        value: As in `Claim.said`.
        rule: What decided it, in kebab case.
    """

    value: Said | None
    rule: str


_UNTOLD = ToldTime(None, "not-told")


def tell_said(
    annotated: AnnotatedText, register: Register, number: int | None, proposition: Proposition
) -> ToldTime:
    """When the speaker of a claim said it.

    Words with the cue or the source go before everything else. Then a post, an entry of a
    live blog or a signed statement has its day: what it says itself was said then, and
    whom it retells has spoken by then. Publication tells nothing.

    Args:
        annotated: The annotations of the document.
        register: Who is who.
        number: Position of the attribution; None for the outlet's or the signer's own words.
        proposition: What is said.
    """
    saying = _find(annotated, register, number, proposition)
    said = saying.value
    if said is None or said.span is None:
        return saying
    words = trim_blanks(register.text, (said.span,))
    return replace(saying, value=replace(said, span=words[0] if words else None))


def _find(
    annotated: AnnotatedText, register: Register, number: int | None, proposition: Proposition
) -> ToldTime:
    attributions, sayings = annotated.attributions, annotated.sayings
    if number is None:
        return _tell_around(sayings, proposition, is_own=True)
    if number >= len(sayings.told):
        return _UNTOLD
    told = _find_told(sayings, register, attributions, number)
    if told is not None:
        return told
    top = _climb(attributions, number)
    post = attributions[top].post
    if post is not None:
        said = sayings.posts[post] if post < len(sayings.posts) else None
        is_own = number == top and not attributions[number].cue
        return _make(
            said, "of-post", is_own=is_own or _says_now(register, attributions, number, top)
        )
    if attributions[number].within is not None:
        return _UNTOLD  # Whoever is retold has spoken before that, and nothing tells when.
    return _tell_around(
        sayings, proposition, is_own=_says_now(register, attributions, number, None)
    )


def _tell_around(sayings: Sayings, proposition: Proposition, *, is_own: bool) -> ToldTime:
    """By the entry of a live blog, or the signed statement, in which it stands."""
    entry = _find_entry(sayings, proposition)
    if entry is not None:
        return _make(entry, "of-entry", is_own=is_own)
    return _make(sayings.statement, "of-statement", is_own=is_own)


def _make(said: Said | None, rule: str, *, is_own: bool) -> ToldTime:
    if said is None:
        return _UNTOLD
    return (
        ToldTime(said, rule) if is_own else ToldTime(replace(said, begin=None), f"{rule}: by-then")
    )


def _find_told(
    sayings: Sayings, register: Register, attributions: Sequence[Attribution], number: int
) -> ToldTime | None:
    """What its own words tell, or those of the same speaker around what he thinks."""
    said, rule = sayings.told[number], ""
    for _ in range(_DEEPEST):
        if said is not None:
            return ToldTime(said, rule or f"with-the-{said.basis}")
        outer = attributions[number].within
        if outer is None or not _is_thought(attributions[number]):
            return None
        mine = name_speaker(register, attributions, number)
        if mine != name_speaker(register, attributions, outer):
            return None
        number, rule = outer, "said-where-it-is-thought"
        said = sayings.told[number]
    return None


def _is_thought(attribution: Attribution) -> bool:
    predicate = attribution.predicate
    is_earlier = predicate is not None and predicate.perfect
    return not is_earlier and attribution.lemma in list_words("sayings", "thinking", "verbs")


def _climb(attributions: Sequence[Attribution], number: int) -> int:
    """The outermost attribution around one."""
    for _ in range(_DEEPEST):
        outer = attributions[number].within
        if outer is None:
            break
        number = outer
    return number


def _says_now(
    register: Register, attributions: Sequence[Attribution], number: int, voice: int | None
) -> bool:
    """Whether who wrote the text around says it there: "we call on all sides", not "we said last week".

    Args:
        register: Who is who.
        attributions: All attributions of the document.
        number: Position of the attribution.
        voice: That of the post around it; None where the signer of the whole text speaks.
    """
    predicate = attributions[number].predicate
    if predicate is None or predicate.tense != "present" or predicate.perfect:
        return False
    if voice is None and register.signer is None:
        return False
    speaker = name_speaker(register, attributions, number)
    return speaker == name_speaker(register, attributions, voice)


def _find_entry(sayings: Sayings, proposition: Proposition) -> Said | None:
    """The entry of a live blog in which a proposition stands."""
    whole = hull(proposition.pieces)
    if whole is None or not sayings.entries:
        return None
    starts = [said.span.start for said in sayings.entries if said.span is not None]
    number = bisect_right(starts, whole.start) - 1
    return sayings.entries[number] if number >= 0 else None
