"""Whose subject a joined cue shares."""

from __future__ import annotations

from sayso.annotations.attribution.sources.conjuncts import share_subject
from tests.annotations.attribution.tied import read, tie

ANSWERING = """
Oman NNP nsubj 2 GPE
accuses|accuse VBZ ROOT 0
Yemen NNP obj 2 GPE
; : punct 2
Yemen NNP nsubj 6 GPE
rejects|reject VBZ conj 2
this DT obj 6
and CC cc 9
says|say VBZ conj 6
so RB advmod 9
. . punct 2
"""


def test_the_nearer_subject_speaks() -> None:
    doc, _ = read(ANSWERING)
    assert share_subject(doc, tie(8, [(0, 1)], (9, 10))).roles.source == ((4, 5),)
    assert share_subject(doc, tie(8, [(0, 1), (4, 5)], (9, 10))).roles.source == ((4, 5),)


def test_what_is_right_stays() -> None:
    doc, _ = read(ANSWERING)
    for one in (tie(8, [(4, 5)], (9, 10)), tie(5, [(4, 5)], (6, 7)), tie(1, [(0, 1)], (2, 3))):
        assert share_subject(doc, one) == one


FINDING = """
It PRP nsubj 2
found|find VBD ROOT 0
children NNS nsubj 4
died|die VBD ccomp 2
but CC cc 8
could MD aux 8
not RB advmod 8
establish VB conj 4
why WRB obj 8
. . punct 2
"""


def test_who_suffers_does_not_look_into_it() -> None:
    doc, _ = read(FINDING)
    for found in (tie(7, [(0, 1)], (8, 9)), tie(7, [(2, 3)], (8, 9)), tie(7, [], (8, 9))):
        assert share_subject(doc, found).roles.source == ((0, 1),)


def test_who_can_look_into_it_does() -> None:
    doc, _ = read(FINDING.replace("children NNS", "investigators|investigator NNS"))
    one = tie(7, [(0, 1)], (8, 9))
    assert share_subject(doc, one).roles.source == ((2, 3),)
