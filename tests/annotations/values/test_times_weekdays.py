from __future__ import annotations

from datetime import date

import pytest

from sayso.annotations.values.times_meaning import FUTURE, OPEN, PAST, PRESENT, Anchor
from sayso.annotations.values.times_weekdays import weekday_near

THURSDAY = date(2024, 10, 31)


def anchor(direction: int) -> Anchor:
    return Anchor(THURSDAY, direction, None, None, rated=False)


@pytest.mark.parametrize(
    ("direction", "weekday", "day"),
    [
        (PAST, 1, date(2024, 10, 28)),
        (OPEN, 1, date(2024, 10, 28)),
        (FUTURE, 1, date(2024, 11, 4)),
        (PRESENT, 1, date(2024, 11, 4)),
        (PAST, 4, THURSDAY),
        (PAST, 5, date(2024, 10, 25)),
        (OPEN, 5, date(2024, 11, 1)),
    ],
)
def test_the_nearest_on_the_side_that_is_told_and_tomorrow_where_none_is(
    direction: int, weekday: int, day: date
) -> None:
    assert weekday_near(anchor(direction), weekday, None) == day


def test_last_and_next_go_before_all_else() -> None:
    assert weekday_near(anchor(OPEN), 5, -1) == date(2024, 10, 25)
    assert weekday_near(anchor(PAST), 4, 1) == date(2024, 11, 7)


def test_without_a_day_of_publication_it_is_none() -> None:
    assert weekday_near(Anchor(None, PAST, None, None, rated=False), 5, None) is None
