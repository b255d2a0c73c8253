"""Names that speakers give themselves."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.self_named import find_self_named
from tests.annotations.parsed_texts import parse

FARMER = """
A DT det 2
farmer NN nsubj 10
, , punct 4
who WP nsubj 5
asked|ask VBD acl:relcl 2
to TO mark 8
be VB aux:pass 8
called|call VBN xcomp 5
{word} RB advmod 8
Vuthy NNP xcomp 8 PERSON
, , punct 12
left|leave VBD root 0
. . punct 12
"""


def name_of(rows: str) -> str | None:
    doc = parse(rows)
    meant = find_self_named(set_scene(doc, find_entities(doc)), 0, 10)
    return None if meant is None else meant.name


@pytest.mark.parametrize("word", ["only", "by"])
def test_the_name_is_the_speaker_s(word: str) -> None:
    assert name_of(FARMER.format(word=word)) == "Vuthy"


@pytest.mark.parametrize(
    "rows",
    [
        FARMER.format(word="before"),
        FARMER.format(word="only").replace("called|call", "followed|follow"),
        FARMER.format(word="only").replace("Vuthy NNP xcomp 8 PERSON", "Chad NNP xcomp 8 GPE"),
    ],
    ids=["nothing tells that it is all", "another verb", "a state"],
)
def test_else_it_is_somebody_else_s(rows: str) -> None:
    assert name_of(rows) is None
