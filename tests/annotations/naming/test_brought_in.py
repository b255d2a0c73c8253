"""Several who were told of with more words before."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.brought_in import find_brought_in
from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from tests.annotations.parsed_texts import parse

OFFICERS = """
Three CD nummod 3
retired JJ amod 3
officers|officer NNS nsubj 4
met|meet VBD root 0
. . punct 4

The DT det 2
{word} NNS nsubj 3
left|leave VBD root 0
. . punct 3
"""
OTHERS = """
Two CD nummod 3
serving JJ amod 3
officers|officer NNS nsubj 4
stayed|stay VBD root 0
. . punct 4

"""


def name_of(rows: str) -> str | None:
    """Who the first two words of the last sentence mean."""
    doc = parse(rows)
    first = len(doc) - 4
    meant = find_brought_in(set_scene(doc, find_entities(doc)), first, first + 1, first + 2)
    return None if meant is None else meant.name


def test_they_are_those_of_whom_more_was_said() -> None:
    found = name_of(OFFICERS.format(word="officers|officer"))
    assert found is not None
    assert "retired officers" in found


@pytest.mark.parametrize(
    "rows",
    [
        OFFICERS.format(word="soldiers|soldier"),
        OFFICERS.format(word="officers|officer").replace("Three CD", "The DT"),
        OFFICERS.format(word="officers|officer").replace("The DT det", "Some DT det"),
        OTHERS + OFFICERS.format(word="officers|officer"),
    ],
    ids=["another noun", "known before that too", "not the same ones", "two such groups"],
)
def test_else_nobody_is_meant(rows: str) -> None:
    assert name_of(rows) is None
