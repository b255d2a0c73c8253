"""Who is told apart from others that spoke before."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.others import find_other
from sayso.annotations.naming.scene import Meant
from tests.annotations.parsed_texts import parse

BEFORE = """
It PRP nsubj 2
rained|rain VBD root 0
. . punct 2
"""
ONE_OF = """
One CD nsubj 4
of IN case 3
them PRP nmod 1
left|leave VBD root 0
. . punct 4
"""
OTHERS = """
Two CD nummod 2
others NNS nsubj 3
left|leave VBD root 0
. . punct 3
"""
THIRD = """
A DT det 2
third JJ nsubj 3
left|leave VBD root 0
. . punct 3
"""
SEVERAL = Meant("two diplomats briefed on the talks", plural=True)
ONE = Meant("senior official", noun="official")


def name_of(rows: str, spoke: Meant, length: int) -> str | None:
    doc = parse(BEFORE + rows)
    scene = set_scene(doc, find_entities(doc))
    scene.spoken.append((0, spoke))
    meant = find_other(scene, 3, 3 + length)
    return None if meant is None else meant.name


@pytest.mark.parametrize(
    ("rows", "spoke", "length", "name"),
    [
        (ONE_OF, SEVERAL, 3, "one of two diplomats briefed on the talks"),
        (OTHERS, ONE, 2, "two other officials"),
        (OTHERS, SEVERAL, 2, "two other diplomats"),
        (THIRD, ONE, 2, "third official"),
    ],
)
def test_their_noun_is_that_of_those_before(
    rows: str, spoke: Meant, length: int, name: str
) -> None:
    assert name_of(rows, spoke, length) == name


@pytest.mark.parametrize(
    ("rows", "spoke", "length"),
    [
        (ONE_OF, ONE, 3),
        (OTHERS, Meant("Ada Obi", ("e1",)), 2),
        (OTHERS, Meant("statement", noun="statement"), 2),
        (BEFORE, SEVERAL, 1),
    ],
    ids=["one alone before", "who has a name", "no person", "no such words"],
)
def test_else_nobody_is_told_apart(rows: str, spoke: Meant, length: int) -> None:
    assert name_of(rows, spoke, length) is None
