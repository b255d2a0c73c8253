"""Acts, terms and purposes that only look as if somebody spoke."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.cues.bare_acts import is_bare_act, is_bare_copula
from tests.annotations.attribution.tied import read, tie

VETOED = """
Hungary NNP nsubj 2
vetoed|veto VBD ROOT 0
aid NN obj 2
. . punct 2
"""
CALLED_OFF = """
Hungary NNP nsubj 2
called|call VBD ROOT 0
off RP compound:prt 2
talks NNS obj 2
. . punct 2
"""
WHAT_IT_CALLS = """
what WP obj 3
it PRP nsubj 3
calls|call VBZ ROOT 0
lies NNS xcomp 3
. . punct 3
"""
TERM = """
The DT det 2
term NN nsubj 3
refers|refer VBZ ROOT 0
to IN case 5
screening NN obl 3
. . punct 3
"""
INTENDED = """
It PRP nsubj:pass 3
was|be VBD aux:pass 3
intended|intend VBN ROOT 0
to TO mark 5
cut VB xcomp 3
. . punct 3
"""
BANNED = """
Books NNS nsubj:pass 3
were|be VBD aux:pass 3
banned|ban VBN ROOT 0
. . punct 3
"""


@pytest.mark.parametrize(
    ("words", "cue", "source", "content"),
    [
        (BANNED, 2, [], (0, 1)),
        (VETOED, 1, [(0, 1)], (2, 3)),
        (CALLED_OFF, 1, [(0, 1)], (3, 4)),
        (WHAT_IT_CALLS, 2, [(1, 2)], (3, 4)),
        (TERM, 2, [(0, 2)], (3, 5)),
        (INTENDED, 2, [], (3, 5)),
    ],
)
def test_nobody_spoke(
    words: str, cue: int, source: list[tuple[int, int]], content: tuple[int, int]
) -> None:
    doc, grammar = read(words)
    assert is_bare_act(doc, grammar, tie(cue, source, content))


@pytest.mark.parametrize(
    ("words", "cue", "source", "content"),
    [
        (VETOED.replace("vetoed|veto", "condemned|condemn"), 1, [(0, 1)], (2, 3)),
        (CALLED_OFF.replace("off RP compound:prt", "for IN case"), 1, [(0, 1)], (3, 4)),
        (WHAT_IT_CALLS.replace("VBZ", "VBD"), 2, [(1, 2)], (3, 4)),
        (TERM.replace("term", "envoy"), 2, [(0, 2)], (3, 5)),
        (INTENDED.replace("intended|intend", "said|say"), 2, [], (3, 5)),
        (INTENDED, 2, [(0, 1)], (3, 5)),
        (BANNED.replace("banned|ban", "feared|fear"), 2, [], (0, 1)),
        (BANNED.replace("Books NNS", "leaving|leave VBG"), 2, [], (0, 1)),
    ],
)
def test_somebody_spoke(
    words: str, cue: int, source: list[tuple[int, int]], content: tuple[int, int]
) -> None:
    doc, grammar = read(words)
    assert not is_bare_act(doc, grammar, tie(cue, source, content))


NO_DOUBT = """
There EX expl 2
is|be VBZ ROOT 0
no DT det 4
doubt NN nsubj 2
he PRP nsubj 6
came|come VBD acl 4
. . punct 2
"""


def test_who_has_no_doubt_assures_it_himself() -> None:
    doc, grammar = read(NO_DOUBT)
    assert is_bare_act(doc, grammar, tie(3, [], (4, 6)))
    doc, grammar = read(NO_DOUBT.replace("no DT", "some DT"))
    assert not is_bare_act(doc, grammar, tie(3, [], (4, 6)))


BLAME = """
Both DT det 2
sides NNS nsubj 3
are|be VBP ROOT 0
to TO mark 5
blame|blame VB xcomp 3
. . punct 3
"""


def test_who_is_to_blame_says_nothing() -> None:
    doc, grammar = read(BLAME)
    assert is_bare_act(doc, grammar, tie(4, [(0, 2)], (0, 2)))
    assert is_bare_copula(grammar, tie(2, [(0, 2)], (3, 5)))
    doc, grammar = read(BLAME.replace("are|be VBP", "want|want VBP"))
    assert not is_bare_act(doc, grammar, tie(4, [(0, 2)], (0, 2)))
    assert not is_bare_copula(grammar, tie(2, [(0, 2)], (3, 5)))


SEEN = """
He PRP nsubj:pass 3
was|be VBD aux:pass 3
seen|see VBN ROOT 0
visiting|visit VBG advcl 3
it PRP obj 4
. . punct 3
"""


def test_whom_one_saw_at_something_says_nothing() -> None:
    doc, grammar = read(SEEN)
    assert is_bare_act(doc, grammar, tie(2, [], (0, 1), (3, 5)))
    assert not is_bare_act(doc, grammar, tie(2, [(0, 1)], (3, 5)))
    doc, grammar = read(SEEN.replace("seen|see", "said|say"))
    assert not is_bare_act(doc, grammar, tie(2, [], (0, 1), (3, 5)))


def test_whom_one_is_to_ask_says_nothing() -> None:
    doc, grammar = read(SEEN.replace("seen|see", "questioned|question").replace("VBG", "NN"))
    assert is_bare_act(doc, grammar, tie(2, [], (0, 1), (3, 5)))
