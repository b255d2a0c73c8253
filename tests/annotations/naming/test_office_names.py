"""Offices with their holders, as a model takes them for one name."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.naming.office_names import part_offices
from sayso.annotations.tokens import list_tokens
from tests.annotations.parsed_texts import parse

CHIEF = """
UN NNP compound 3 ORG
High NNP amod 3 +
Commissioner NNP nsubj 8 +
for IN case 5 +
Rights NNPS nmod 3 +
Volker NNP appos 3 +
Lund NNP flat 6 +
left|leave VBD ROOT 0
. . punct 8
"""
OFFICE = Range(0, 7, "ORG")


def part(rows: str, again: str = "Lund NNP nsubj 2") -> list[Range]:
    tokens = list_tokens(parse(f"{rows}\n{again}\nspoke|speak VBD ROOT 0\n"))
    return part_offices(tokens, [OFFICE])


def test_holder_whom_the_text_names_again_is_a_person() -> None:
    assert part(CHIEF) == [Range(0, 1, "ORG"), Range(5, 7, "PERSON")]


def test_office_may_stand_before_what_was_marked() -> None:
    rows = CHIEF.replace("Rights NNPS nmod 3 +", "Human NNP nmod 3 ORG")
    tokens = list_tokens(parse(f"{rows}\nLund NNP nsubj 2\nspoke|speak VBD ROOT 0\n"))
    assert part_offices(tokens, [Range(4, 7, "ORG")]) == [Range(5, 7, "PERSON")]


@pytest.mark.parametrize(
    "rows",
    [
        CHIEF.replace("for IN case", "and CC cc"),
        CHIEF.replace("Commissioner NNP nsubj", "Bureau NNP nsubj"),
        CHIEF.replace("Lund NNP flat", "Region NNP flat"),
    ],
)
def test_other_names_stay_whole(rows: str) -> None:
    assert part(rows) == [OFFICE]


def test_holder_who_is_named_nowhere_else_is_not_told_from_the_office() -> None:
    assert part(CHIEF, "He PRP nsubj 2") == [OFFICE]
    assert part(CHIEF, "the DT det 2\nLund NNP nsubj 3") == [OFFICE]
