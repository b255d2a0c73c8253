"""Texts are retyped without moving what is annotated."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.passage import Name, Passage, Word
from training.variation import curl_quotes, straighten_pairs, straighten_quotes, vary


def test_two_apostrophes_become_one_straight_quote_and_words_move_along() -> None:
    text = "''Go,'' she said."
    words = tuple(
        Word(text.index(form), text.index(form) + len(form)) for form in ("Go", ",", "she")
    )
    passage = straighten_pairs(Passage(text, words, (Name(8, 11, "PERSON"),)))
    assert passage.text == '"Go," she said.'
    assert [passage.text[word.start : word.end] for word in passage.words] == ["Go", ",", "she"]
    assert [passage.text[name.start : name.end] for name in passage.names or ()] == ["she"]


def test_a_pair_that_is_itself_a_word_stays_a_word_of_one_character() -> None:
    passage = straighten_pairs(Passage("''Go", (Word(0, 2), Word(2, 4))))
    assert [(word.start, word.end) for word in passage.words] == [(0, 1), (1, 3)]


def test_a_passage_without_names_still_has_none() -> None:
    assert straighten_pairs(Passage("''")).names is None


def test_quotes_curl_by_what_stands_before_them() -> None:
    assert curl_quotes("\"It's his,\" he said ('so').") == "“It’s his,” he said (‘so’)."


@given(st.text(alphabet="ab \n\"'“”‘’(", max_size=40))
def test_curling_and_straightening_keep_every_character_in_its_place(text: str) -> None:
    curled = curl_quotes(text)
    assert len(curled) == len(text)
    assert straighten_quotes(curled) == straighten_quotes(text)


@given(st.lists(st.text(alphabet="aB'\" ", min_size=1, max_size=20), max_size=30), st.integers())
def test_variation_keeps_lengths_and_repeats_itself_with_the_same_seed(
    texts: list[str], seed: int
) -> None:
    passages = [Passage(text) for text in texts]
    first = list(vary(passages, random.Random(seed)))  # noqa: S311
    assert first == list(vary(passages, random.Random(seed)))  # noqa: S311
    assert [len(passage.text) for passage in first] == [len(text) for text in texts]
