"""Whom "the former" and "the latter" mean."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.pairs import find_of_pair
from tests.annotations.parsed_texts import parse

TWO = """
Chad NNP nsubj 2 GPE
met VBD root 0
Sudan NNP obj 2 GPE
. . punct 2

The DT det 2
{word} JJ nsubj 3
left VBD root 0
. . punct 3
"""


@pytest.mark.parametrize(("word", "name"), [("former", "Chad"), ("latter", "Sudan")])
def test_they_are_the_first_and_the_last_of_two(word: str, name: str) -> None:
    doc = parse(TWO.format(word=word))
    meant = find_of_pair(set_scene(doc, find_entities(doc)), 4, 6)
    assert meant is not None
    assert meant.name == name


def test_other_words_mean_none_of_them() -> None:
    doc = parse(TWO.format(word="rich"))
    assert find_of_pair(set_scene(doc, find_entities(doc)), 4, 6) is None


def test_of_one_there_is_no_latter() -> None:
    doc = parse(TWO.format(word="latter").replace("Sudan NNP obj 2 GPE", "rebels NNS obj 2"))
    assert find_of_pair(set_scene(doc, find_entities(doc)), 4, 6) is None
