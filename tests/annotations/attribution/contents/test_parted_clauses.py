"""Clauses that somebody's name and verb part."""

from __future__ import annotations

from sayso.annotations.attribution.contents.parted_clauses import join_parted
from tests.annotations.attribution.tied import read, spell, tie

BY_TWO = """
It PRP nsubj:pass 3
was|be VBD aux:pass 3
hit VBN ROOT 0
, , punct 6
guards NNS nsubj 6
said|say VBD parataxis 3
, , punct 6
by IN case 9
shells NNS obl 3
. . punct 3
"""
ACCORDING = """
The DT det 2
envoy NN nsubj 8
, , punct 2
according|accord VBG case 6
to IN fixed 4
aides NNS obl 8
, , punct 2
left|leave VBD ROOT 0
Oman NNP obj 8
. . punct 8
"""
CYNICS = """
Money NN obj 3
, , punct 3
say VBP ROOT 0
the DT det 5
cynics NNS obj 3
: : punct 3
nobody NN nsubj 8
paid|pay VBD ccomp 3
. . punct 3
"""


def test_what_stands_before_is_joined_on() -> None:
    doc, grammar = read(BY_TWO)
    joined = join_parted(grammar, tie(5, [(4, 5)], (7, 9)))
    assert spell(doc, [joined]) == [("guards", "said", "It was hit … by shells")]


def test_what_says_something_by_itself_stays() -> None:
    _, grammar = read(
        BY_TWO.replace("by IN case 9", "that IN mark 9").replace("NNS obl", "VBD ccomp")
    )
    one = tie(5, [(4, 5)], (7, 9))
    assert join_parted(grammar, one) == one


def test_what_follows_an_account_is_joined_on() -> None:
    doc, grammar = read(ACCORDING)
    joined = join_parted(grammar, tie(3, [(5, 6)], (0, 2)))
    assert spell(doc, [joined]) == [("aides", "according", "The envoy … left Oman")]


def test_a_cue_of_another_kind_keeps_its_noun() -> None:
    _, grammar = read(ACCORDING.replace("according|accord VBG", "say|say VBP"))
    one = tie(3, [(5, 6)], (0, 2))
    assert join_parted(grammar, one) == one


def test_who_stands_behind_an_inverted_verb_is_the_source() -> None:
    doc, grammar = read(CYNICS)
    joined = join_parted(grammar, tie(2, [], (0, 8)))
    assert spell(doc, [joined]) == [("the cynics", "say", "nobody paid")]


def test_without_a_colon_nobody_is_found() -> None:
    _, grammar = read(CYNICS.replace(": : punct", ", , punct"))
    one = tie(2, [], (0, 8))
    assert join_parted(grammar, one) == one


def test_a_verb_that_is_a_cue_itself_is_joined_on_too() -> None:
    rows = ACCORDING.replace("according|accord VBG case 6", "it PRP nsubj 5")
    rows = rows.replace("to IN fixed 4", "said|say VBD parataxis 7").replace(
        "aides NNS obl 8\n", ""
    )
    rows = rows.replace("left|leave VBD ROOT", "blamed|blame VBD ROOT").replace(" 8\n", " 7\n")
    doc, grammar = read(rows)
    joined = join_parted(grammar, tie(4, [(3, 4)], (0, 2)))
    assert spell(doc, [joined]) == [("it", "said", "The envoy … blamed Oman")]
