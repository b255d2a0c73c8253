"""The year of a date that is told without one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sayso.annotations.values.times_meaning import FUTURE, OPEN, PAST, PRESENT, Anchor

_SOON = 45
"""Days after the one told last within which a day goes on with what is told."""
_FRESH = 31
"""Days before publication: a day there is of the news itself, whatever was told before it."""
_PAST_PREFERRED = 1.2
"""News looks back more than ahead: a day ahead counts as this much farther."""


def years_of(anchor: Anchor) -> range:
    """The years that a date without a year can be in; none where nothing tells.

    Without a day of publication the year told last is meant, but not where the
    clause looks ahead: what is told of a past year is no ground for what comes.
    """
    if anchor.published is not None:
        return range(max(1, anchor.published.year - 1), min(9998, anchor.published.year + 1) + 1)
    if anchor.reference is not None and anchor.direction != FUTURE:
        return range(anchor.reference.year, anchor.reference.year + 1)
    return range(0)


def nearest_year(
    candidates: list[tuple[int, date]], anchor: Anchor, *, slack: int = 0
) -> int | None:
    """The year whose day is nearest to publication.

    Args:
        candidates: Years and the day in each.
        anchor: What it hangs on.
        slack: The side that the clause speaks of goes before nearness for days
            that are farther off than this.
    """
    published = anchor.published
    if published is None:
        return candidates[0][0] if candidates else None

    direction = OPEN if anchor.direction == PRESENT else anchor.direction

    def rank(candidate: tuple[int, date]) -> tuple[bool, float]:
        off = (candidate[1] - published).days
        is_wrong_side = off * direction < 0 and abs(off) > slack
        return is_wrong_side, abs(off) if off < 0 else off * _PAST_PREFERRED

    return min(candidates, key=rank)[0] if candidates else None


def find_told_year(days: Mapping[int, date], anchor: Anchor) -> int | None:
    """The past year that the text tells of, where a past day lies soon after the day told last.

    So too where it would lie ahead in the year of publication. None where nothing tells so.

    Args:
        days: The day in each year that it can be in.
        anchor: What it hangs on.
    """
    told, published = anchor.reference, anchor.published
    if told is None or published is None or anchor.direction != PAST:
        return None
    if any(0 <= (published - day).days <= _FRESH for day in days.values()):
        return None
    day, now = days.get(told.year), days.get(published.year)
    if day is None or now is None or told.year >= published.year:
        return None
    is_soon = 0 <= (day - told).days <= _SOON
    is_ahead = now > published and told.year == published.year - 1
    return told.year if is_soon or is_ahead else None
