"""Shares told as so many in so many."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from sayso.annotations.values.ratios import read_ratio
from sayso.annotations.values.times_grammar import find_time_words
from tests.annotations.tagged_texts import NLP


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Nine in ten houses fell.", 0.9),
        ("About one in five people is hungry.", 0.2),
        ("Some 3 out of 4 voters agreed.", 0.75),
        ("One in every 20 shells failed.", 0.05),
    ],
)
def test_so_many_in_so_many_is_one_share(text: str, share: float) -> None:
    assert [one.value for one in find_quantities(NLP(text))] == [share]


@pytest.mark.parametrize(
    "text",
    [
        "It killed three in ten villages.",
        "He hit 5 in 12 days.",
        "It was 12 in 10 cases.",
        "It rained 1.5 in 10 towns.",
    ],
)
def test_other_pairs_are_two_numbers(text: str) -> None:
    left, right = find_time_words(text).numbers
    assert read_ratio(text, left, right) is None
