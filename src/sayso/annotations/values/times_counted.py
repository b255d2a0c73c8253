"""Counted days: "day 3 of the offensive", "the third day of the war", and when the counting began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

_NOW = re.compile(r"\b(?:[Ii]t|[Tt]his|[Tt]oday)(?: is|['’]s)(?: now| already)? $")
_CLUE = re.compile(r"ay (?:[\w,]{1,8} )?of ")
"""Stands in all counted days, and is soon looked for."""
_LOOK = 80
"""Characters beside a date in which an undertaking is said to begin."""


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day that is told by its number.

    Attributes:
        span: The day and its number.
        number: 1 for the first.
        of: The noun for what goes on, in lower case.
        now: Whether the text says that it is this day: "It is the third day of the war".
    """

    span: Span
    number: int
    of: str
    now: bool


def find_counted_days(text: str) -> Iterator[CountedDay]:
    """The counted days of a text, in reading order."""
    if _CLUE.search(text) is None:
        return
    words = read_words("undertakings")
    known = {**words["ordinals"], **words["cardinals"]}
    for match in _counted().finditer(text):
        told = (match["nth"] or match["number"]).lower()
        number = known.get(told) or int("".join(c for c in told if c.isdecimal()))
        before = text[max(match.start() - _LOOK, 0) : match.start()]
        is_now = _NOW.search(before) is not None
        yield CountedDay(Span(*match.span("day")), number, match["of"].lower(), is_now)


def find_beginning(text: str, date: Span) -> str | None:
    """The noun for what begins on a date: "the offensive began on 6 August"; None if nothing does."""
    before = text[max(date.start - _LOOK, 0) : date.start]
    found = _begins_before().search(before)
    if found is None:
        found = _begins_after().match(text[date.end : date.end + _LOOK])
    return found["of"].lower() if found else None


@cache
def _counted() -> re.Pattern[str]:
    words = read_words("undertakings")
    nth, number = "|".join(words["ordinals"]), "|".join(words["cardinals"])
    return re.compile(
        rf"\b(?P<day>(?:the )?(?P<nth>(?i:{nth})|\d{{1,3}}(?:st|nd|rd|th)) day"
        rf"|[Dd]ay (?P<number>\d{{1,3}}(?:,\d{{3}})?|\d{{4}}|{number}))"
        rf" of (?:[\w'’-]{{1,20}} ){{0,4}}?(?P<of>{_names()})\b"
    )


@cache
def _begins_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<of>{_names()})\b(?:\s[\w'’-]{{1,20}}){{0,4}}?\s(?:{_begins()})(?:\s(?:on|at|in|dawn)){{0,4}}\s$"
    )


@cache
def _begins_after() -> re.Pattern[str]:
    return re.compile(
        rf",?(?:\s[\w'’-]{{1,20}}){{1,5}}?\s(?:{_begins()})(?:\s[\w'’-]{{1,20}}){{1,4}}?\s(?P<of>{_names()})\b"
    )


def _names() -> str:
    return "|".join(sorted(read_words("undertakings")["names"], key=lambda name: -len(name)))


def _begins() -> str:
    return "|".join(read_words("undertakings")["begins"])
