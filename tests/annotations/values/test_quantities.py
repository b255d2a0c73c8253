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
    assert (quantity.approx, quantity.unit) == ("about", "North Korean troops")
    assert (quantity.noun, quantity.of) == ("troops", None)


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
        ("It cost 12,34,567 rupees.", 1234567, "INR"),
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


def test_shells_a_day_are_a_rate() -> None:
    (quantity,) = find_quantities(
        tagged("They/PRP fire/VBP 300/CD heavy/JJ shells/NNS a/DT day/NN ./.")
    )
    assert (quantity.unit, quantity.noun) == ("heavy shells / day", "shells / day")


def test_a_bare_number_takes_the_rate_that_follows_it() -> None:
    found = find_quantities(
        tagged("They/PRP fire/VBP 300/CD shells/NNS ,/, or/CC 20/CD per/IN hour/NN ./.")
    )
    assert [quantity.noun for quantity in found] == ["shells", "shells / hour"]


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


def test_a_number_after_a_total_is_not_taken_for_an_age() -> None:
    (quantity,) = find_quantities(tagged("In/IN total/NN ,/, 1,307,000/CD people/NNS left/VBD"))
    assert (quantity.value, quantity.unit) == (1307000, "people")


def test_the_number_after_a_name_is_an_age() -> None:
    (quantity,) = find_quantities(
        tagged("Ivan/NNP Petrov/NNP ,/, 45/CD ,/, was/VBD arrested/VBN ./.")
    )
    assert (quantity.value, quantity.unit, quantity.of) == (45, "year", "age of Petrov")


def test_of_is_the_subject_that_the_counted_belong_to() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            The DT det 2
            bank NN nsubj 3
            cut VBD root 0
            40 CD nummod 6
            senior JJ amod 6
            jobs NNS obj 3
            . . punct 3
            """
        )
    )
    assert (quantity.unit, quantity.noun, quantity.of) == ("senior jobs", "jobs", "bank")


def test_who_is_counted_as_the_subject_belongs_to_nobody() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            Two CD nummod 2
            sides NNS nsubj 3
            talked VBD root 0
            . . punct 3
            """
        )
    )
    assert (quantity.unit, quantity.of) == ("sides", None)


def test_the_object_is_measured_by_what_it_grows_by() -> None:
    (quantity,) = find_quantities(
        parse(
            """
            It PRP nsubj 2
            boosts VBZ root 0
            the DT det 4
            range NN obj 2
            by IN case 7
            35 CD nummod 7
            miles NNS obl 2
            . . punct 2
            """
        )
    )
    assert quantity.of == "range"


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


@pytest.mark.parametrize("words", ["5 dead", "17 hurt", "3 missing", "8 others wounded"])
def test_numbers_of_casualties_count_people(words: str) -> None:
    number, *rest = words.split()
    rows = [f"{number} CD obj 2", *(f"{word} JJ dep 3" for word in rest)]
    (quantity,) = find_quantities(
        parse("\n".join(["It PRP nsubj 2", "left VBD root 0", *rows, ". . punct 2"]))
    )
    assert quantity.noun == "people"


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
    ],
)
def test_odd_forms_of_numbers(text: str, value: float) -> None:
    assert only(text).value == value


def test_points_part_thousands_of_counted_things() -> None:
    (quantity,) = find_quantities(tagged("They/PRP lost/VBD 10.000/CD soldiers/NNS ./."))
    assert (quantity.value, quantity.unit) == (10_000, "soldiers")


def test_a_table_as_text_gives_bare_numbers() -> None:
    found = find_quantities(NLP("Region | Killed | Wounded\nKyiv | 12 | 30\nLviv\t4\t7"))
    assert [(one.value, one.unit) for one in found] == [
        (12, None),
        (30, None),
        (4, None),
        (7, None),
    ]


def test_ten_thousand_digits_in_a_row_are_no_number() -> None:
    assert find_quantities(NLP("It was " + "7" * 10_000 + " km.")) == ()


@settings(deadline=None)
@given(st.text(alphabet="0123456789,. -–%$€km(aof)\n٣", max_size=60))
def test_any_row_of_digits_and_signs_is_read(text: str) -> None:
    for quantity in find_quantities(NLP(text)):
        assert quantity.span.quote(text).split()
