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
