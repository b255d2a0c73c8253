"""Numeral dates: days written in numerals that no order of day and month makes a date of."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from sayso.model.span import Span

_DAY_FIRST = re.compile(
    r"(?<![\w./,-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\w|[./-]\w|,\d)"
)
_YEAR_FIRST = re.compile(
    r"(?<![\w./,-])((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\w|[./-]\w|,\d)"
)
_MONTHS = 12
_LONGEST = 31


def find_impossible_numerals(text: str) -> Iterator[Span]:
    """Days in numerals that are in no calendar, whichever number is the day: "31/02/2024", "2024-13-05".

    With dots only those count whose second number can be a month: the others may be versions.

    Args:
        text: The document's text.
    """
    for match in _DAY_FIRST.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == ".":
            is_wrong = (
                1 <= second <= _MONTHS and first <= _LONGEST and not _is_day(year, second, first)
            )
        else:
            is_wrong = _looks_like_day(first, second) and not (
                _is_day(year, second, first) or _is_day(year, first, second)
            )
        if is_wrong:
            yield Span(*match.span())
    for match in _YEAR_FIRST.finditer(text):
        year, first, second = int(match[1]), int(match[3]), int(match[4])
        if _looks_like_day(first, second) and not _is_day(year, first, second):
            yield Span(*match.span())


def _looks_like_day(first: int, second: int) -> bool:
    """Whether one can be a month and the other a day of some month; else they number something."""
    least, most = sorted((first, second))
    return 1 <= least <= _MONTHS and most <= _LONGEST


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]
