"""Date notices: the places where a text says when it was published."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import islice

from sayso.documents.date_forms import FULL_DATE, SHORT_DATE, find_dates, find_short_dates
from sayso.documents.word_lists import load_pattern

_HEAD_LINES = 8
_FOOT_LINES = 4
_LONGEST_LINE = 200
_FAR_DAYS = 183
_MOST_DATES = 500
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)"
_TIME = r"(?i:(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{0,5}\)?,?\s*)"


def find_noticed_date(text: str) -> date | None:
    """The day that a notice, a dateline or a line of its own gives; None where none does."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head, foot = lines[:_HEAD_LINES], lines[_HEAD_LINES:][-_FOOT_LINES:]
    for pattern, places in (
        (_notice("published"), head + foot),
        (_dateline(FULL_DATE), head),
        (_lone_line(), head),
        (_bracketed(), head),
        (_notice("updated"), head + foot),
    ):
        for line in places:
            match = pattern.match(line[:_LONGEST_LINE])
            if match:
                return next(find_dates(match.group("date"))).day
    return _find_short_dateline(text, head)


def _find_short_dateline(text: str, head: list[str]) -> date | None:
    """A dateline without its year takes the year of the latest full date, if that is near."""
    latest = max((found.day for found in islice(find_dates(text), _MOST_DATES)), default=None)
    if latest is None:
        return None
    for line in head:
        match = _dateline(SHORT_DATE).match(line[:_LONGEST_LINE])
        if match:
            days = (
                found.day
                for year in (latest.year, latest.year + 1)
                for found in find_short_dates(match.group("date"), year)
            )
            near = (day for day in days if 0 <= (day - latest).days <= _FAR_DAYS)
            return next(near, None)
    return None


@cache
def _notice(kind: str) -> re.Pattern[str]:
    words = load_pattern("dating", kind)
    return re.compile(
        rf"(?i)(?:[^\n|·•]{{0,60}}[|·•]\s*)?{words}\b\s*(?:on|at)?\s*[:|·•–—-]*\s*"
        rf"{_TIME}?{_WEEKDAY}?(?:the\s+)?(?P<date>{FULL_DATE})"
    )


@cache
def _dateline(form: str) -> re.Pattern[str]:
    # A place begins in capitals, the date follows, then the agency or a dash.
    return re.compile(
        rf"(?!(?i:{form}))[A-Z][A-Z'’.-]{{2,}}[^\n]{{0,60}}?[,(–—-]\s*{_WEEKDAY}?(?P<date>(?i:{form}))"
        r"[,.]?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\)?\s*(?:--?|[–—:])(?=\s)"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"[(\[]{_WEEKDAY}?(?P<date>(?i:{FULL_DATE}))[)\]](?=\s|$)")


@cache
def _lone_line() -> re.Pattern[str]:
    byline = r"(?:(?:[Bb]y|BY)\s+)?[^\W\d_][^\d\n]{0,60}?"
    return re.compile(
        rf"(?:{byline}\s*[|·•,–—-]\s*)?{_TIME}?{_WEEKDAY}?(?P<date>(?i:{FULL_DATE}))"
        rf"[\s,|·•–—-]*{_TIME}?(?:[|·•–—-]\s*[^\d\n]{{1,40}})?$"
    )
