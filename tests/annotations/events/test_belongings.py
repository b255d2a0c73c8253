"""What belongs to a country, and may stand anywhere."""

from __future__ import annotations

from sayso.annotations.events.belongings import names_owner
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

BASE = "blast|blast|NN|0|ROOT near|_|IN|3|case French|_|JJ|3|amod {noun}|{noun}|NN|0|nmod"


def owns(table: str, place: int, name: str) -> bool:
    return names_owner(grow_tree(parse(table)), place, name)


def test_a_base_may_stand_in_another_country() -> None:
    assert owns(BASE.format(noun="base"), 2, "French")


def test_a_village_stands_in_its_own() -> None:
    assert not owns(BASE.format(noun="village"), 2, "French")


def test_what_is_told_to_be_elsewhere_is_not_there() -> None:
    table = BASE.format(noun="village") + " in|_|IN|5|case Chad|_|NNP|3|nmod"
    assert owns(table, 2, "French")


def test_no_town_owns_a_base() -> None:
    assert not owns(BASE.format(noun="base"), 2, "Lyon")
