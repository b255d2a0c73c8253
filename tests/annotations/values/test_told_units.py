"""Rates, ages, and numbers of something."""

from __future__ import annotations

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.parsed_texts import parse
from tests.annotations.tagged_texts import NLP, tagged


def test_shells_a_day_are_a_rate() -> None:
    (quantity,) = find_quantities(
        tagged("They/PRP fire/VBP 300/CD heavy/JJ shells/NNS a/DT day/NN ./.")
    )
    assert (quantity.unit, quantity.noun) == ("heavy shells / day", "shells / day")


def test_the_number_of_refugees_counts_refugees() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            The DT det 2
            number NN nsubj 5
            of IN case 4
            refugees NNS nmod 2
            reached VBD root 0
            40,000 CD obj 5
            . . punct 5
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("refugees", None)


def test_an_age_is_years_of_age() -> None:
    (quantity,) = find_quantities(NLP("She was 12 years old."))
    assert (quantity.value, quantity.unit, quantity.of) == (12, "year", "age")


def test_a_man_of_24_is_no_24_people() -> None:
    (quantity,) = find_quantities(NLP("A man of 24 was arrested."))
    assert (quantity.value, quantity.unit, quantity.of) == (24, "year", "age")
