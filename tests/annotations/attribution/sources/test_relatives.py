"""Relative pronouns before sources."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.relatives import leave_relative
from tests.annotations.attribution.tied import read, spell, tie

ROWS = """
Rwanda NNP nsubj 9
, , punct 1
which WDT det 4
experts NNS nsubj 5
say VBP acl:relcl 1
arms VBZ ccomp 5
rebels NNS obj 6
, , punct 1
objected VBD ROOT 0
. . punct 9
"""


def test_a_relative_is_said_of_what_stands_before_it() -> None:
    doc, grammar = read(ROWS)
    found = leave_relative(grammar, tie(4, [(2, 4)], (5, 7)))
    assert spell(doc, [found]) == [("experts", "say", "which … arms rebels")]


@pytest.mark.parametrize(
    ("rows", "source"),
    [
        (ROWS, [(3, 4)]),
        (ROWS, [(2, 3)]),
        (ROWS.replace(", , punct 1\nwhich", "and CC cc 1\nwhich"), [(2, 4)]),
        (ROWS, []),
    ],
)
def test_other_sources_stay(rows: str, source: list[tuple[int, int]]) -> None:
    _, grammar = read(rows)
    one = tie(4, source, (5, 7))
    assert leave_relative(grammar, one) == one
