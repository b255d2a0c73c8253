"""The terms on which somebody spoke."""

from __future__ import annotations

from sayso.annotations.attribution.contents.conditions import leave_condition
from tests.annotations.attribution.tied import read, spell, tie

TOLD = """
The DT det 2
raid NN nsubj 3
began|begin VBD ROOT 0
, , punct 6
officers NNS nsubj 6
told|tell VBD parataxis 3
us PRP obj 6
on IN case 9
condition NN obl 6
that IN mark 11
stay|stay VBP acl 9
unnamed JJ xcomp 11
. . punct 3
"""


def test_what_is_said_stands_before_who_speaks_on_a_condition() -> None:
    doc, grammar = read(TOLD)
    found = leave_condition(grammar, tie(5, [(4, 5)], (9, 12)))
    assert spell(doc, [found]) == [("officers", "told", "The raid began")]


def test_what_is_said_stays_beside_a_condition() -> None:
    doc, grammar = read(TOLD)
    found = leave_condition(grammar, tie(5, [(4, 5)], (0, 3), (9, 12)))
    assert spell(doc, [found]) == [("officers", "told", "The raid began")]
    assert leave_condition(grammar, found) == found


def test_without_a_statement_the_tie_stays() -> None:
    _, grammar = read(TOLD.replace(", , punct 6", "and CC cc 6"))
    one = tie(5, [(4, 5)], (9, 12))
    assert leave_condition(grammar, one) == one
