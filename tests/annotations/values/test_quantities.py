from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.annotations.values.quantities import find_quantities
from sayso.model.quantity import Quantity
from tests.annotations.tagged_texts import NLP, tagged


def only(text: str) -> Quantity:
    """The one quantity of a text without parse."""
    (quantity,) = find_quantities(NLP(text))
    return quantity


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
        ("It cost $2000.", 2000, "USD"),
        ("It cost S$3.5bn.", 3.5e9, "SGD"),
        ("It cost HK $40.", 40, "HKD"),
        ("It cost 75 USD million.", 75e6, "USD"),
        ("It cost 3 dollars and 50 cents.", 3.5, "USD"),
        ("It cost 30 MUSD.", 30e6, "USD"),
        ("It cost 48 euros a tonne.", 48, "EUR / metric_ton"),
        ("It burnt 2.4 billion gallons of jet fuel a year.", 2.4e9, "gallon / year"),
        ("It carried 1.2m tonnes of grain.", 1.2e6, "metric_ton"),
        ("It stood 20 m high.", 20, "meter"),
        ("It flew at Mach 5.", 5, "mach"),
        ("A magnitude 5.4 quake struck.", 5.4, "magnitude"),
        ("A 6.1-magnitude quake struck.", 6.1, "magnitude"),
        ("It had a yield of 15 kilotons.", 15, "kiloton"),
        ("It had a yield of 20 kt.", 20, "kiloton"),
        ("The weight is 20 (kg).", 20, "kilogram"),
        ("Light makes 2.998×10^8 meters per second.", 2.998e8, "meter / second"),
        ("It lost minus-5 yards.", -5, "yard"),
        ("The well is 2,75 m deep.", 2.75, "meter"),
        ("It cost 12,34,567 Indian rupees.", 1234567, "INR"),
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
        "It runs from Oct. 18-22.",
        "The list is 1,2,3,4 and so on.",
        "They counted 3,50 in all.",
        "The spot is 48°30'N 36°12'E.",
        "The Group of 20 met.",
        "Send it to 90049 ZIP code.",
        "The account is 1111-2222-3333-4444.",
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(12) killed, the note said.", 12),
        ("They spoke of 40[3] killed.", 40),
        ("They spoke of 8,000¹ dead.", 8000),
        ("They spoke of ١٢ km.", 12),
        ("They spoke of 1٢ km.", 12),
        ("They spoke of 1 000 000 dead.", 1e6),
        ("They spoke of 80, 000 dead.", 80_000),
        ("They spoke of 1.200,50 kg.", 1200.5),
        ("They spoke of 1.234.567 euros.", 1_234_567),
        ("They spoke of 12'000 euros.", 12_000),
        ("They spoke of 5×10³ km.", 5000),
        ("They spoke of 10^6 km.", 1e6),
        ("They spoke of plus or minus three percent.", 3),
        ("They spoke of a couple of billion dollars.", 2e9),
        ("They spoke of wounded (7).", 7),
    ],
)
def test_odd_forms_of_numbers(text: str, value: float) -> None:
    assert only(text).value == value


def test_ten_thousand_digits_in_a_row_are_no_number() -> None:
    assert find_quantities(NLP("It was " + "7" * 10_000 + " km.")) == ()


@settings(deadline=None)
@given(st.text(alphabet="0123456789,. -–%$€km(aof)\n٣", max_size=60))
def test_any_row_of_digits_and_signs_is_read(text: str) -> None:
    for quantity in find_quantities(NLP(text)):
        assert quantity.span.quote(text).split()


@pytest.mark.parametrize(
    "text",
    [
        "The crisis of 2008-9 and the season of 2014/15 ended.",
        "1, 2, 3, 4",
        "It was 192.168.100.200 there.",
        "It has the id 771156540103417856 there.",
        "It is an all-in-one thing.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert find_quantities(NLP(text)) == ()


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost $5-10m.", 5e6, 1e7, "USD"),
        ("It cost $3m-5m.", 3e6, 5e6, "USD"),
        ("It is 75 -300mm.", 75, 300, "millimeter"),
        ("It took 10—15 km.", 10, 15, "kilometer"),
    ],
)
def test_ranges_in_odd_forms(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, high)
    assert quantity.unit == unit


def test_a_dash_with_blanks_makes_no_range() -> None:
    found = find_quantities(NLP("40 km — 55 km by road."))
    assert [one.value for one in found] == [40, 55]


@pytest.mark.parametrize(
    ("text", "approx"), [("hand over 18 km", "exact"), ("flew over 18 km", "more-than")]
)
def test_over_may_belong_to_the_verb(text: str, approx: str) -> None:
    assert only(text).approx == approx


def test_a_change_by_a_share_is_a_quantity() -> None:
    assert only("It fell by more than half.").value == 0.5


def test_a_share_of_those_named_before_is_a_quantity() -> None:
    assert only("They fled; two thirds of them are here.").value == pytest.approx(2 / 3)
