"""What somebody alleges, by a noun with its clause."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.allegations import add_allegations
from tests.annotations.attribution.tied import read, spell, tie

CLAIM = """
Oman NNP nsubj 2
rejected|reject VBD ROOT 0
a DT det 4
claim NN obj 2
by IN case 7
the DT det 7
army NN obl 2
that IN mark 10
it PRP nsubj 10
shelled|shell VBD ccomp 2
ships NNS obj 10
. . punct 2
"""


def test_who_alleges_it_stands_behind_by_wherever_the_tree_hangs_it() -> None:
    doc, grammar = read(CLAIM)
    outer = tie(1, [(0, 1)], (2, 11))
    assert spell(doc, add_allegations(grammar, [outer])) == [
        ("Oman", "rejected", "a claim by the army that it shelled ships"),
        ("the army", "claim", "it shelled ships"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        CLAIM.replace("claim NN", "visit NN"),
        CLAIM.replace("by IN", "near IN"),
        CLAIM.replace("that IN mark", "that WDT nsubj"),
        CLAIM.replace("army NN obl", "fled VBD obl"),
    ],
)
def test_nothing_else_is_alleged(rows: str) -> None:
    _, grammar = read(rows)
    assert add_allegations(grammar, []) == []
