"""Clauses that only say that somebody stays unnamed, or says nothing."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.clauses import cut_clauses
from sayso.annotations.statements.silences import tells_silence
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

HE = "he|_|PRP|{}|nsubj "


@pytest.mark.parametrize(
    ("table", "silent"),
    [
        (HE.format(1) + "declined|decline|VBD|0|ROOT to|_|TO|3|mark comment|_|VB|1|xcomp", True),
        (HE.format(1) + "declined|decline|VBD|0|ROOT to|_|TO|3|mark leave|_|VB|1|xcomp", False),
        (HE.format(1) + "asked|ask|VBD|0|ROOT for|_|IN|3|case anonymity|_|NN|1|obl", True),
        (HE.format(1) + "asked|ask|VBD|0|ROOT for|_|IN|3|case water|_|NN|1|obl", False),
        (
            HE.format(3)
            + "was|be|VBD|3|aux:pass not|_|RB|3|advmod authorized|authorize|VBN|0|ROOT "
            "to|_|TO|5|mark speak|_|VB|3|xcomp",
            True,
        ),
        (
            HE.format(2) + "was|be|VBD|2|aux:pass authorized|authorize|VBN|0|ROOT "
            "to|_|TO|4|mark speak|_|VB|2|xcomp",
            False,
        ),
        (HE.format(3) + "did|do|VBD|3|aux not|_|RB|3|advmod elaborate|_|VB|0|ROOT", True),
        (HE.format(2) + "did|do|VBD|2|aux elaborate|_|VB|0|ROOT", False),
    ],
)
def test_what_only_tells_that_nothing_is_told(table: str, silent: bool) -> None:  # noqa: FBT001
    tree = grow_tree(parse(table))
    clause = cut_clauses(tree, range(len(tree)), closed=())[0]
    assert tells_silence(tree, clause) is silent
