from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.checks.numeral_dates import find_impossible_numerals


def find(text: str) -> list[str]:
    return [span.quote(text) for span in find_impossible_numerals(text)]


@pytest.mark.parametrize(
    "words", ["31/02/2024", "31.02.2024", "2024-02-30", "2024-13-05", "29-2-2023"]
)
def test_what_no_order_makes_a_day_of_is_found(words: str) -> None:
    assert find(f"It is dated {words}.") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "part 2024-13-45",
        "release 1.13.2024",
        "45/46/2024",
        "id 2024-02-30-7",
        "a12/31/20245",
        "10/11/12",
    ],
)
def test_numbers_that_number_something_else_are_left(text: str) -> None:
    assert find(text) == []


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from("/-"))
def test_no_day_of_the_calendar_is_found_in_any_order(day: date, sign: str) -> None:
    parts = [f"{day.day:02}", f"{day.month:02}", str(day.year)]
    for order in ((0, 1, 2), (1, 0, 2), (2, 1, 0)):
        assert find(sign.join(parts[place] for place in order)) == []
