"""Whom "they" mean."""

from __future__ import annotations

import pytest

from tests.annotations.naming.test_unnamed import refer

TRADERS = """
Traders NNS nsubj 2
rested|rest VBD ROOT 0
; : punct 2
sales NNS nsubj 8
, , punct 4
they PRP nsubj 7
noted|note VBD parataxis 8
held|hold VBD parataxis 2
. . punct 2
"""
FOUND = """
{0} {1} nsubj 2
found|find VBD ROOT 0
her PRP obj 2
. . punct 2

Later RB advmod 3
they PRP nsubj 3
confirmed|confirm VBD ROOT 0
it PRP obj 3
. . punct 3
"""
MET = """
Dolny NNP nsubj 2 PERSON
{0} VBD ROOT 0
Idris NNP obj 2 PERSON
. . punct 2

They PRP nsubj 2
agreed|agree VBD ROOT 0
. . punct 2
"""


def test_they_may_stand_in_the_first_half() -> None:
    assert refer(TRADERS, "they") == ["traders"]
    assert refer(TRADERS.replace("Traders NNS", "Trade NN"), "they") == ["they"]


@pytest.mark.parametrize(
    ("words", "tag", "meant"),
    [
        ("Officers", "NNS", "officers"),
        ("Police", "NN", "police"),
        ("Water", "NN", "they"),
    ],
)
def test_they_are_the_only_several_who_acted(words: str, tag: str, meant: str) -> None:
    assert refer(FOUND.format(words, tag), "they") == [meant]


def test_they_are_the_two_who_met() -> None:
    assert refer(MET.format("met|meet"), "They") == ["Dolny; Idris"]
    assert refer(MET.format("sued|sue"), "They") == ["they"]
