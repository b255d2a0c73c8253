"""Units that two numbers share."""

from __future__ import annotations

import re

import pytest

from sayso.annotations.values.quantities import find_quantities
from sayso.annotations.values.shared_units import share_noun, share_whole
from sayso.model.quantity import Quantity
from sayso.model.span import Span
from tests.annotations.tagged_texts import NLP, tagged


def test_a_bare_number_takes_the_rate_that_follows_it() -> None:
    found = find_quantities(
        tagged("They/PRP fire/VBP 300/CD shells/NNS ,/, or/CC 20/CD per/IN hour/NN ./.")
    )
    assert [quantity.noun for quantity in found] == ["shells", "shells / hour"]


def test_a_fall_from_one_value_to_another_has_one_unit_for_both() -> None:
    found = find_quantities(NLP("It fell from 40 to 30 dollars a barrel."))
    assert [(one.value, one.unit) for one in found] == [
        (40, "USD / oil_barrel"),
        (30, "USD / oil_barrel"),
    ]


def test_a_level_has_not_the_share_of_its_change() -> None:
    found = find_quantities(NLP("The index rose 0.5 per cent to end at 27,349.19."))
    assert [one.unit for one in found] == ["percent", None]


def test_the_whole_gives_its_unit_to_the_part() -> None:
    found = find_quantities(NLP("It raised 280 million of the 1.5 billion shekels."))
    assert [(one.value, one.unit) for one in found] == [(2.8e8, "ILS"), (1.5e9, "ILS")]


def test_two_numbers_share_the_noun_after_the_second() -> None:
    found = find_quantities(
        tagged("It/PRP held/VBD 12/CD Somali/JJ and/CC 11/CD Yemeni/JJ suspects/NNS ./.")
    )
    assert [(quantity.value, quantity.unit) for quantity in found] == [
        (12, "Somali suspects"),
        (11, "Yemeni suspects"),
    ]
    assert {quantity.noun for quantity in found} == {"suspects"}


def test_a_bare_number_takes_the_unit_told_before_it() -> None:
    found = find_quantities(
        tagged(
            "They/PRP attacked/VBD 100/CD vessels/NNS and/CC hijacked/VBD nearly/RB 40/CD ,/, it/PRP said/VBD ./."
        )
    )
    assert [quantity.unit for quantity in found] == ["vessels", "vessels"]


def test_other_casualties_are_not_those_counted_before() -> None:
    found = find_quantities(
        tagged(
            "It/PRP killed/VBD three/CD children/NNS and/CC 40/CD others/NNS were/VBD injured/VBN ./."
        )
    )
    assert [one.unit for one in found] == ["children", "people"]


def test_others_that_nothing_befell_are_those_counted_before() -> None:
    found = find_quantities(
        tagged("It/PRP took/VBD 100/CD vessels/NNS and/CC chased/VBD 40/CD others/NNS ./.")
    )
    assert [one.unit for one in found] == ["vessels", "vessels"]


def test_one_of_a_name_is_no_more_of_the_last() -> None:
    found = find_quantities(tagged("It/PRP lost/VBD two/CD tanks/NNS and/CC one/CD Sukhoi/NNP ./."))
    assert [one.unit for one in found] == ["tanks", "Sukhoi"]


def test_a_number_that_is_compared_has_the_unit_of_the_later_one() -> None:
    found = find_quantities(
        tagged("Compared/VBN with/IN 131/CD earlier/RBR ,/, it/PRP saw/VBD 246/CD raids/NNS ./.")
    )
    assert [one.noun for one in found] == ["raids", "raids"]


def test_two_ages_share_their_years_and_other_numbers_take_none() -> None:
    found = find_quantities(NLP("Two men, aged 24 and 31, met 9."))
    assert [one.unit for one in found][1:] == ["year", "year", None]


def test_a_share_has_not_the_noun_of_the_number_before() -> None:
    found = find_quantities(
        tagged("Of/IN 1,000/CD guns/NNS ,/, one/CD in/IN three/CD fires/VBZ ./.")
    )
    assert [one.unit for one in found] == ["guns", None]


def make_count(text: str, words: str, unit: str | None, noun: str | None = None) -> Quantity:
    start = text.index(words)
    value = float(re.sub(r"\D", "", words) or 2)
    return Quantity(
        Span(start, start + len(words)), words, value, value, value, unit, "exact", None, noun
    )


@pytest.mark.parametrize(
    ("text", "unit", "noun", "shared"),
    [
        ("9 launchers worth a lot, 4 of them", "launchers", "launchers", "launchers"),
        ("90 people have fled. Another 4 left", "people", "people", "people"),
        ("90 EUR were blocked and a further 4 may", "EUR", None, "EUR"),
        ("90 km were walked and a further 4 may", "kilometer", None, None),
        ("90 people have fled. Some 4 left", "people", "people", None),
        ("90 people fled. It rained. It snowed. Another 4 left", "people", "people", None),
    ],
)
def test_a_bare_number_takes_the_noun_that_was_counted_last(
    text: str, unit: str, noun: str | None, shared: str | None
) -> None:
    found = [make_count(text, text.split(maxsplit=1)[0], unit, noun)]
    assert share_noun(text, found, make_count(text, "4", None)).unit == shared


def test_what_is_compared_is_of_what_is_nearest_in_size() -> None:
    found = find_quantities(
        tagged(
            "It/PRP covers/VBZ 2,500/CD names/NNS on/IN 12/CD lists/NNS ,/, up/RB from/IN 2,350/CD ./."
        )
    )
    assert [one.noun for one in found] == ["names", "lists", "names"]


def test_a_conversion_gives_no_unit() -> None:
    found = find_quantities(
        NLP("It fell to 302 million euros ($2 million), down from 346 million.")
    )
    assert [one.unit for one in found] == ["EUR", "USD", "EUR"]


def test_a_part_is_of_no_smaller_whole() -> None:
    whole = Quantity(Span(0, 1), "9", 9, 9, 9, "regions", "exact", None, noun="regions")
    more = Quantity(Span(0, 1), "73", 73, 73, 73, "drones", "exact", None, noun="drones")
    text = "9 31 of them"
    part = Quantity(Span(2, 4), "31", 31, 31, 31, None, "exact", None)
    assert share_noun(text, [more, whole], part).noun == "drones"


def test_a_share_is_of_those_told_before() -> None:
    drones = Quantity(Span(0, 1), "9", 9, 9, 9, "drones", "exact", None, noun="drones")
    share = Quantity(Span(2, 5), "99%", 99, 99, 99, "percent", "exact", "Iran")
    assert share_whole("9 99% of them", [drones], share).of == "drones"
