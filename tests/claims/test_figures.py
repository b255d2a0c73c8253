"""Which quantities in a claim are figures of its event."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from sayso.claims.figures import list_figures
from sayso.model.quantity import Approximation, Quantity
from sayso.model.span import Pieces, Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def count(
    text: str, words: str, unit: str, approx: Approximation = "exact", of: str | None = None
) -> Quantity:
    value = float("".join(filter(str.isdigit, words)))
    return Quantity(at(text, words), words, value, value, value, unit, approx, of)


def figures(text: str, trigger: str, *quantities: Quantity, content: Pieces = ()) -> list[float]:
    found = list_figures(
        text,
        quantities,
        content or (Span(0, len(text)),),
        trigger=at(text, trigger),
        own=(),
        taken=(),
    )
    return [one.value or 0 for one in found]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Russia fired 40 missiles, up from 12 on Sunday", "12"),
        ("In addition to the 12 seized, it fired 40 missiles", "12"),
        ("It fired 40 missiles, compared with only 12", "12"),
        ("It fired 40 missiles, more than the 12 of May", "12"),
    ],
)
def test_what_an_event_is_compared_with_is_no_figure_of_it(text: str, aside: str) -> None:
    numbers = sorted((at(text, "40"), at(text, aside)))
    quantities = [count(text, number.quote(text), "missiles") for number in numbers]
    assert figures(text, "fired", *quantities) == [40]


def test_what_is_joined_to_such_a_figure_is_none_either() -> None:
    text = "Besides the 12 soldiers and 30 guards, it seized 2 boats"
    quantities = (
        count(text, "12", "soldiers"),
        count(text, "30", "guards"),
        count(text, "2 ", "boats"),
    )
    assert figures(text, "seized", *quantities) == [2]


def test_blanks_between_the_pieces_of_a_claim_part_no_figure() -> None:
    text = "killing at least  80 people"
    quantity = count(text, "at least  80", "people", "at-least")
    content = (Span(0, 16), Span(18, len(text)))
    assert figures(text, "killing", quantity, content=content) == [80]


def test_words_between_the_pieces_do() -> None:
    text = "killing, he said, 80 people"
    assert figures(text, "killing", count(text, "80", "people"), content=(Span(0, 7),)) == []


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("troops pulled back 700 m from the border", "pulled", [700]),
        ("troops seized Sakara, 27 m west of Goma", "seized", []),
        ("troops came to within 7 m of the dam", "came", [7]),
    ],
)
def test_a_way_that_is_gone_is_a_figure(text: str, trigger: str, found: list[float]) -> None:
    quantity = count(text, text.split(" m ", maxsplit=1)[0].rsplit(maxsplit=1)[-1] + " m", "meter")
    assert figures(text, trigger, quantity) == found


def test_the_age_of_many_is_a_figure_and_that_of_one_is_not() -> None:
    text = "It recruits children as young as 10 and shot a man of 54"
    young = count(text, "10", "year", "at-least", "age of children")
    old = count(text, "54", "year", "exact", "age of man")
    assert figures(text, "recruits", young, old) == [10]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("killed 4 of the 15 hostages", "killed", [4]),
        ("hit a house, home to 900 people, and 4 cars", "hit", [4]),
        ("struck a tanker, the latest of 60 attacks", "struck", []),
        ("200 observers from 4 countries arrived", "arrived", [200]),
        ("the 2 sides exchanged 9 prisoners", "exchanged", [9]),
        ("2 countries exchanged 9 prisoners", "exchanged", [2, 9]),
    ],
)
def test_wholes_sides_and_what_only_describes_are_none(
    text: str, trigger: str, found: list[float]
) -> None:
    numbers = {word for word in text.split() if word.isdigit()}
    nouns = dict(pairwise(text.replace(",", "").split()))
    quantities = sorted(
        (replace(count(text, word, nouns[word]), noun=nouns[word]) for word in numbers),
        key=lambda one: one.span,
    )
    assert figures(text, trigger, *quantities) == found


def test_the_whole_is_a_figure_where_the_part_is_not_in_the_claim() -> None:
    text = "freed 46 of the 137 pupils whom they seized"
    quantities = [count(text, "46", "pupils"), count(text, "137", "pupils")]
    content = (Span(text.index("137"), len(text)),)
    assert figures(text, "seized", *quantities, content=content) == [137]
    assert figures(text, "freed", *quantities) == [46]


def test_how_far_an_attack_was_from_a_place_is_none() -> None:
    text = "an attack 58 miles west of the port"
    assert figures(text, "attack", count(text, "58 miles", "mile")) == []


def test_what_another_clause_tells_is_left_to_it() -> None:
    text = "40 men died and 9 rose"
    found = list_figures(
        text,
        [count(text, "40", "men"), count(text, "9", "percent")],
        (Span(0, len(text)),),
        trigger=at(text, "died"),
        own=(0,),
        taken=(),
        clauses=[(Span(0, 11),), (Span(16, len(text)),)],
    )
    assert [one.value for one in found] == [40]


def test_a_figure_of_another_event_is_left_to_it() -> None:
    text = "Gunmen killed 12 and wounded 30"
    quantities = [count(text, "12", "people"), count(text, "30", "people")]
    found = list_figures(
        text,
        quantities,
        (Span(0, len(text)),),
        trigger=at(text, "killed"),
        own=(0,),
        taken=(0, 1),
    )
    assert [one.value for one in found] == [12]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("the toll rose from 7 to 19 dead", "rose", [19]),
        ("traffic fell to 34 ships from 79", "fell", [34]),
        ("it ran 22 flights, against 8 in May", "ran", [22]),
        ("Of the 136 held, 24 were freed", "freed", [24]),
        ("a day for every 9 hostages freed", "freed", []),
        ("strikes against 12 dead", "strikes", [12]),
    ],
)
def test_what_there_was_before_is_none(text: str, trigger: str, found: list[float]) -> None:
    numbers = {word.strip(",") for word in text.split() if word.strip(",").isdigit()}
    quantities = sorted(
        (
            replace(count(text, word, "dead"), noun="ships" if "ships" in text else "dead")
            for word in numbers
        ),
        key=lambda one: one.span,
    )
    assert figures(text, trigger, *quantities) == found


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("troops blew up a bridge, 20 m wide", "20 m", "meter"),
        ("a truce along the 740-km border ended", "740-km", "kilometer"),
        ("it made 9 times as many", "9 times", "count"),
    ],
)
def test_measures_of_things_are_none(text: str, words: str, unit: str) -> None:
    assert figures(text, text.split()[1], count(text, words, unit)) == []


def test_how_far_something_went_is_a_distance() -> None:
    text = "the missile flew 400 m"
    (found,) = list_figures(
        text,
        [count(text, "400 m", "meter", of="missile")],
        (Span(0, len(text)),),
        trigger=at(text, "flew"),
        own=(),
        taken=(),
    )
    assert found.measure == "distance"


def test_what_a_relative_clause_tells_of_others_is_none() -> None:
    text = "held a man who shot 12 people"
    found = list_figures(
        text,
        [count(text, "12", "people")],
        (Span(0, len(text)),),
        trigger=at(text, "held"),
        own=(),
        taken=(),
        foreign=(0,),
    )
    assert found == ()
