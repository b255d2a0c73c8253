"""Directions that are no places."""

from __future__ import annotations

import pytest

from sayso.annotations.geography.bearings import drop_bearings
from sayso.model.entity import Place
from sayso.model.span import Span


def keep(text: str, words: str) -> bool:
    start = text.index(words)
    span = Span(start, start + len(words))
    place = Place(span, words, words, None, None, None, None, "literal")
    return drop_bearings(text, [place]) == [place]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hit 98 nm NE of Djibouti", "NE"),
        ("an incident 42NM South of Mokha", "42NM South"),
        ("reached Mach 12", "Mach"),
    ],
)
def test_a_direction_or_a_speed_is_dropped(text: str, words: str) -> None:
    assert not keep(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in Lincoln, NE, on Monday", "NE"),
        ("the South was calm", "South"),
        ("in Mach, Balochistan", "Mach"),
    ],
)
def test_names_are_kept(text: str, words: str) -> None:
    assert keep(text, words)
