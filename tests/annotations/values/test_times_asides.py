"""Dates from which nothing counts."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.annotations.values.calendar_days import Days
from sayso.annotations.values.times_asides import is_aside, only_compares

YEAR = Days(date(2023, 1, 1), date(2023, 12, 31))
DAY = Days(date(2023, 5, 1), date(2023, 5, 1))


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The truce, agreed in Doha on *, took effect", True),
        ("It rained. The new road, opened on *, is shut", True),
        ("Gunmen attacked the town, killed 12 on *", False),
        ("The truce took effect on *", False),
        ("The truce, she said, was agreed on *", False),
    ],
)
def test_a_date_behind_a_subject_only_tells_of_that(text: str, *, aside: bool) -> None:
    assert is_aside(text, text.index("*")) is aside


@pytest.mark.parametrize(
    ("text", "days", "told", "compares"),
    [
        ("up 30% on *", YEAR, None, True),
        ("twice as many, or more than in *", YEAR, None, True),
        ("up 30% on *", DAY, None, False),
        ("He was jailed in *", YEAR, None, False),
        ("the deadliest since the siege in *", YEAR, date(2025, 3, 1), True),
        ("the deadliest since the siege in *", YEAR, date(2024, 3, 1), False),
        ("the deadliest since the siege in *", YEAR, None, False),
    ],
)
def test_a_year_may_only_be_compared_with(
    text: str, days: Days, told: date | None, *, compares: bool
) -> None:
    assert only_compares(text, text.index("*"), days, told) is compares
