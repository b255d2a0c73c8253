"""Date forms: the ways in which a full date is written, read without guessing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import NamedTuple

from dateutil.parser import isoparse, parse, parserinfo

from sayso.model.span import Span

MONTH = "(?:" + "|".join(f"{name}\\b\\.?" for names in parserinfo.MONTHS for name in names) + ")"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
FULL_DATE = (
    rf"(?:\b{MONTH}\s+{_DAY},?\s+{_YEAR}\b"
    rf"|\b{_DAY}\s+(?:of\s+)?{MONTH},?\s+{_YEAR}\b"
    rf"|\b{_YEAR}-[01]\d-[0-3]\d(?!\d))"
)
"""A day, a month by name and a year, in either order; or year-month-day in figures."""

SHORT_DATE = rf"(?:\b{MONTH}\s+{_DAY}\b|\b{_DAY}\s+{MONTH}(?!\w))"
"""A day and a month by name."""

_YEARS = re.compile(rf"\b{_YEAR}(?!\d)")
_ENDING = re.compile(rf"{FULL_DATE}\Z", re.IGNORECASE)
_ISO_DAY = re.compile(rf"{_YEAR}-[01]\d-[0-3]\d(?!\d)")
_LONGEST_DATE = 40
_MOST_YEARS = 5000
_THEN_YEAR = re.compile(rf",?\s+{_YEAR}\b")
_SHORT = re.compile(SHORT_DATE, re.IGNORECASE)
_ISO = re.compile(r"\d{4}-?[01]\d-?[0-3]\d(?:[T ]\d\d.*)?")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d.*")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d).*")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d).*")
_MONTHS_A_YEAR = 12
# dateutil fills what is missing from the clock unless it is told otherwise.
_NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001


class FoundDate(NamedTuple):
    """A full date in a text.

    Attributes:
        span: Where it stands.
        day: The day that it names.
    """

    span: Span
    day: date


def find_dates(text: str) -> Iterator[FoundDate]:
    """The full dates in a text, in its order; days that no calendar has are passed over.

    Only the first 5,000 years that it names are looked at, so that a text of nothing but
    figures does not hold up the others.
    """
    # Years are looked for first: they are rare, and the whole pattern is slow.
    for year in islice(_YEARS.finditer(text), _MOST_YEARS):
        before = max(0, year.start() - _LONGEST_DATE)
        match = _ISO_DAY.match(text, year.start()) or _ENDING.search(text, before, year.end())
        day = _parse(match.group()) if match else None
        if match and day is not None:
            yield FoundDate(Span(*match.span()), day)


def find_short_dates(text: str, year: int) -> Iterator[FoundDate]:
    """The dates without a year in a text, as days of a given year; full dates are passed over."""
    for match in _SHORT.finditer(text):
        day = None if _THEN_YEAR.match(text, match.end()) else _parse(f"{match.group()} {year}")
        if day is not None:
            yield FoundDate(Span(*match.span()), day)


def read_date(words: str) -> str | None:
    """The ISO 8601 date or time that some words mean; None where it is not certain.

    Taken are ISO 8601, the dates of mails and feeds (RFC 5322), a month by name
    ("Nov. 1, 2024", "1 November 2024"), and figures where only one order
    makes a date ("2024/11/01", "25/11/2024", but not "01/11/2024"). A time is
    kept from the first two forms, with its offset if it has one.

    Source:
        ISO 8601-1:2019; RFC 5322, section 3.3.
    """
    words = " ".join(words.split())
    if _ISO.fullmatch(words):
        return _read_iso(words)
    if _MAIL.fullmatch(words):
        try:
            return parsedate_to_datetime(words).isoformat()
        except (ValueError, TypeError, OverflowError):
            return None
    named = next(find_dates(words), None)
    if named is not None:
        return named.day.isoformat()
    return _read_figures(words)


def _read_iso(words: str) -> str | None:
    try:
        moment = isoparse(words)
    except (ValueError, OverflowError):
        return None
    return moment.isoformat() if len(words) > len("2024-11-01") else moment.date().isoformat()


def _read_figures(words: str) -> str | None:
    if match := _YEAR_FIRST.fullmatch(words):
        year, month, day = map(int, match.groups())
    elif match := _YEAR_LAST.fullmatch(words):
        first, second, year = map(int, match.groups())
        if first <= _MONTHS_A_YEAR and second <= _MONTHS_A_YEAR and first != second:
            return None
        day, month = max(first, second), min(first, second)
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _parse(words: str) -> date | None:
    try:
        return parse(" ".join(words.split()), default=_NO_CLOCK).date()
    except (ValueError, OverflowError):
        return None
