"""Asides: dates that a text only mentions, and from which nothing after them counts."""

from __future__ import annotations

import re
from datetime import date

from sayso.annotations.values.calendar_days import Days

_NEAR = 40
"""Characters before a year in which it is said to be compared with."""
_DAYS_OF_MONTH = 31
_COMPARING = re.compile(
    r"(?:%|\b(?:per ?cent|up|down|more|fewer|less|compared|against|times|half|double)\b)[^.;:\n]{0,30}?"
    r"\b(?:on|from|than|with|in|to|of|against)\s\Z",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b[Ss]ince\b[^.;:\n]{0,60}\Z")
_LONG = 160
_TOLD_ASIDE = re.compile(
    r"(?:^|[.!?][\"”’]?\s+|\n)[\"“‘]?[A-Z][\w'’-]*(?:\s(?!\w+ed\b)[\w'’-]+){0,4},\s(?:\w+ly\s)?[a-z]+(?:ed|eld|wn|ught|ade|nt|ken|ten|it)\s"
    r"[^.;,]{0,60}$"
)
"""A sentence's subject with a participle behind it."""


def is_aside(text: str, start: int) -> bool:
    """Whether a date only tells more of who is named: "The truce, agreed on Tuesday, took effect".

    Args:
        text: The text.
        start: Where the date begins.
    """
    return _TOLD_ASIDE.search(text, max(start - _LONG, 0), start) is not None


def only_compares(text: str, start: int, days: Days, told: date | None) -> bool:
    """Whether a year is only one to compare with: "up 30% on 2023", "the deadliest since the siege in 2004".

    Args:
        text: The text.
        start: Where the year begins.
        days: Its days, or those of another date.
        told: The day that was told last; None if none was.
    """
    is_year = days.first.month == 1 and (days.last - days.first).days > _DAYS_OF_MONTH
    if is_year and _COMPARING.search(text, max(start - _NEAR, 0), start):
        return True
    is_old = told is not None and days.last.year < told.year - 1 and days.first != days.last
    return is_old and _SINCE.search(text, max(start - 2 * _NEAR, 0), start) is not None
