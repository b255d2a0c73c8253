"""Bounds: the words around a number that say how exact it is ("at least", "some", "or more")."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Approximation

_LONGEST = 24


_PARTICLE = re.compile(r"over\b", re.IGNORECASE)
_NEXT_WORDS = re.compile(r"(?:\s[\w'’-]+){1,2}")
_LASTING = re.compile(r"(?:day|week|month|year|decade)s$", re.IGNORECASE)
_TAKING = re.compile(
    r"(?:\b(?:in|across|from|to|into|of|for|and|than|after|lasted|lasting|took|taken|spent|with|a|is|was|are|were|at|just|well)\s|^|[-–—(\n])$"
)
"""Before "over five regions" or "over ten years" these words make it more than so many."""
_WORD_BEFORE = re.compile(r"(?<!\w)([a-z]{2,12})\s$", re.IGNORECASE)


class Bound(NamedTuple):
    """How a number is qualified, and where its words with the qualifier begin and end.

    Attributes:
        approx: What the words say; "exact" without such words.
        start: Position of the first character of qualifier and number.
        end: Position after the last one.
    """

    approx: Approximation
    start: int
    end: int


@functools.cache
def _pattern(side: str) -> tuple[dict[str, Approximation], re.Pattern[str]]:
    kinds: dict[str, Approximation] = {
        phrase: approx for approx, listed in read_words("bounds")[side].items() for phrase in listed
    }
    longest_first = sorted(kinds, key=lambda phrase: (-len(phrase), phrase))
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s{1,3}") for phrase in longest_first)
    if side == "before":
        return kinds, re.compile(
            rf"(?<![\w-])({phrases})(?:\s{{1,3}}(?:an?\s{{1,3}})?|$)$", re.IGNORECASE
        )
    return kinds, re.compile(rf"[ \u00a0]?({phrases})(?!\w)", re.IGNORECASE)


def find_bound(text: str, start: int, end: int) -> Bound:
    """The qualifier of the number (with its unit) at `[start, end)`.

    One before the number goes before one after it.
    """
    window = max(0, start - _LONGEST)
    kinds, pattern = _pattern("before")
    match = pattern.search(text, window, start)
    if match and _PARTICLE.match(text, match.start(1)):
        is_within = _is_place(text, end) or _LASTING.search(text, start, end)
        is_where = is_within and not _TAKING.search(text, window, match.start(1))
        match = None if is_where or _is_of_verb(text, match.start(1)) else match
    if match and (approx := kinds.get(_plain(match.group(1)))):
        return Bound(approx, match.start(1), end)
    kinds, pattern = _pattern("after")
    match = pattern.match(text, end)
    if match and (approx := kinds.get(_plain(match.group(1)))):
        return Bound(approx, start, match.end())
    return Bound("exact", start, end)


def _is_of_verb(text: str, start: int) -> bool:
    """Whether "over" belongs to the verb before it: "hand over 18 tanks"."""
    match = _WORD_BEFORE.search(text, max(0, start - _LONGEST), start)
    return match is not None and match.group(1).lower() in _verbs_with_over()


def _is_place(text: str, end: int) -> bool:
    """Whether what is counted is where something is: "shot down over five regions"."""
    match = _NEXT_WORDS.match(text, end)
    return match is not None and not _places_under().isdisjoint(match.group().lower().split())


@functools.cache
def _places_under() -> frozenset[str]:
    return frozenset(read_words("bounds")["over"]["places"])


@functools.cache
def _verbs_with_over() -> frozenset[str]:
    return frozenset(read_words("bounds")["over"]["verbs"])


def bounds_of(approx: Approximation, value: float) -> tuple[float | None, float | None]:
    """Lowest and highest number that the words allow; None where they leave it open.

    "About" gives no bounds: how far off it may be is not said.
    """
    low = value if approx in ("exact", "at-least", "more-than") else None
    high = value if approx in ("exact", "at-most", "less-than") else None
    return low, high


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())
