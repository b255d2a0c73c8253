"""Source words: nouns, numbers, and what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.sources.source_words import list_head, list_singulars, read_description


@pytest.mark.parametrize(
    ("words", "noun", "number"),
    [
        ("two officials briefed on the matter", "official", 2),
        ("senior Gulf diplomat", "diplomat", 1),
        ("officials", "official", None),
        ("half a dozen lawmakers", "lawmaker", 6),
        ("a dozen lawmakers", "lawmaker", 12),
        ("at least three officials", "official", None),
        ("two or three officials", "official", None),
        ("more than a dozen witnesses", "witness", None),
        ("one of the officials", "official", 1),
        ("two of them", "person", 2),
        ("others", "person", None),
        ("another official", "official", 1),
        ("second official", "official", 1),
        ("both officers", "officer", 2),
        ("dozens of survivors", "survivor", None),
        ("a couple of officers", "officer", None),
        ("1,200 residents", "resident", 1200),
        ("24 percent of voters", "voter", None),
        ("24% of voters", "voter", None),
        ("people familiar with the talks", "people", None),
        ("letter seen by Reuters", "letter", 1),
        ("spokesmen", "spokesman", None),
        ("prime minister of Chad", "prime minister", 1),
    ],
)
def test_words_are_about_a_noun_and_a_number(words: str, noun: str, number: int | None) -> None:
    found = read_description(words)
    assert (found.noun, found.number) == (noun, number)


def test_what_stands_before_and_behind_the_noun_is_kept() -> None:
    found = read_description("Lebanese security source close to the army")
    assert (found.before, found.behind) == (
        ("lebanese", "security"),
        ("close", "to", "the", "army"),
    )
    assert (found.plural, found.counted) == (False, False)


def test_nouns_behind_a_preposition_are_not_what_words_are_about() -> None:
    assert read_description("ruins of the ministry").noun == ""


def test_the_head_of_words_ends_before_what_adds_to_it() -> None:
    assert list_head("letter seen by Reuters") == ["letter", "seen"]


def test_a_plural_may_be_that_of_several_nouns() -> None:
    assert list(list_singulars("witnesses")) == [
        ("witnesses", False),
        ("witness", True),
        ("witnesse", True),
    ]


@given(st.text(max_size=200))
def test_any_words_are_read(words: str) -> None:
    found = read_description(words)
    assert found.number is None or found.number > 0
