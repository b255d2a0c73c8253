"""Words that only led up to what was taken out behind them."""

from __future__ import annotations

from sayso.annotations.statements.open_ends import leave_open_end
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

RELEASED = (
    "It|_|PRP|1|nsubj released|release|VBD|0|ROOT footage|_|NN|1|obj showing|show|VBG|2|acl "
    "smoke|_|NN|3|obj and|_|CC|6|cc left|leave|VBD|1|conj"
)


def test_a_verb_whose_words_are_anothers_is_left_out() -> None:
    tree = grow_tree(parse(RELEASED))
    assert leave_open_end(tree, [0, 1, 2, 3], {4}) == [0, 1, 2]


def test_a_verb_with_words_of_its_own_stays() -> None:
    tree = grow_tree(parse(RELEASED))
    assert leave_open_end(tree, [0, 1, 2, 3, 4], ()) == [0, 1, 2, 3, 4]
    assert leave_open_end(tree, [0, 1, 2, 3], ()) == [0, 1, 2, 3]


def test_a_joint_is_left_out() -> None:
    tree = grow_tree(parse(RELEASED))
    assert leave_open_end(tree, [0, 1, 2, 5], {6}) == [0, 1, 2]
