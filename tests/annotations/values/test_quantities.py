from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc

from sayso.annotations.values.quantities import find_quantities
from sayso.model.quantity import Quantity
from tests.annotations.parsed_texts import parse

NLP = English()


def tagged(text: str) -> Doc:
    """A text from "word/TAG" pairs; commas, stops and "%" stand close to the word before."""
    pairs = [pair.rsplit("/", 1) for pair in text.split()]
    words = [word for word, _ in pairs]
    spaces = [after not in (",", ".", "%") for after in [*words[1:], "."]]
    return Doc(NLP.vocab, words=words, spaces=spaces, tags=[tag for _, tag in pairs])


def only(text: str) -> Quantity:
    """The one quantity of a text without parse."""
    (quantity,) = find_quantities(NLP(text))
    return quantity


def test_troops_with_their_qualifier_and_nationality() -> None:
    (quantity,) = find_quantities(
        tagged("Around/IN 8,000/CD North/JJ Korean/JJ troops/NNS have/VBP moved/VBN ./.")
    )
    assert quantity.text == "Around 8,000"
    assert (quantity.value, quantity.low, quantity.high) == (8000, None, None)
    assert (quantity.approx, quantity.unit) == ("about", "troops")
    assert quantity.of == "North Korean troops"


@pytest.mark.parametrize(
    ("words", "approx", "low", "high"),
    [
        ("at least 80", "at-least", 80, None),
        ("no fewer than 80", "at-least", 80, None),
        ("more than 80", "more-than", 80, None),
        ("over 80", "more-than", 80, None),
        ("up to 80", "at-most", None, 80),
        ("fewer than 80", "less-than", None, 80),
        ("nearly 80", "about", None, None),
        ("some 80", "about", None, None),
        ("exactly 80", "exact", 80, 80),
    ],
)
def test_bounds(words: str, approx: str, low: float | None, high: float | None) -> None:
    quantity = only(f"They counted {words} km.")
    assert (quantity.value, quantity.approx, quantity.low, quantity.high) == (80, approx, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 8,000 and 12,000 km", 8000, 12000, "kilometer"),
        ("7 to 9 tonnes", 7, 9, "metric_ton"),
        ("10-15 km", 10, 15, "kilometer"),
        ("$89 to $93 billion", 89e9, 93e9, "USD"),
        ("a 24- to 30-foot boat", 24, 30, "foot"),
        ("three or four miles", 3, 4, "mile"),
    ],
)
def test_ranges_have_bounds_and_no_value(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, high)
    assert (quantity.approx, quantity.unit) == ("range", unit)


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    found = find_quantities(NLP("The rate rose from 5% to 7%."))
    assert [quantity.value for quantity in found] == [5, 7]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $6 million.", 6e6, "USD"),
        ("It cost €2m.", 2e6, "EUR"),
        ("It cost 900 million euros.", 9e8, "EUR"),
        ("Inflation hit 5.5 percent.", 5.5, "percent"),
        ("It was minus 20 degrees Celsius.", -20, "degree_Celsius"),
        ("It burnt for 86 minutes.", 86, "minute"),
        ("It struck 7 times.", 7, "count"),
    ],
)
def test_money_and_measures(text: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It launched the Hwasong-19 on October 31, 2024.",
        "The attacks of 9/11 changed it.",
        "It happened at 10:30 p.m. on Friday.",
        "They won 2-1.",
        "The note [12] says more.",
        "Call 555-123-4567.",
        "It was the 3rd time, the second of all.",
        "Under Article 5 of the treaty.",
        "In 1998 it was the S8.",
        "It left at 0401 GMT.",
    ],
)
def test_numbers_that_name_or_date_are_left_out(text: str) -> None:
    assert find_quantities(NLP(text)) == ()


def test_vague_plurals_have_only_a_lowest_reading() -> None:
    (quantity,) = find_quantities(
        tagged("Tens/NNS of/IN thousands/NNS of/IN people/NNS fled/VBD ./.")
    )
    assert (quantity.value, quantity.low, quantity.high) == (None, 10_000, None)
    assert (quantity.unit, quantity.approx) == ("people", "at-least")


def test_two_numbers_share_the_noun_after_the_second() -> None:
    found = find_quantities(
        tagged("It/PRP held/VBD 12/CD Somali/JJ and/CC 11/CD Yemeni/JJ suspects/NNS ./.")
    )
    assert [(quantity.value, quantity.unit) for quantity in found] == [
        (12, "suspects"),
        (11, "suspects"),
    ]


def test_a_bare_number_takes_the_unit_told_before_it() -> None:
    found = find_quantities(
        tagged(
            "They/PRP attacked/VBD 100/CD vessels/NNS and/CC hijacked/VBD nearly/RB 40/CD ,/, it/PRP said/VBD ./."
        )
    )
    assert [quantity.unit for quantity in found] == ["vessels", "vessels"]


def test_an_age_is_years_of_age() -> None:
    quantity = only("She was 12 years old.")
    assert (quantity.value, quantity.unit, quantity.of) == (12, "year", "age")


def test_the_altitude_is_what_is_measured() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            reached VBD root 0
            an DT det 4
            altitude NN obj 2
            of IN case 7
            7,688 CD nummod 7
            kilometers NNS nmod 4
            . . punct 2
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("kilometer", "altitude")


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


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["8,000", "$", "km", "%", "between", "and", "to", "-", "at least", "half", "a", "million", "2024",
             "(", "×", "€", "one", "of", "the", ".", "\n", "½", "Hwasong-", "m", "per", "day", "ſ"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_every_quantity_quotes_its_text_in_order(words: list[str]) -> None:
    doc = NLP(" ".join(words))
    reached = 0
    for quantity in find_quantities(doc):
        assert reached <= quantity.span.start < quantity.span.end <= len(doc.text)
        assert " ".join(quantity.span.quote(doc.text).split()) == quantity.text
        assert quantity.value is not None or quantity.low is not None
        reached = quantity.span.end


def test_ten_thousand_numbers_take_no_more_than_linear_time() -> None:
    doc = Doc(NLP.vocab, words=["1"] * 10_000)
    assert len(find_quantities(doc)) == 10_000
