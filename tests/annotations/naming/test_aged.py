"""Whom words for an age mean."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.aged import find_aged
from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from tests.annotations.parsed_texts import parse

TWO = """
Lena NNP nsubj 3 PERSON
Okafor NNP flat 1 +
left|leave VBD root 0
. . punct 3

{article} DT det 6
41 CD nummod 4
- HYPH punct 4
year NN compound 6
- HYPH punct 6
old JJ nsubj 7
spoke|speak VBD root 0
. . punct 7
"""


def name_of(rows: str) -> str | None:
    doc = parse(rows)
    meant = find_aged(set_scene(doc, find_entities(doc)), 4, 10)
    return None if meant is None else meant.name


def test_it_is_who_did_something_just_before() -> None:
    assert name_of(TWO.format(article="The")) == "Lena Okafor"


@pytest.mark.parametrize(
    "rows",
    [
        TWO.format(article="A"),
        TWO.format(article="The").replace("year NN", "month NN"),
        TWO.format(article="The").replace("PERSON", "ORG"),
    ],
    ids=["somebody new", "no age in years", "a body has no age"],
)
def test_else_nobody_is_meant(rows: str) -> None:
    assert name_of(rows) is None
