"""Which armed group a word for its fighters means."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.fighters import find_fighters
from sayso.annotations.naming.opening import set_scene
from tests.annotations.parsed_texts import parse

ONE = """
The DT det 4
Rapid NNP compound 4 ORG
Support NNP compound 4 +
{last} NNPS nsubj 5 +
fled|flee VBD root 0
. . punct 5
"""
OTHER = """
The DT det 3
Karo NNP compound 3 ORG
Brigades NNPS nsubj 4 +
stayed|stay VBD root 0
. . punct 4
"""
REBELS = """
The DT det 2
{word} NNS nsubj 3
returned|return VBD root 0
. . punct 3
"""


def name_of(rows: str) -> str | None:
    doc = parse(rows)
    first = len(doc) - 4
    meant = find_fighters(set_scene(doc, find_entities(doc)), first, first + 1)
    return None if meant is None else meant.name


@pytest.mark.parametrize("word", ["paramilitaries", "rebels"])
def test_it_is_the_only_one_that_is_no_state_s(word: str) -> None:
    found = name_of(ONE.format(last="Forces") + REBELS.format(word=word))
    assert found == "Rapid Support Forces"


@pytest.mark.parametrize(
    "rows",
    [
        ONE.format(last="Forces") + OTHER + REBELS.format(word="rebels"),
        ONE.format(last="Ministry") + REBELS.format(word="rebels"),
        ONE.format(last="Forces") + REBELS.format(word="soldiers"),
    ],
    ids=["two groups", "no armed group", "another noun"],
)
def test_else_none_is_meant(rows: str) -> None:
    assert name_of(rows) is None
