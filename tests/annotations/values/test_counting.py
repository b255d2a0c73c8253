"""The noun that a number counts."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.tagged_texts import NLP, tagged


@pytest.mark.parametrize(
    ("words", "unit", "of"),
    [
        ("a/DT 10,000/CD -/HYPH strong/JJ force/NN", "people", "force"),
        ("a/DT 15/CD -/HYPH member/NN council/NN", "member", "council"),
    ],
)
def test_a_hyphened_number_measures_what_follows(words: str, unit: str, of: str) -> None:
    doc = tagged(f"It/PRP met/VBD {words} ./.")
    text = doc.text.replace(" - ", "-")
    kept = Doc(
        NLP.vocab,
        words=[token.text for token in doc],
        spaces=[text[i : i + 1] == " " for i in _ends(text, [token.text for token in doc])],
        tags=[token.tag_ for token in doc],
    )
    (quantity,) = find_quantities(kept)
    assert (quantity.unit, quantity.of) == (unit, of)


def _ends(text: str, words: list[str]) -> list[int]:
    ends, reached = [], 0
    for word in words:
        reached = text.index(word, reached) + len(word)
        ends.append(reached)
    return ends


def test_nationals_are_people() -> None:
    (quantity,) = find_quantities(tagged("It/PRP sheltered/VBD 15,000/CD Palestinians/NNPS ./."))
    assert (quantity.unit, quantity.noun) == ("Palestinians", "people")


def test_spellings_of_one_noun_are_one() -> None:
    (quantity,) = find_quantities(tagged("It/PRP flew/VBD 10/CD airstrikes/NNS ./."))
    assert (quantity.unit, quantity.noun) == ("airstrikes", "air strikes")


def test_a_model_number_inside_a_counted_phrase_counts_nothing() -> None:
    (quantity,) = find_quantities(
        tagged("It/PRP grounded/VBD two/CD new/JJ 737/CD Max/NNP jets/NNS ./.")
    )
    assert (quantity.value, quantity.unit, quantity.noun) == (2, "new 737 Max jets", "jets")


def test_troops_with_their_qualifier_and_nationality() -> None:
    (quantity,) = find_quantities(
        tagged("Around/IN 8,000/CD North/JJ Korean/JJ troops/NNS have/VBP moved/VBN ./.")
    )
    assert quantity.text == "Around 8,000"
    assert (quantity.value, quantity.low, quantity.high) == (8000, None, None)
    assert (quantity.approx, quantity.unit) == ("about", "North Korean troops")
    assert (quantity.noun, quantity.of) == ("troops", None)


def test_points_part_thousands_of_counted_things() -> None:
    (quantity,) = find_quantities(tagged("They/PRP lost/VBD 10.000/CD soldiers/NNS ./."))
    assert (quantity.value, quantity.unit) == (10_000, "soldiers")


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("piracy/NN suspects/NNS", "suspects"),
        ("fishing/NN boats/NNS", "boats"),
        ("artillery/NN shells/NNS", "artillery shells"),
        ("fighting/VBG positions/NNS", "fighting positions"),
        ("eastern/JJ positions/NNS", "positions"),
        ("tactical/JJ units/NNS", "tactical units"),
        ("hospital/NN staff/NN", "people"),
        ("young/JJ men/NNS", "men"),
        ("Marder/NNP fighting/VBG vehicles/NNS", "vehicles"),
    ],
)
def test_the_noun_says_what_is_counted_and_no_more(words: str, noun: str) -> None:
    (quantity,) = find_quantities(tagged(f"It/PRP lost/VBD 23/CD {words} ./."))
    assert quantity.noun == noun


def test_a_verb_behind_a_number_opens_no_noun_phrase() -> None:
    found = find_quantities(
        tagged("Of/IN 19/CD trucks/NNS ,/, ten/CD were/VBD Russian/JJ plates/NNS")
    )
    assert [one.noun for one in found] == ["trucks", "trucks"]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("of/IN them/PRP children/NNS", "children"),
        ("of/IN whom/WP senior/JJ commanders/NNS", "senior commanders"),
        ("of/IN them/PRP carrying/VBG fuel/NN", "soldiers"),
        ("of/IN them/PRP badly/RB", "soldiers"),
    ],
)
def test_some_of_those_named_are_what_is_said_of_them(words: str, unit: str) -> None:
    _, part = find_quantities(tagged(f"It/PRP lost/VBD 12/CD soldiers/NNS ,/, five/CD {words} ./."))
    assert part.unit == unit


def test_an_adjective_of_nationality_names_people() -> None:
    found = find_quantities(
        tagged("It/PRP freed/VBD five/CD Japanese/JJ and/CC 9/CD French/JJ men/NNS")
    )
    assert [(one.unit, one.noun) for one in found] == [
        ("Japanese", "people"),
        ("French men", "men"),
    ]


@pytest.mark.parametrize(("words", "values"), [("F-16s/NNP", [66]), ("Main/NNP Street/NNP", [])])
def test_types_of_weapons_in_the_plural_are_counted(words: str, values: list[float]) -> None:
    found = find_quantities(tagged(f"It/PRP has/VBZ 66/CD {words} ./."))
    assert [one.value for one in found] == values
