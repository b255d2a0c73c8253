"""Verifications: what the text says could not be verified, and the claims that this means.

"Aid workers said 40 had died. The figure could not be verified." The words stand
behind the claim, in its sentence or the next, and name it by what it is: a claim,
a figure, a video.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText, Proposition
from sayso.model.claim import Stance
from sayso.model.span import Pieces, Span

_ADVERBS = r"(?:\w+ly |yet |be |been ){0,4}"
_MOST_BEFORE = 60
"""Characters before the verb in which what could not be verified is named."""
_MOST_BEHIND = 40
"""Characters behind an active verb in which it is named."""
_WORD = re.compile(r"\w+")
_MARKS = ("erif", "onfirm", "orroborat", "uthenticat", "ubstantiat")
"""Parts of the verbs: sentences without one are not looked at twice."""


@dataclass(frozen=True, slots=True)
class Verifications:
    """Where a document says that something could not be verified.

    Attributes:
        by_sentence: The words that say so, by the position of their sentence.
        counts: Those of them that speak of a number.
        shows: Those of them that speak of pictures.
    """

    by_sentence: Mapping[int, Span]
    counts: frozenset[Span]
    shows: frozenset[Span]


def find_verifications(text: str, annotated: AnnotatedText) -> Verifications:
    """The sentences of a document that say that something could not be verified."""
    found: dict[int, Span] = {}
    counts, shows = set(), set()
    for number, sentence in enumerate(annotated.sentences):
        words = sentence.quote(text)
        if not any(mark in words for mark in _MARKS):
            continue
        match = _pattern().search(words)
        topic = None if match is None else _find_topic(words, match)
        if match is None or topic is None:
            continue
        if match["neither"] and _opens_paragraph(text, sentence.start):
            continue  # Of all that was said above; the last claims may be a third one's.
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        found[number] = span
        if match["neither"]:
            # Of two accounts the first stands a sentence further off.
            found.setdefault(number - 1, span)
        if topic in list_words("verifications", "topics", "counts"):
            counts.add(span)
        if topic in list_words("verifications", "topics", "shows"):
            shows.add(span)
    return Verifications(found, frozenset(counts), frozenset(shows))


def find_unverified(
    annotated: AnnotatedText,
    verifications: Verifications,
    proposition: Proposition,
    stance: Stance,
) -> Pieces:
    """The words that say that a proposition could not be verified; empty if none do.

    Only what is credited to somebody is meant: an outlet does not say of its own
    words that it could not verify them. What is asked for cannot be verified, and
    the "reports" of the next sentence are not a denial that stands between.

    Args:
        annotated: The annotations of the document.
        verifications: What the document says could not be verified.
        proposition: The proposition.
        stance: How it is said.
    """
    if stance == "requests" or (stance == "denies" and _is_behind(verifications, proposition)):
        return ()
    if not verifications.by_sentence or proposition.attribution is None:
        return ()
    last = proposition.pieces[-1]
    source = annotated.attributions[proposition.attribution].source
    for number in (proposition.sentence, proposition.sentence + 1):
        span = verifications.by_sentence.get(number)
        if span is None or span.start < last.end:
            continue
        if span in verifications.counts and not _has_quantity(annotated, proposition.pieces):
            continue
        if source or span in verifications.shows:
            return (span,)
    return ()


def _is_behind(verifications: Verifications, proposition: Proposition) -> bool:
    """Whether what could not be verified is told in the sentence behind a proposition."""
    return proposition.sentence not in verifications.by_sentence


def _opens_paragraph(text: str, start: int) -> bool:
    return start == 0 or "\n" in text[max(start - 3, 0) : start]


@cache
def _pattern() -> re.Pattern[str]:
    passive = "|".join(sorted(list_words("verifications", "verbs", "participles")))
    active = "|".join(sorted(list_words("verifications", "verbs", "base")))
    nouns = "|".join(sorted(list_words("verifications", "verbs", "nouns")))
    able = r"(?:could not|couldn['’]t|cannot|can not|can['’]t)"
    return re.compile(
        rf"{able} {_ADVERBS}(?:{passive})\b"
        rf"|(?:has|have|had) (?:not|yet to) {_ADVERBS}(?:{passive})\b"
        rf"|(?:was|were|is|are) not {_ADVERBS}(?:{passive})\b"
        rf"|(?P<neither>\b(?:neither|none)\b[^.;]{{0,40}}? could be {_ADVERBS}(?:{passive})\b)"
        rf"|(?P<active>(?:{able}|unable to|not able to|no way to|had no way of) "
        rf"(?:\w+ly )?(?:{active})\b)"
        rf"|(?P<noun>no independent (?:{nouns})\b)",
        re.IGNORECASE,
    )


def _find_topic(words: str, match: re.Match[str]) -> str | None:
    """The word that names what could not be verified."""
    if match["active"] or match["noun"]:
        room: Sequence[str] = _WORD.findall(words[match.end() : match.end() + _MOST_BEHIND])
    else:
        end = match.end() if match["neither"] else match.start()
        before = words[max(end - _MOST_BEFORE, 0) : end]
        room = _WORD.findall(before)[::-1]
    topics = list_words("verifications", "topics", "claims") | list_words(
        "verifications", "topics", "counts"
    )
    known = topics | list_words("verifications", "topics", "shows")
    return next((word.lower() for word in room if word.lower() in known), None)


def _has_quantity(annotated: AnnotatedText, pieces: Pieces) -> bool:
    for piece in pieces:
        place = bisect_left(annotated.quantities, piece.start, key=lambda one: one.span.start)
        if place < len(annotated.quantities) and piece.covers(annotated.quantities[place].span):
            return True
    return False
