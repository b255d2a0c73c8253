from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotations.values.lexemes import cut_lexemes
from sayso.annotations.values.numbers import find_numbers


def values(text: str) -> list[float]:
    """The values of the numbers in a text."""
    return [number.value for number in find_numbers(cut_lexemes(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8,000", 8000),
        ("7,687.5", 7687.5),
        ("2.5 million", 2.5e6),
        ("16.4 million", 16_400_000),
        ("25k", 25_000),
        ("8.1bn", 8.1e9),
        ("twenty-five", 25),
        ("two hundred and five", 205),
        ("two hundred and five thousand six hundred", 205_600),
        ("a hundred thirty million", 1.3e8),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 5e5),
        ("one and a half million", 1.5e6),
        ("a million and a half", 1.5e6),
        ("three quarters of a million", 7.5e5),
        ("a third", 1 / 3),
        ("two-thirds", 2 / 3),
        ("3 1/2", 3.5),
        ("3½", 3.5),
        ("a couple of", 2),
        ("dozens", 24),
        ("tens of thousands", 10_000),
        ("hundreds of millions", 1e8),
        ("several", 2),
        ("several hundred", 200),
        ("several million", 2e6),
    ],
)
def test_numbers_in_numerals_and_words(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value, rel=1e-9)]


@pytest.mark.parametrize("text", ["24/7", "", "no number", "9" * 25, "a"])
def test_what_is_no_number(text: str) -> None:
    assert values(text) == []


def test_two_words_that_do_not_make_one_number_are_two() -> None:
    assert values("nineteen ninety-six") == [19, 96]


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**15))
def test_grouping_by_commas_changes_nothing(number: int) -> None:
    assert values(f"{number:,}") == values(f"{number}")


@settings(deadline=None)
@given(st.text(alphabet="0123456789,./- andhundremilo½٣", max_size=60))
def test_every_number_stands_where_it_says_and_is_finite(text: str) -> None:
    reached = 0
    for number in find_numbers(cut_lexemes(text)):
        assert reached <= number.start < number.end <= len(text)
        assert text[number.start : number.end].strip()
        assert abs(number.value) < 1e24
        reached = number.end


def test_scales_in_a_row_end_before_infinity() -> None:
    assert values("5 " + "million " * 200) == []
