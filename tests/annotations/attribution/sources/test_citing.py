"""Whom somebody cites beside what he says."""

from __future__ import annotations

from sayso.annotations.attribution.sources.citing import leave_cited, only_names_origin, turn_citing
from tests.annotations.attribution.tied import read, spell, tie

ACCORDING = """
According|accord VBG case 3
to IN fixed 1
TASS NNP obl 9
, , punct 5
citing|cite VBG acl 3
pilots NNS obj 5
, , punct 5
roads NNS nsubj 9
held|hold VBD ROOT 0
. . punct 9
"""
SAID = """
TASS NNP nsubj 5
, , punct 3
citing|cite VBG acl 1
pilots NNS obj 3
said|say VBD ROOT 0
roads NNS nsubj 7
held|hold VBD ccomp 5
. . punct 5
"""
WHICH = """
TASS NNP nsubj 7
, , punct 4
which WDT nsubj 4
cited|cite VBD acl:relcl 1
pilots NNS obj 4
, , punct 1
said|say VBD ROOT 0
so RB advmod 7
. . punct 7
"""


def test_who_cites_behind_an_according_to_is_whom_it_credits() -> None:
    doc, grammar = read(ACCORDING)
    turned = turn_citing(doc[4], grammar, tie(4, [(2, 3), (5, 6)], (7, 9)))
    assert spell(doc, [turned]) == [("TASS", "According", "roads held")]


def test_what_is_said_beside_a_citing_is_the_verbs() -> None:
    doc, grammar = read(SAID)
    turned = turn_citing(doc[2], grammar, tie(2, [(0, 1)], (3, 4), (5, 7)))
    assert spell(doc, [turned]) == [("TASS, citing pilots", "said", "roads held")]


def test_whom_a_clause_between_commas_cites_is_no_content() -> None:
    doc, grammar = read(WHICH)
    assert only_names_origin(doc[3], tie(3, [(2, 3)], (4, 5)))
    assert not only_names_origin(doc[6], tie(6, [(0, 1)], (7, 8)))
    del grammar


def test_whom_a_participle_cites_is_left_out() -> None:
    doc, _ = read(SAID.replace("citing|cite VBG acl 1", "citing|cite VBG advcl 5"))
    one = tie(4, [(0, 1)], (5, 7))
    assert leave_cited(doc[4], one) == one
