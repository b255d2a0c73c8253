from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.span import Span
from sayso.model.when import TimeExpression, TimeType

FIRST = date(2024, 1, 1)


def time(
    begin: str | None, end: str | None, kind: TimeType = "DATE", value: str = ""
) -> TimeExpression:
    return TimeExpression(Span(0, 1), "", kind, value, begin, end)


@st.composite
def times(draw: st.DrawFn) -> TimeExpression:
    """Any stretch of days, closed or open."""
    begin = draw(st.none() | st.integers(0, 60))
    length = draw(st.none() | st.integers(0, 40))
    first = None if begin is None else str(FIRST + timedelta(days=begin))
    last = None if length is None else str(FIRST + timedelta(days=(begin or 0) + length))
    return time(first, last)


@settings(deadline=None)
@given(times(), times())
def test_order_does_not_matter(one: TimeExpression, other: TimeExpression) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.agrees_with(other) == other.agrees_with(one)


@settings(deadline=None)
@given(times())
def test_a_known_time_overlaps_and_agrees_with_itself(one: TimeExpression) -> None:
    known = one.begin is not None or one.end is not None
    assert one.overlaps(one) == (True if known else None)
    assert one.agrees_with(one) is True


@settings(deadline=None)
@given(times(), times())
def test_what_agrees_overlaps(one: TimeExpression, other: TimeExpression) -> None:
    if one.agrees_with(other) and one.overlaps(other) is not None:
        assert one.overlaps(other)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "agrees"),
    [
        (time("2024-10-01", "2024-10-31"), time("2024-10-31", "2024-10-31"), True, True),
        (time("2024-10-30", "2024-10-31"), time("2024-10-31", "2024-11-02"), True, False),
        (time("2024-10-30", "2024-10-31"), time("2024-11-01", "2024-11-02"), False, False),
        (time("2014-01-01", None), time("2024-11-01", "2024-11-02"), True, True),
        (time("2014-01-01", None), time("2013-11-01", "2013-11-02"), False, False),
        (time(None, None, value="2013-XX"), time("2013-11-01", "2013-11-02"), None, None),
        (time("2024-10-31T07:00", "2024-10-31T07:00", "TIME"), time("2024-10-31T09:30", "2024-10-31T09:30", "TIME"), False, False),
        (time("2024-10-31T07:00", "2024-10-31T07:00", "TIME"), time("2024-10-31", "2024-10-31"), True, True),
        (time("2024-10-31T07:00", "2024-10-31T07:00", "TIME"), time("2024-10-31T06:00+01:00", "2024-10-31T06:00+01:00", "TIME"), True, True),
    ],
)  # fmt: skip
def test_times_meet_or_not(
    one: TimeExpression, other: TimeExpression, *, overlaps: bool | None, agrees: bool | None
) -> None:
    assert one.overlaps(other) is overlaps
    assert one.agrees_with(other) is agrees


def test_lengths_lie_nowhere_and_agree_by_their_value() -> None:
    minutes = time(None, None, "DURATION", "PT86M")
    assert minutes.overlaps(minutes) is None
    assert minutes.agrees_with(minutes) is True
    assert minutes.agrees_with(time(None, None, "DURATION", "P1D")) is False
    assert minutes.agrees_with(time("2024-10-01", "2024-10-31")) is None
