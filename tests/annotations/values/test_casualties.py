"""Bare numbers that count people."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse


@pytest.mark.parametrize("words", ["5 dead", "17 hurt", "3 missing", "8 others wounded"])
def test_numbers_of_casualties_count_people(words: str) -> None:
    number, *rest = words.split()
    rows = [f"{number} CD obj 2", *(f"{word} JJ dep 3" for word in rest)]
    (quantity,) = find_quantities(
        parse("\n".join(["It PRP nsubj 2", "left VBD root 0", *rows, ". . punct 2"]))
    )
    assert quantity.noun == "people"


def test_a_bare_number_of_killed_counts_people() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            killed|kill VBD root 0
            80 CD obj 2
            . . punct 2
            """
        )
    )
    assert quantity.unit == "people"
