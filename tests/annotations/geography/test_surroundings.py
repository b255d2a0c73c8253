from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.surroundings import Surroundings, read_surroundings
from sayso.model.entity import Place
from sayso.model.span import Span


def look(text: str, *names: str) -> list[Surroundings]:
    spans = sorted(Span(*m.span()) for name in names for m in re.finditer(re.escape(name), text))
    places = [Place(s, s.quote(text), "", None, None, None, None, "literal") for s in spans]
    return read_surroundings(text, places)


@pytest.mark.parametrize(
    "text",
    [
        "30 km east of Bakhmut",
        "in waters off Bakhmut",
        "Near Bakhmut",
        "about 20 miles from Bakhmut",
        "on the outskirts of Bakhmut",
    ],
)
def test_what_is_only_near(text: str) -> None:
    assert look(text, "Bakhmut")[0].near


@pytest.mark.parametrize("text", ["in Bakhmut", "30 km of road in Bakhmut", "Bakhmut"])
def test_what_is_the_place_itself(text: str) -> None:
    assert not look(text, "Bakhmut")[0].near


def test_a_plural_counts_for_all_names_before_it() -> None:
    found = look("Clay, Otter Tail and Becker counties", "Clay", "Otter Tail", "Becker")
    assert [("district" in one.kinds, one.among) for one in found] == [(True, True)] * 3
    assert [one.container for one in found] == [None] * 3


def test_a_comma_holds_the_name_before_it_in_the_one_after_it() -> None:
    assert look("in Paris, Texas", "Paris", "Texas")[0].container == 1
    assert look("Becker County in Minnesota", "Becker", "Minnesota")[0].container is None
    assert look("Becker county in Minnesota", "Becker", "Minnesota")[0].container == 1
    assert look("in Paris, Ky.", "Paris")[0].short_form == "Ky."


@pytest.mark.parametrize(
    ("text", "river"),
    [
        ("across the Dnipro.", True),
        ("across the Dnipro river", True),
        ("the Dnipro council", False),
        ("in Dnipro.", False),
    ],
)
def test_an_article_without_a_noun_makes_a_river(text: str, river: bool) -> None:  # noqa: FBT001
    assert look(text, "Dnipro")[0].river is river


@given(st.text(alphabet="Ab ,.and-'s counties", max_size=80))
def test_any_text_is_borne(text: str) -> None:
    assert len(look(text, "A")) == text.count("A")


def test_a_list_holds_no_name_in_another() -> None:
    found = look("in Rome, Paris and Bonn", "Rome", "Paris", "Bonn")
    assert [one.container for one in found] == [None, None, None]
    assert look("in Paris, Texas, he said", "Paris", "Texas")[0].container == 1


@pytest.mark.parametrize(
    "between",
    [
        ", 15 km north-west of ",
        ", near ",
        " 3 km west of ",
        ", a small village 20 kilometres east of ",
        ", which lies about 3 miles to the south of the town of ",
    ],
)
def test_what_lies_close_to_another_name(between: str) -> None:
    found = look(f"Myrne{between}Pokrovsk", "Myrne", "Pokrovsk")
    assert [one.beside for one in found] == [1, None]


def test_what_only_follows_is_not_beside() -> None:
    assert look("the village of Myrne near Pokrovsk", "Myrne", "Pokrovsk")[0].beside == 1
    assert look("crossed the Dnipro near Krynky", "Dnipro", "Krynky")[0].beside is None
    assert look("Myrne and Pokrovsk", "Myrne", "Pokrovsk")[0].beside is None
