"""Capitals that stand for their states."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.annotations.naming.capitals import is_capital, stand_for_state
from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from tests.annotations.parsed_texts import parse

SPEAKING = """
{name} NNP nsubj 2 GPE
objected|object VBD root 0
. . punct 2
"""


def name_of(rows: str) -> str | None:
    """Which state the first name stands for."""
    doc = parse(rows)
    scene = set_scene(doc, find_entities(doc))
    mention = scene.cast.starting(0)
    meant = None if mention is None else stand_for_state(scene, mention)
    return None if meant is None else meant.name


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Seoul", "South Korea"),
        ("Ankara", "Turkey"),
        ("Lisbon", "Portugal"),
        ("Brussels", "European Union"),
    ],
)
def test_a_capital_stands_for_its_state(name: str, state: str) -> None:
    assert name_of(SPEAKING.format(name=name)) == state


@pytest.mark.parametrize("name", ["Istanbul", "Turkey", "Ansby"])
def test_other_names_stand_for_themselves(name: str) -> None:
    assert name_of(SPEAKING.format(name=name)) is None


def test_a_person_of_that_name_is_no_capital() -> None:
    doc = parse(SPEAKING.format(name="Seoul"))
    (entity,) = find_entities(doc)

    assert is_capital(entity)
    assert not is_capital(replace(entity, kind="person"))
