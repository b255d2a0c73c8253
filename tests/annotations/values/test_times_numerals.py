from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.values.times_numerals import (
    find_order,
    read_numeral_day,
    span_readings,
)

DAY = date(2024, 10, 31)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("2024-04-03", "2024-04-03"),
        ("2024/4/3", "2024-04-03"),
        ("2024.04.03", "2024-04-03"),
        ("2024年4月3日", "2024-04-03"),
        ("03.04.2024", "2024-04-03"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/24", "2024-04-13"),
        ("05/05/1989", "1989-05-05"),
        ("30/02/2024", "2024-02-30"),
    ],
)
def test_forms_without_doubt(word: str, value: str) -> None:
    day = read_numeral_day(word)
    assert day.order is not None
    assert day.value(day.order) == value


def test_what_may_be_either_has_both_readings() -> None:
    day = read_numeral_day("03/04/2024")
    assert day.order is None
    assert span_readings(day) == (date(2024, 3, 4), date(2024, 4, 3))


@pytest.mark.parametrize(
    ("words", "country", "order"),
    [
        (["03/04/2024"], None, None),
        (["03/04/2024"], "GB", "day"),
        (["03/04/2024"], "US", "month"),
        (["03/04/2024", "13/04/2024"], "US", "day"),
        (["03/04/2024", "04/13/2024"], "GB", "month"),
        (["03/04/2024", "04/13/2024", "13/04/2024"], "GB", None),
        (["03/04/2024", "2024-04-13", "13.04.2024", "05/05/2024"], None, None),
        (["31/10/2024", "03/04/2024"], None, "day"),
        (["11/01/2024"], None, "month"),
        (["01/11/2024"], None, "day"),
    ],
)
def test_what_decides_the_order(words: list[str], country: str | None, order: str | None) -> None:
    assert find_order(words, DAY, country) == order


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_the_true_day_is_within_the_readings(day: date) -> None:
    for word in (f"{day.day:02}/{day.month:02}/{day.year}", f"{day.month}-{day.day}-{day.year}"):
        readings = span_readings(read_numeral_day(word))
        assert readings is not None
        assert readings.first <= day <= readings.last
