"""What a content that was cut out of its sentence leaves behind."""

from __future__ import annotations

from sayso.annotations.statements.clauses import Clause
from sayso.annotations.statements.fragments import join_fragments
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

URGED = (
    "Kim|_|NNP|1|nsubj urged|urge|VBD|0|ROOT them|_|PRP|1|obj to|_|TO|4|mark leave|_|VB|1|xcomp "
    "if|_|IN|7|mark it|_|PRP|7|nsubj rains|rain|VBZ|1|advcl"
)
HIT = "Shells|shell|NNS|1|nsubj hit|_|VBD|0|ROOT homes|home|NNS|1|obj"


def test_what_cannot_stand_alone_belongs_to_what_is_left_of_its_sentence() -> None:
    tree = grow_tree(parse(URGED))
    urged, rains = Clause(4, tokens=[2, 3, 4]), Clause(7, tokens=[5, 6, 7])
    joined = join_fragments(tree, [urged, rains])
    assert [(one.head, one.tokens) for one in joined] == [(4, [2, 3, 4, 5, 6, 7])]


def test_a_clause_with_subject_and_verb_stands_alone() -> None:
    tree = grow_tree(parse(HIT))
    clauses = [Clause(1, tokens=[0, 1, 2])]
    assert join_fragments(tree, clauses) == clauses


def test_what_hangs_on_another_clause_already_stays_there() -> None:
    tree = grow_tree(parse(URGED))
    urged = Clause(1, tokens=[0, 1, 2, 3, 4])
    below = Clause(7, parent=urged, tokens=[5, 6, 7])
    assert join_fragments(tree, [urged, below]) == [urged, below]
