"""Quarters and halves of years, in which companies and ministries reckon."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sayso.annotations.values.calendar_days import step, value_at
from sayso.annotations.values.times_meaning import Anchor, Meaning, Parts, dated
from sayso.annotations.values.times_years import nearest_year

_QUARTERS = 4
_SLACK = 75
"""Half a quarter, in days, since one that goes on is on both sides, and a month in which one that has
ended still has its results ahead of it: "will report a loss for the third quarter"."""
_BACK = ("last", "ago", "earlier", "previous", "corresponding")
_NTH = ("ordinal", "ordinal_numeral", "second")


def _year(parts: Parts, anchor: Anchor) -> int | None:
    """The year that the expression names; None if it names none."""
    year = parts.number("year4")
    if year is None and parts.has("unit") and anchor.published:
        year = anchor.published.year + (parts.step() or 0)
    return year


def _nearest_year(anchor: Anchor, quarter: int) -> int | None:
    """The year of the nearest such quarter, on the side that the clause speaks of."""
    if anchor.published is None:
        return None
    year = anchor.published.year
    middles = [
        (y, date(y, 3 * quarter - 1, 15)) for y in range(max(1, year - 1), min(9998, year + 1) + 1)
    ]
    return nearest_year(middles, anchor, slack=_SLACK)


def meaning_of_quarter(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A quarter: "the third quarter", "the first quarter of 1998", "fiscal second-quarter"."""
    quarter = parts.number(*_NTH) or 0
    if not 1 <= quarter <= _QUARTERS:
        return None
    year = _year(parts, anchor) or _nearest_year(anchor, quarter)
    return dated(f"{year:04}-Q{quarter}" if year else f"XXXX-Q{quarter}", parts, explicit=True)


def meaning_of_quarter_of(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A quarter or period of a named year: "the 1988 second quarter", "this year's third quarter"."""
    if parts.has(*_NTH):
        return meaning_of_quarter(parts, anchor)
    year = _year(parts, anchor)
    if year is None:
        return None
    if anchor.quarter is None:
        return dated(f"{year:04}")
    return dated(f"{year:04}{value_at(anchor.quarter, 'Q')[4:]}")


def meaning_of_half(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A half year: "the first half of 1998"."""
    half = parts.number("ordinal", "ordinal_numeral", "second") or 0
    year = _year(parts, anchor)
    if half not in (1, 2) or not (year or anchor.quarter):
        return None
    if year is None:
        year = anchor.published.year if anchor.published else None
    return dated(f"{year:04}-H{half}" if year else f"XXXX-H{half}")


def meaning_of_same_period(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The told quarter a year before: "the corresponding period last year"."""
    told = anchor.quarter or anchor.published
    back = step(told, "Y", -1) if told and parts.has(*_BACK) else told
    if back is None:
        return Meaning("DATE", "XXXX")
    by_quarter = anchor.quarter or parts.has("quarter")
    return dated(value_at(back, "Q" if by_quarter else parts.letter("unit") or "Y"))


QUARTERS: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "quarter": meaning_of_quarter,
    "quarter_of": meaning_of_quarter_of,
    "half_year": meaning_of_half,
    "same_period": meaning_of_same_period,
}
"""Rule of the grammar to what reads it."""
