"""Calendars: dates that no calendar has, and weekdays that do not fit their dates."""

from __future__ import annotations

import re
from calendar import day_name, month_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.checks.holding import find_holders, list_ids
from sayso.checks.numeral_dates import find_impossible_numerals
from sayso.checks.wordlists import list_words, read_words
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Span

MISSING = "date-impossible"
WEEKDAY = "weekday-differs"
_OLDEST = 1920
"""Years before this one may be told by another calendar."""
_SURE_DAYS = 60
"""A date this near to the publication, without a year, is the one next to it."""
_FAR_DAYS = 400
_LONGEST = 31
_BEFORE = 600
_AFTER = 150
"""Characters around a date within which another year may be the one meant."""
_NUMBER = re.compile(r"\d+")
_REACH = 60
"""Characters from the number of a day within which all of its date stands."""
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!\d|,\d)")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it is written.

    Attributes:
        span: Its words, the weekday with them.
        weekday: 0 for Monday to 6 for Sunday; None if none is written.
        day: Number of the day in its month.
        month: 1 to 12.
        year: None if none is written.
    """

    span: Span
    weekday: int | None
    day: int
    month: int
    year: int | None


def check_calendar(reading: Reading) -> Iterator[Finding]:
    """Dates of the text that do not exist, and weekdays that do not fit their dates.

    A date without a year is judged by the year of publication, where that is
    known from the document or its page and not inferred from the text.

    Args:
        reading: The document's reading.
    """
    text = reading.document.text
    found = [
        (written.span, code, message)
        for written in _find_dates(text)
        for code, message in _judge(reading, written)
    ]
    found += [
        (span, MISSING, f"“{span.quote(text)}” is no date: no calendar has it.")
        for span in find_impossible_numerals(text)
    ]
    found.sort()
    holders = find_holders(reading.claims, [span for span, _, _ in found])
    for (span, code, message), holder in zip(found, holders, strict=True):
        yield Finding(
            code=code,
            severity="warning",
            claims=list_ids([holder]),
            spans=(span,),
            message=message,
        )


def _find_dates(text: str) -> Iterator[Written]:
    """Dates with the name of a month, in reading order; only looked for near numbers and months."""
    numbers = (match.start() for match in _NUMBER.finditer(text))
    near = [place for place in numbers if _is_near_month(text, place)]
    if not near:
        return
    for match in _named_dates().finditer(text, max(near[0] - _REACH, 0), near[-1] + _REACH):
        if _is_date(text, match):
            yield _read(match)


def _is_near_month(text: str, place: int) -> bool:
    around = text[max(place - _REACH, 0) : place + _REACH].lower()
    return any(letters in around for letters in _month_openings())


@cache
def _month_openings() -> tuple[str, ...]:
    """The letters that all names of months begin with."""
    return tuple(dict.fromkeys(month[:3] for month in read_words("calendar")["months"]))


def _read(match: re.Match[str]) -> Written:
    parts = match.groupdict()
    weekday = (parts["weekday"] or "").lower()
    month = (parts["month"] or parts["month2"]).lower()
    return Written(
        Span(*match.span()),
        read_words("calendar")["weekdays"].get(weekday),
        int(parts["day"] or parts["day2"]),
        read_words("calendar")["months"][month],
        int(parts["year"]) if parts["year"] else None,
    )


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether the number is a day of the month and counts nothing ("In June 31 people …")."""
    if not (match["month"] or match["month2"])[0].isupper():
        return False
    if match["weekday"] or match["year"] or (match["day"] and _ORDINAL.search(match.group())):
        return True
    before = re.search(r"([^\W\d_]+)[ \n]$", text[max(0, match.start() - 20) : match.start()])
    word = before.group(1).lower() if before else ""
    after = re.match(r"[ \n]*([^\W\d_]+|[^\w\s]|$)", text[match.end() : match.end() + 20])
    following = after.group(1).lower() if after else "0"
    if following[:1].isalpha() and following not in list_words("calendar", "context", "after"):
        return False
    if match["day"]:
        return word in list_words("calendar", "context", "before")
    return word != "in"


def _judge(reading: Reading, written: Written) -> Iterator[tuple[str, str]]:
    words = " ".join(written.span.quote(reading.document.text).split())
    years = [written.year] if written.year else [2000]  # a leap year: 29 February may be meant
    if written.day < 1 or (written.day > _LONGEST and not _ORDINAL.search(words)):
        return
    if written.day > monthrange(years[0], written.month)[1]:
        length = monthrange(years[0], written.month)[1]
        when = f" {written.year}" if written.year else ""
        yield MISSING, f"“{words}” is no date: {month_name[written.month]}{when} has {length} days."
        return
    if written.weekday is None:
        return
    days = _candidates(reading, written)
    if days and all(day.weekday() != written.weekday for day in days):
        fits = days[0]
        right = f"{fits.day} {month_name[fits.month]} {fits.year} is a {day_name[fits.weekday()]}"
        yield WEEKDAY, f"“{words}”: {right}."


def _candidates(reading: Reading, written: Written) -> list[date]:
    """The days that can be meant, the likeliest first; none where it cannot be told."""
    if written.year is not None:
        return _make_days(written, [written.year]) if written.year >= _OLDEST else []
    document = reading.document
    if document.published is None or document.published_basis not in {"given", "metadata"}:
        return []
    try:
        published = date.fromisoformat(document.published[:10])
    except ValueError:
        return []
    around = document.text[max(0, written.span.start - _BEFORE) : written.span.end + _AFTER]
    if {int(year) for year in _YEAR.findall(around)} - {published.year}:
        return []  # what is told may be of that year
    years = [published.year - 1, published.year, published.year + 1]
    days = sorted(_make_days(written, years), key=lambda day: abs((day - published).days))
    if days and abs((days[0] - published).days) <= _SURE_DAYS:
        return days[:1]
    return [day for day in days if abs((day - published).days) <= _FAR_DAYS]


def _make_days(written: Written, years: list[int]) -> list[date]:
    return [
        date(year, written.month, written.day)
        for year in years
        if written.day <= monthrange(year, written.month)[1]
    ]


@cache
def _named_dates() -> re.Pattern[str]:
    names = read_words("calendar")
    months = "|".join(sorted(names["months"], key=len, reverse=True))
    weekdays = "|".join(sorted(names["weekdays"], key=len, reverse=True))
    weekday = rf"(?:(?P<weekday>{weekdays})(?:,|\.,?)?[ \n]\(?(?:the )?)?"
    first = rf"(?P<month>{months})\.?[ \n](?P<day2>\d{{1,2}})(?:st|nd|rd|th)?"
    second = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ \n](?P<month2>{months})\b\.?"
    year = r"(?:(?:,[ \n]?|[ \n])(?P<year>(?:19|20)\d\d)(?![\w%]|[.,:]\d|[-–]\d))?"
    return re.compile(
        rf"(?<![\w-]){weekday}(?:{first}(?![\w%°]|[.,:/]\d|[-–]\d)|{second}){year}", re.IGNORECASE
    )
