"""Days of the calendar: TIMEX3 values to first and last day, and steps by units.

Source:
    TimeML 1.2.1 (values), ISO 8601 (weeks).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_QUARTER_MONTHS = 3
_HALF_MONTHS = 6
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, of the northern half of the world, by the weather services' custom."""
_STEPS = {
    "D": relativedelta(days=1),
    "W": relativedelta(weeks=1),
    "M": relativedelta(months=1),
    "Y": relativedelta(years=1),
}
_MANY = 40_000
"""More units than this are no step in the calendar of recorded history."""


class Days(NamedTuple):
    """First and last day of a stretch, both part of it."""

    first: date
    last: date


def _months(year: int, month: int, count: int) -> Days:
    first = date(year, month, 1)
    return Days(first, first + relativedelta(months=count) - timedelta(days=1))


def _week(year: int, week: int, weekend: str | None) -> Days:
    first = date.fromisocalendar(year, week, 6 if weekend else 1)
    return Days(first, first + timedelta(days=1 if weekend else 6))


def _day(year: int, month: int, day: int) -> Days:
    return Days(date(year, month, day), date(year, month, day))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: _months(int(m[1]), int(m[2]), 1)),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), lambda m: _week(int(m[1]), int(m[2]), m[3])),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: _months(int(m[1]), 3 * int(m[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda m: _months(int(m[1]), 6 * int(m[2]) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda m: _months(int(m[1]), _SEASONS[m[2]], 3)),
    (re.compile(r"(\d{4})"), lambda m: _months(int(m[1]), 1, 12)),
    (re.compile(r"(\d{3})"), lambda m: Days(date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31))),
    (re.compile(r"(\d\d)"), lambda m: Days(date(int(m[1]) * 100, 1, 1), date(int(m[1]) * 100 + 99, 12, 31))),
)  # fmt: skip


def days_of(value: str) -> Days | None:
    """The days that a TIMEX3 value stands for.

    Returns:
        None for durations, sets, references such as PAST_REF, values with an X
        in them, and days that no calendar has (31 February).
    """
    for pattern, make in _FORMS:
        match = pattern.fullmatch(value)
        if match:
            try:
                return make(match)
            except (ValueError, OverflowError):
                return None
    return None


def part_of(days: Days, part: str) -> Days:
    """The early, middle or late third of some days ("early May", "mid-January")."""
    count = (days.last - days.first).days + 1
    third = max(1, count // 3)
    if part == "START":
        return Days(days.first, days.first + timedelta(days=third - 1))
    if part == "END":
        return Days(days.last - timedelta(days=third - 1), days.last)
    if part == "MID":
        return Days(days.first + timedelta(days=third), days.last - timedelta(days=third))
    return days


def step(day: date, unit: str, count: float) -> date | None:
    """A day some units later, or earlier with a negative count.

    Args:
        day: Where to start.
        unit: TIMEX3 letter D, W, M, Q, Y, DE or CE.
        count: How many; a half is rounded towards zero in months' worth.

    Returns:
        None where the calendar ends, or for units below a day.
    """
    factor = {"Q": ("M", 3), "DE": ("Y", 10), "CE": ("Y", 100), "WE": ("W", 1)}.get(unit, (unit, 1))
    letter, count = factor[0], count * factor[1]
    if letter == "Y" and count != int(count):
        letter, count = "M", count * 12
    if letter not in _STEPS or abs(count) > _MANY:
        return None
    try:
        return day + _STEPS[letter] * int(count)
    except (ValueError, OverflowError):
        return None


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month … that a day lies in.

    Args:
        day: Any day.
        unit: TIMEX3 letter D, W, WE, M, Q, Y, DE or CE.
    """
    year, week, _ = day.isocalendar()
    values = {
        "W": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month - 1) // _QUARTER_MONTHS + 1}",
        "H": f"{day.year:04}-H{(day.month - 1) // _HALF_MONTHS + 1}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
    }
    return values.get(unit, f"{day.year:04}-{day.month:02}-{day.day:02}")


def nearest_weekday(day: date, weekday: int, direction: int, *, same: bool = True) -> date:
    """The nearest day of the week before (direction -1) or after (1) a day.

    Args:
        day: Where to start.
        weekday: 1 for Monday to 7 for Sunday.
        direction: -1 or 1.
        same: Whether the day itself may be the answer.
    """
    start = day if same else day + timedelta(days=direction)
    return start + relativedelta(weekday=_WEEKDAYS[weekday - 1](direction))


def holiday_in(rule: object, year: int) -> date | None:
    """A holiday's day in a year.

    Args:
        rule: "MM-DD"; weekday, which one and month; or days after Easter Sunday.
        year: The year.

    Returns:
        None outside the years that the calendar knows.
    """
    try:
        if isinstance(rule, str):
            return date(year, int(rule[:2]), int(rule[3:]))
        if isinstance(rule, int):
            return easter(year) + timedelta(days=rule)
        if isinstance(rule, list):
            weekday, which, month = rule
            if which < 0:
                end = _months(year, month, 1).last
                return end + relativedelta(weekday=_WEEKDAYS[weekday - 1](which))
            return date(year, month, 1) + relativedelta(weekday=_WEEKDAYS[weekday - 1](which))
    except (ValueError, OverflowError):
        return None
    return None
