"""Placed times: those told by their place before another, and months of a year that is told so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sayso.annotations.values.calendar_days import step, value_at
from sayso.annotations.values.times_dates import meaning_of_month
from sayso.annotations.values.times_meaning import Anchor, Meaning, Parts, dated
from sayso.annotations.values.times_weekdays import weekday_near

_UNITS = ("D", "W", "M", "Y", "WE")


def meaning_of_month_of_year(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A month of a year that is told by its place: "January this year", "July last year"."""
    month = parts.number("month_name", "month_short") or 1
    if parts.letter("unit") != "Y":
        return meaning_of_month(parts, anchor)
    if anchor.published is None:
        return Meaning("DATE", f"XXXX-{month:02}")
    year = anchor.published.year + (parts.step() or 0)
    return dated(f"{year:04}-{month:02}", parts, explicit=True)


def meaning_of_before_last(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The one before the last or before the time told: "the Friday before last", "the month before"."""
    weekday = parts.number("weekday_name", "weekday_short")
    if weekday is not None:
        last = weekday_near(anchor, weekday, -1)
        day = last and last - timedelta(days=7)
        return dated(value_at(day, "D"), explicit=True) if day else None
    unit = parts.letter("unit") or ""
    steps = -2 if parts.has("last") else -1
    start = anchor.published if parts.has("last") else anchor.reference or anchor.published
    if unit not in _UNITS or start is None:
        return None
    day = step(start, "W" if unit == "WE" else unit, steps)
    return dated(value_at(day, unit)) if day else None


def meaning_of_share(_: Parts, __: Anchor) -> Meaning | None:
    """No time, but a part: "a quarter of the fleet"."""
    return None


PLACED: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "month_of_year": meaning_of_month_of_year,
    "before_last": meaning_of_before_last,
    "share": meaning_of_share,
}
"""Rule of the grammar to what reads it."""
