"""Date traces: what the dates in a text's sentences tell of the day on which it was written.

A day that the text calls its own counts first ("today (4 November 2011)", "last night
[10 October 2011]"); else the latest of these days, if nothing in the text lies far
beyond it:

* the signatures of posts that the text embeds ("— Name (@handle) November 1, 2024"), for
  who quotes a post writes later;
* full dates in its sentences that are told as past, where another date of
  the month before, with or without a year, stands by them, and where the text
  also names the same weekday ("on Thursday"), as reports of that week do.
  Newspapers give the year only for what is not recent, so that a lone full
  date is more likely the background than the day before ("since Feb. 24, 2022").

Source:
    The Associated Press Stylebook, "years": no year with a date of the current year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from sayso.documents.date_forms import FoundDate, find_dates, find_short_dates
from sayso.documents.word_lists import load_pattern

_NEAR = timedelta(days=31)
_MOST_DATES = 500
_CLAUSE_CHARACTERS = 80
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A weekday that is part of a date says nothing beyond the date.
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b(?!,?\s+(?:\w+\s+\d|\d))")
_SIGNATURE = re.compile(r"\(@\w{1,30}\)\s*(?:[·•|,–—-]\s*)?$")
_OWN_DAY = re.compile(
    r"(?i)\b(?:today|tonight|this (?:morning|afternoon|evening)"
    r"|(?P<before>yesterday|last (?:night|evening)))"
    r"(?:,|\s*[(\[]|\s+on)\s*(?:[a-z]+day,?\s+)?$"
)
_CLAUSE_START = re.compile(r"[.!?;:\n](?=\s)|[“”\"—–]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!-\d)")


def find_traced_date(text: str) -> date | None:
    """The day on or shortly before which a text was written, from the dates in it, or None."""
    found = list(islice(find_dates(text), _MOST_DATES))
    own = max((day for one in found for day in _own_day(text, one)), default=None)
    if own is not None:
        return own
    signed = [one for one in found if _is_signature(text, one)]
    told = [one for one in found if one not in signed and not _is_set_apart(text, one)]
    days = {one.day for one in signed + told}
    for year in sorted({day.year for day in days}):
        days |= {one.day for one in islice(find_short_dates(text, year), _MOST_DATES)}
    named = {match.group() for match in _WEEKDAY.finditer(text)}
    supported = [
        one for one in told if _is_supported(one.day, days) and WEEKDAYS[one.day.weekday()] in named
    ]
    latest = max((one.day for one in signed + supported), default=None)
    if latest is None or any(one.day > latest + _NEAR for one in told):
        return None
    return None if _names_later_year(text, latest) else latest


def _own_day(text: str, found: FoundDate) -> Iterator[date]:
    match = _OWN_DAY.search(text, max(0, found.span.start - 40), found.span.start)
    if match:
        yield found.day + timedelta(1 if match.group("before") else 0)


def _is_signature(text: str, found: FoundDate) -> bool:
    return bool(_SIGNATURE.search(text, max(0, found.span.start - 40), found.span.start))


def _is_set_apart(text: str, found: FoundDate) -> bool:
    """Whether the clause before a date puts it ahead of the text or in the background."""
    before = text[max(0, found.span.start - _CLAUSE_CHARACTERS) : found.span.start]
    clause = _CLAUSE_START.split(before)[-1]
    return bool(_apart().search(clause))


@cache
def _apart() -> re.Pattern[str]:
    ahead, background = load_pattern("dating", "ahead"), load_pattern("dating", "background")
    return re.compile(rf"(?i)\b(?:{ahead}|{background})\b")


def _is_supported(day: date, others: set[date]) -> bool:
    return any(day - timedelta(n) in others for n in range(1, _NEAR.days + 1))


def _names_later_year(text: str, latest: date) -> bool:
    # The year after may be named ahead of time: budgets, elections.
    return any(int(match.group()) > latest.year + 1 for match in _YEAR.finditer(text))
