"""Joined dates: the year and month that a date has from what it stands beside."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from sayso.annotations.values.calendar_days import nearest_weekday
from sayso.annotations.values.patterns import Stretch
from sayso.annotations.values.times_grammar import TimeWords
from sayso.annotations.values.times_meaning import PAST, Parts

_JOINED = frozenset({"day", "day_range", "month", "month_year"})
"""Rules of dates that may be joined to one with a year."""
_JOINT = re.compile(
    r"(?: ?,)? ?(?:and|or|to|until|till|through|[-–—])(?: in| on)?(?: the)? ?", re.IGNORECASE
)
_BEHIND = re.compile(r",? (?:of )?")
"""Between a day and "last year"."""
_SAID = re.compile(
    r"[^.!?\n]{0,160}\b(?:said|says|told|reported|announced|confirmed|wrote|added)\b(?:\s[\w’']+){0,4}?(?:\son)?\s"
)
"""Between a night and the day on which it is told."""
_DECEMBER = 12


def find_shared(
    text: str, words: TimeWords, stretch: Stretch, today: date | None
) -> tuple[int, int] | None:
    """Year and month that a day or month has from what stands behind it.

    That is the date that it is joined to, "from May to June 2023", or a year right
    behind it: "7 October last year".

    Args:
        text: The text.
        words: Its pieces and stretches.
        stretch: The one that is read.
        today: The day that "last year" counts from; None if not known.

    Returns:
        None where nothing tells it.
    """
    after = bisect_right(words.stretches, stretch.start, key=lambda other: other.start)
    if stretch.rule not in _JOINED or after >= len(words.stretches):
        return None
    behind, pieces = words.stretches[after], words.pieces
    own, other = (Parts(pieces[one.start : one.end]) for one in (stretch, behind))
    if own.number("year4") is not None:
        return None
    between = text[pieces[stretch.end - 1].end : pieces[behind.start].start]
    if behind.rule == "relative" and _BEHIND.fullmatch(between):
        return _find_year(other, today)
    year, month = other.number("year4"), other.number("month_name", "month_short")
    is_joined = behind.rule in _JOINED and _JOINT.fullmatch(between)
    return (year, month) if is_joined and year is not None and month is not None else None


def find_telling(text: str, words: TimeWords, stretch: Stretch, today: date | None) -> date | None:
    """The day on which a night is told: that of "drones hit a depot overnight, he said on Friday".

    Args:
        text: The text.
        words: Its pieces and stretches.
        stretch: "overnight".
        today: The day of publication; None if not known.

    Returns:
        None where the sentence does not tell it.
    """
    after = bisect_right(words.stretches, stretch.start, key=lambda other: other.start)
    if today is None or after >= len(words.stretches):
        return None
    behind, pieces = words.stretches[after], words.pieces
    between = text[pieces[stretch.end - 1].end : pieces[behind.start].start]
    weekday = Parts(pieces[behind.start : behind.end]).number("weekday_name", "weekday_short")
    if behind.rule != "weekday" or weekday is None or _SAID.fullmatch(between) is None:
        return None
    return nearest_weekday(today, weekday, PAST)


def _find_year(behind: Parts, today: date | None) -> tuple[int, int] | None:
    """The year that "last year" or "this year" says."""
    steps = behind.step()
    if today is None or steps is None or behind.letter("unit") != "Y":
        return None
    is_plain = not behind.has("that", "previous", "following", "early", "mid", "end")
    return (today.year + steps, _DECEMBER) if is_plain else None
