from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotations.values.calendar_days import (
    days_of,
    holiday_in,
    nearest_weekday,
    part_of,
    step,
    value_at,
)

DAYS = st.dates(min_value=date(100, 1, 1), max_value=date(9990, 1, 1))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-10-31", "2024-10-31", "2024-10-31"),
        ("2024-10-31TNI", "2024-10-31", "2024-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-W44", "2024-10-28", "2024-11-03"),
        ("2024-W44-WE", "2024-11-02", "2024-11-03"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-SP", "2024-03-01", "2024-05-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_values_stand_for_days(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "2024-02-31",
        "2023-02-29",
        "2024-13",
        "2024-W54",
        "XXXX-10",
        "P3D",
        "PAST_REF",
        "0000",
        "9999-WI",
        "",
    ],
)
def test_values_without_days_have_none(value: str) -> None:
    assert days_of(value) is None


@settings(deadline=None)
@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_a_day_lies_in_the_unit_that_it_is_given_for(day: date, unit: str) -> None:
    days = days_of(value_at(day, unit))
    assert days is not None
    assert days.first <= day <= days.last


@settings(deadline=None)
@given(
    day=DAYS,
    weekday=st.integers(min_value=1, max_value=7),
    direction=st.sampled_from([-1, 1]),
    same=st.booleans(),
)
def test_the_nearest_weekday_is_within_a_week(
    *, day: date, weekday: int, direction: int, same: bool
) -> None:
    found = nearest_weekday(day, weekday, direction, same=same)
    assert found.isoweekday() == weekday
    assert 0 <= (found - day).days * direction <= 7
    assert same or found != day


@settings(deadline=None)
@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE", "TH"]), st.floats(-1e12, 1e12))
def test_a_step_beyond_the_calendar_is_none(day: date, unit: str, count: float) -> None:
    assert step(day, unit, count) is None or abs(count) <= 40_000


def test_early_may_is_its_first_third() -> None:
    may = days_of("2024-05")
    assert may is not None
    assert part_of(may, "START").last == date(2024, 5, 10)
    assert part_of(may, "END").first == date(2024, 5, 22)


def test_holidays_of_three_kinds() -> None:
    assert holiday_in("07-14", 2016) == date(2016, 7, 14)
    assert holiday_in([4, 4, 11], 2024) == date(2024, 11, 28)
    assert holiday_in(-2, 2024) == date(2024, 3, 29)
