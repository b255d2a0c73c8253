"""Turns of speech that judge."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.statements.idioms import find_idiom
from sayso.claims.wordlists import read_words
from tests.claims.sentences import Sentence


def find(text: str, head: str, **facts: object) -> str | None:
    sentence = Sentence(text)
    made = sentence.state(text.rstrip("."), predicate=sentence.predicate(head, head, **facts))
    found = find_idiom(text, made)
    return None if found is None else found.quote(text)


@pytest.mark.parametrize(
    ("text", "head", "idiom"),
    [
        ("The army is on the back foot.", "foot", "is on the back foot"),
        ("The army isn't now on the ropes.", "ropes", "isn't now on the ropes"),
        ("Washington plays with fire.", "plays", "plays with fire"),
        ("They have lost their\nmoral compass.", "lost", "lost their\nmoral compass"),
    ],
)
def test_an_idiom_is_found_around_the_main_word(text: str, head: str, idiom: str) -> None:
    assert find(text, head) == idiom


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The missile fell short of its target.", "fell"),
        ("Gunmen tied his hands.", "tied"),
        ("The lorry hit a wall.", "hit"),
        ("The army, which is on the back foot, fired shells.", "fired"),
        ("Children were playing in the street.", "playing"),
    ],
)
def test_what_is_meant_word_for_word_is_none(text: str, head: str) -> None:
    assert find(text, head) is None


def test_an_order_is_none() -> None:
    assert find("Play with fire.", "Play", imperative=True) is None


@pytest.mark.parametrize("kind", ["states", "acts"])
def test_every_pattern_begins_with_a_letter_or_a_group_of_words(kind: str) -> None:
    for pattern in read_words("idioms")[kind]:
        bare = pattern.replace("<own>", "its")
        assert re.compile(bare)
        assert re.match(r"[a-z](?!\?)|\(\?:[a-z]", bare), pattern


@given(st.text(max_size=80))
def test_any_text_is_searched(text: str) -> None:
    words = f"{text} is on thin ice"
    sentence = Sentence(words)
    made = sentence.state(words, predicate=sentence.predicate("ice", "ice"))
    found = find_idiom(words, made)
    assert found is None or found.quote(words)
