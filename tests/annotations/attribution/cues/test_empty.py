"""Words that look as if they credited something."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.cues.empty import credits_nothing
from tests.annotations.attribution.tied import read, tie

SET = """
The DT det 2
missile NN nsubj 3
set|set VBD ROOT 0
records|record NNS obj 3
. . punct 3
"""
DECLINED = """
The DT det 2
ministry NN nsubj 3
declined|decline VBD ROOT 0
to TO mark 5
comment VB xcomp 3
. . punct 3
"""
SPOKE = """
The DT det 2
official NN nsubj 3
spoke|speak VBD ROOT 0
anonymously RB advmod 3
. . punct 3
"""
EXPECTED = """
Leaders NNS nsubj:pass 3
are|be VBP aux:pass 3
expected|expect VBN ROOT 0
by IN case 5
analysts NNS obl 3
to TO mark 7
meet VB xcomp 3
. . punct 3
"""
NOBODY = """
Nobody NN nsubj 3
has|have VBZ aux 3
claimed|claim VBN ROOT 0
it PRP obj 3
. . punct 3
"""


@pytest.mark.parametrize("rows", [SET, DECLINED, SPOKE])
def test_things_silence_and_anonymity_credit_nothing(rows: str) -> None:
    doc, grammar = read(rows)
    assert credits_nothing(doc, grammar, tie(2, [(0, 2)], (3, len(doc) - 1)))


@pytest.mark.parametrize("rows", [DECLINED, SET])
def test_the_same_forms_of_speakers_with_words_credit(rows: str) -> None:
    spoken = rows.replace("missile", "minister").replace("comment", "resign")
    doc, grammar = read(spoken)
    assert not credits_nothing(doc, grammar, tie(2, [(0, 2)], (3, len(doc) - 1)))


def test_an_expectation_credits_only_whoever_is_told_to_expect() -> None:
    doc, grammar = read(EXPECTED)
    assert credits_nothing(doc, grammar, tie(2, [], (0, 1), (5, 7)))
    assert credits_nothing(doc, grammar, tie(2, [(0, 1)], (5, 7)))
    assert not credits_nothing(doc, grammar, tie(2, [(4, 5)], (0, 1), (5, 7)))


def test_nobody_says_nothing() -> None:
    doc, grammar = read(NOBODY)
    assert credits_nothing(doc, grammar, tie(2, [(0, 1)], (3, 4)))
