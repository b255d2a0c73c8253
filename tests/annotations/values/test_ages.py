"""Ages after names."""

from __future__ import annotations

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.tagged_texts import tagged


def test_a_number_after_a_total_is_not_taken_for_an_age() -> None:
    (quantity,) = find_quantities(tagged("In/IN total/NN ,/, 1,307,000/CD people/NNS left/VBD"))
    assert (quantity.value, quantity.unit) == (1307000, "people")


def test_the_number_after_a_name_is_an_age() -> None:
    (quantity,) = find_quantities(
        tagged("Ivan/NNP Petrov/NNP ,/, 45/CD ,/, was/VBD arrested/VBN ./.")
    )
    assert (quantity.value, quantity.unit, quantity.of) == (45, "year", "age of Petrov")


def test_so_is_the_number_after_a_single_person() -> None:
    (quantity,) = find_quantities(tagged("A/DT sailor/NN ,/, 29/CD ,/, is/VBZ missing/VBG ./."))
    assert (quantity.value, quantity.unit, quantity.of) == (29, "year", "age of sailor")


def test_a_number_after_another_noun_is_no_age() -> None:
    assert find_quantities(tagged("A/DT tank/NN ,/, 29/CD ,/, is/VBZ missing/VBG ./.")) == ()


def test_numbers_after_several_persons_are_their_ages() -> None:
    found = find_quantities(
        tagged("Two/CD teenagers/NNS ,/, 15/CD and/CC 17/CD ,/, were/VBD shot/VBN ./.")
    )
    assert [(one.value, one.unit) for one in found[1:]] == [(15, "year"), (17, "year")]


def test_numbers_after_several_things_are_none() -> None:
    found = find_quantities(
        tagged("Two/CD tanks/NNS ,/, 15/CD and/CC 17/CD ,/, were/VBD hit/VBN ./.")
    )
    assert "year" not in [one.unit for one in found]
