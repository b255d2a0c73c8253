"""Words of a text as the encoder takes them."""

from __future__ import annotations

import pytest
from spacy.lang.en import English

from sayso.annotations.encoder.words import list_words, tell_case
from sayso.annotations.layout.paragraphs import find_paragraphs


def test_blank_space_is_no_word_and_paragraphs_are_marked() -> None:
    text = "The army denied it.\n\nThe town burned."
    words = list_words(English()(text), find_paragraphs(text))

    assert list(words.forms) == ["The", "army", "denied", "it", ".", "The", "town", "burned", "."]
    assert [at for at, broken in enumerate(words.breaks) if broken] == [5]
    assert words.places[5] == 6


def test_endless_word_is_cut() -> None:
    text = "x" * 100_000
    words = list_words(English()(text), find_paragraphs(text))

    assert [len(form) for form in words.forms] == [40]


@pytest.mark.parametrize(
    ("word", "case"),
    [("us", 0), ("May", 1), ("I", 1), ("US", 2), ("McKay", 3), ("12", 4), ("-", 4)],
)
def test_writing_is_kept(word: str, case: int) -> None:
    assert tell_case(word) == case
