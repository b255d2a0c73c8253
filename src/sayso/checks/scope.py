"""Scope: which place, side, group, fate and time some words speak of.

Two figures, or two statements, can only contradict each other where nothing
says that they speak of different things. What only one of them names counts as
another scope, unless the document names it at its beginning: then it is what
the document is about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sayso.checks.holding import find_sentence
from sayso.checks.wording import stem
from sayso.checks.wordlists import list_words, read_words
from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, hull, subtract_spans
from sayso.model.when import TimeExpression

_Marked = TypeVar("_Marked")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LEAD_SENTENCES = 2
"""Sentences at the beginning that say what a document is about."""
_DAY = 10
"""Characters of an ISO 8601 day."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What some words speak of.

    Attributes:
        places: Places, sides and groups, in lower case.
        pointing: Whether a word stands for a place that was named before ("there").
        fates: What became of people ("dead", "hurt").
        rate: Whether the words speak of each of many, or of a mean.
        revised: Whether the words say that something changed with time.
        times: Time expressions in them.
    """

    places: frozenset[str]
    pointing: bool
    fates: frozenset[str]
    rate: bool
    revised: bool
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is looked up again and again while the scopes of one document are read.

    Attributes:
        reading: The document's reading.
        place_starts: Where its place names begin, in reading order.
        time_starts: Where its time expressions begin, in reading order.
        lead: Places, sides and groups that its beginning names.
        lead_days: Days that its beginning names, and that of its publication; ISO 8601.
    """

    reading: Reading
    place_starts: tuple[int, ...]
    time_starts: tuple[int, ...]
    lead: frozenset[str]
    lead_days: frozenset[str]


def open_setting(reading: Reading) -> Setting:
    """The setting of one document."""
    blank = Setting(
        reading,
        tuple(place.span.start for place in reading.places),
        tuple(time.span.start for time in reading.times),
        frozenset(),
        frozenset(),
    )
    lead = hull(reading.sentences[:_LEAD_SENTENCES])
    if lead is None:
        return blank
    scope = _read_words(blank, (lead,))
    days = {time.begin[:_DAY] for time in scope.times if time.begin}
    published = {reading.document.published[:_DAY]} if reading.document.published else set()
    return Setting(
        reading,
        blank.place_starts,
        blank.time_starts,
        scope.places | _name_words(reading.document.title or ""),
        frozenset(days | published),
    )


def read_scope(setting: Setting, claim: Claim, position: int) -> Scope:
    """The scope of what a claim says at some character.

    The claim's words count and what stands around them in the same sentence,
    save for the words that name who says it.
    """
    number = find_sentence(setting.reading.sentences, position)
    around = claim.content if number is None else (setting.reading.sentences[number],)
    said = subtract_spans(around, (*claim.source, *claim.cue))
    return _read_words(setting, said)


def is_same_scope(setting: Setting, left: Scope, right: Scope) -> bool:
    """Whether nothing says that the two speak of different things."""
    if left.pointing != right.pointing or left.rate != right.rate:
        return False
    if left.fates and right.fates and not left.fates & right.fates:
        return False
    if left.revised or right.revised:
        return False
    if not _are_places_alike(setting, left.places, right.places):
        return False
    return _are_times_alike(setting, left.times, right.times)


def are_apart(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two time expressions have no day in common; false where it cannot be told."""
    if one.begin is None or other.begin is None:
        return False
    ends = (one.end or one.begin, other.end or other.begin)
    return ends[0][:_DAY] < other.begin[:_DAY] or ends[1][:_DAY] < one.begin[:_DAY]


def _read_words(setting: Setting, pieces: Pieces) -> Scope:
    text = setting.reading.document.text
    words = [m.group().lower() for piece in pieces for m in _WORD.finditer(text, *piece)]
    known = frozenset(words)
    groups = list_words("scopes", "sides", "words") | list_words("scopes", "sides", "groups")
    ends = tuple(list_words("scopes", "sides", "endings"))
    places = {stem(word) for word in known & groups}
    places |= {stem(word) for word in known if word.endswith(ends)}
    for place in _within(setting.reading.places, setting.place_starts, pieces):
        if place.kind == "literal":
            places |= _name_words(place.text)
    fates = read_words("scopes")["fates"]
    return Scope(
        places=frozenset(places),
        pointing=bool(known & list_words("scopes", "pointing", "words")),
        fates=frozenset(fate for fate, names in fates.items() if known & set(names)),
        rate=bool(known & list_words("scopes", "rates", "words")),
        revised=bool(known & list_words("scopes", "revisions", "words")),
        times=tuple(_within(setting.reading.times, setting.time_starts, pieces)),
    )


def _within(
    marks: tuple[_Marked, ...], starts: tuple[int, ...], pieces: Iterable[Span]
) -> Iterable[_Marked]:
    for piece in pieces:
        yield from marks[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]


def _name_words(name: str) -> frozenset[str]:
    return frozenset(stem(match.group()) for match in _WORD.finditer(name))


def _are_places_alike(setting: Setting, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what only one names is what the document is about, and not each names another."""
    more, fewer = left - right, right - left
    if more and fewer:
        return False
    return (more | fewer) <= setting.lead


def _are_times_alike(
    setting: Setting, left: tuple[TimeExpression, ...], right: tuple[TimeExpression, ...]
) -> bool:
    if any(are_apart(one, other) for one in left for other in right):
        return False
    if bool(left) == bool(right):
        return True
    days = [time.begin[:_DAY] for time in left or right if time.begin]
    return bool(days) and all(day in setting.lead_days for day in days)
