"""Ambiguous dates: days in numerals of which nothing tells whether the day or the month stands first."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date

from sayso.checks.holding import find_holders, list_ids
from sayso.model.finding import Finding
from sayso.model.reading import Reading

CODE = "date-ambiguous"
_OPEN = re.compile(r"\d{4}-XX-XX")
"""The TIMEX3 value of a day in numerals that can be read in two ways."""
_DAY = 10
"""Characters of an ISO 8601 day."""


def find_ambiguous_dates(reading: Reading) -> Iterator[Finding]:
    """Days in numerals that the text does not tell apart, as "03/04/2024", each where it stands first.

    The days of such a time are those from the earlier reading to the later one.

    Args:
        reading: The document's reading.
    """
    seen: set[str] = set()
    found = []
    for time in reading.times:
        if not _OPEN.fullmatch(time.value) or not time.begin or not time.end:
            continue
        if time.begin != time.end and time.text not in seen:
            seen.add(time.text)
            found.append(time)
    holders = find_holders(reading.claims, [time.span for time in found])
    for time, holder in zip(found, holders, strict=True):
        yield Finding(
            code=CODE,
            severity="info",
            claims=list_ids([holder]),
            spans=(time.span,),
            message=f"“{time.text}” is {_say(time.begin)} or {_say(time.end)}.",
        )


def _say(day: str | None) -> str:
    """A day in words: "3 April 2024"."""
    if day is None:
        return ""
    told = date.fromisoformat(day[:_DAY])
    return f"{told.day} {month_name[told.month]} {told.year}"
