"""Weekdays: which Thursday is meant."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.annotations.values.calendar_days import nearest_weekday, value_at
from sayso.annotations.values.times_meaning import (
    FUTURE,
    OPEN,
    PAST,
    PRESENT,
    Anchor,
    Meaning,
    Parts,
    dated,
)

_SIX_DAYS = 6


def meaning_of_weekday(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A day of the week, the nearest one on the side that the clause speaks of."""
    weekday = parts.number("weekday_name", "weekday_short") or 1
    day = weekday_near(anchor, weekday, parts.step())
    if day is None:
        return Meaning("DATE", f"XXXX-WXX-{weekday}")
    return dated(value_at(day, "D"), parts, explicit=True)


def weekday_near(anchor: Anchor, weekday: int, steps: int | None) -> date | None:
    """The day that a weekday's name stands for; None without day of publication.

    Where the clause does not tell on which side it lies ("Tuesday's vote"), the day after
    publication is meant rather than the one six days back, which news call "last Tuesday".

    Args:
        anchor: What it hangs on.
        weekday: 1 for Monday to 7.
        steps: -1 for "last", 1 for "next", 0 for "this"; None for the bare name.
    """
    if anchor.published is None:
        return None
    if steps:
        return nearest_weekday(anchor.published, weekday, steps, same=False)
    direction = FUTURE if anchor.direction in (FUTURE, PRESENT) else PAST
    found = nearest_weekday(anchor.published, weekday, direction)
    is_open = anchor.direction == OPEN and steps is None
    is_morrow = is_open and (anchor.published - found).days == _SIX_DAYS
    return anchor.published + timedelta(days=1) if is_morrow else found
