"""Clauses that only say that somebody spoke or knows."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.bare_speech import is_bare_speech, is_filler
from sayso.annotations.statements.clauses import cut_clauses
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse


@pytest.mark.parametrize(
    ("table", "bare", "filler"),
    [
        ("he|_|PRP|1|nsubj said|say|VBD|0|ROOT yesterday|_|NN|1|obl:unmarked", True, True),
        ("he|_|PRP|1|nsubj said|say|VBD|0|ROOT nothing|_|NN|1|obj", False, False),
        ("you|_|PRP|1|nsubj know|know|VBP|0|ROOT", False, True),
        ("you|_|PRP|1|nsubj left|leave|VBD|0|ROOT", False, False),
        ("Say|say|VB|0|ROOT so|_|RB|0|advmod", True, False),
    ],
)
def test_what_says_nothing_by_itself(table: str, bare: bool, filler: bool) -> None:  # noqa: FBT001
    tree = grow_tree(parse(table))
    (clause,) = cut_clauses(tree, range(len(tree)), closed=())
    assert is_bare_speech(tree, clause) == bare
    assert is_filler(tree, clause) == filler
