"""Whom a speaker speaks to."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.addressed import leave_addressed
from tests.annotations.attribution.tied import read, tie

COLONEL = """
Colonel NNP nsubj 5
, , punct 1
the DT det 4
ministry NN appos 1
says|say VBZ ROOT 0
so RB advmod 5
. . punct 5
"""


@pytest.mark.parametrize("source", [(0, 1), (0, 4)])
def test_who_stands_behind_the_comma_speaks(source: tuple[int, int]) -> None:
    _, grammar = read(COLONEL)
    assert leave_addressed(grammar, tie(4, [source], (5, 6))).roles.source == ((2, 4),)


@pytest.mark.parametrize(
    "rows",
    [
        COLONEL.replace("Colonel NNP", "Oman NNP"),
        COLONEL.replace(", , punct 1", "and CC cc 4"),
        COLONEL.replace("the DT det 4", "who WP nsubj 4"),
    ],
)
def test_a_name_with_what_it_is_stays(rows: str) -> None:
    _, grammar = read(rows)
    one = tie(4, [(0, 1)], (5, 6))
    assert leave_addressed(grammar, one) == one


def test_without_a_source_nothing_changes() -> None:
    _, grammar = read(COLONEL)
    one = tie(4, [], (5, 6))
    assert leave_addressed(grammar, one) == one
