"""Sources and contents put right."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.mending import mend_tie
from sayso.annotations.attribution.ties import Cue
from tests.annotations.attribution.tied import read, spell, tie

ACCORDING = """
Roads NNS nsubj 2
held|hold VBD ROOT 0
, , punct 2
according|accord VBG case 7
to IN fixed 4
the DT det 7
police NNS obl 2
. . punct 2
"""
CONFIRMED = """
Losses NNS nsubj:pass 3
were|be VBD aux:pass 3
confirmed|confirm VBN ROOT 0
by IN case 5
doctors NNS obl:agent 3
. . punct 3
"""
WITHOUT = """
She PRP nsubj 2
said|say VBD ROOT 0
roads NNS nsubj 4
held|hold VBD ccomp 2
, , punct 2
without IN mark 7
giving|give VBG advcl 2
details NNS obj 7
. . punct 2
"""
CLOCK = """
14:32 CD nummod 2
Officials NNS nsubj 3
say|say VBP ROOT 0
roads NNS nsubj 5
held|hold VBD ccomp 3
. . punct 3
"""
SUM = """
She PRP nsubj 2
urged|urge VBD ROOT 0
them PRP obj 2
to TO mark 5
pay VB xcomp 2
the DT det 7
sum NN obj 5
Kyiv NNP nsubj 9
sought|seek VBD acl:relcl 7
. . punct 2
"""
HEARSAY = """
She PRP nsubj:pass 3
is|be VBZ aux:pass 3
said|say VBN ROOT 0
to TO mark 5
flee VB xcomp 3
. . punct 3
"""


def test_according_to_takes_the_phrase_behind_it() -> None:
    doc, grammar = read(ACCORDING)
    according = replace(tie(3, [], (0, 2)), cue=Cue((3, 4), 0.9))
    found = mend_tie(doc, grammar, according)
    assert spell(doc, [found]) == [("the police", "according", "Roads held")]


def test_a_passive_credits_whoever_stands_behind_by() -> None:
    doc, grammar = read(CONFIRMED)
    found = mend_tie(doc, grammar, tie(2, [(0, 1)], (3, 5)))
    assert spell(doc, [found]) == [("doctors", "confirmed", "Losses")]


def test_hearsay_has_no_source() -> None:
    doc, grammar = read(HEARSAY)
    found = mend_tie(doc, grammar, tie(2, [(0, 1)], (3, 5)))
    assert spell(doc, [found]) == [("", "said", "She … to flee")]


def test_how_somebody_spoke_is_no_content() -> None:
    doc, grammar = read(WITHOUT)
    found = mend_tie(doc, grammar, tie(1, [(0, 1)], (2, 4), (6, 8)))
    assert spell(doc, [found]) == [("She", "said", "roads held")]


def test_a_time_of_day_is_no_source() -> None:
    doc, grammar = read(CLOCK)
    found = mend_tie(doc, grammar, tie(2, [(0, 2)], (3, 5)))
    assert spell(doc, [found]) == [("Officials", "say", "roads held")]


def test_a_reduced_relative_clause_keeps_its_noun_only() -> None:
    doc, grammar = read(SUM)
    found = mend_tie(doc, grammar, tie(8, [(7, 8)], (0, 7)))
    assert spell(doc, [found]) == [("Kyiv", "sought", "the sum")]


HEADLINE = """
Karzai NNP ROOT 0
: : punct 1
West NNP nsubj 5
must MD aux 5
help VB ROOT 0
; : punct 5
deal NN nsubj 8
near JJ ROOT 0
¶ _SP dep 8

He PRP nsubj 2
spoke|speak VBD ROOT 0
"""


def test_a_headlines_colon_credits_all_of_the_line() -> None:
    doc, grammar = read(HEADLINE)
    found = mend_tie(doc, grammar, tie(1, [(0, 1)], (2, 3)))
    assert spell(doc, [found]) == [("Karzai", ":", "West must help; deal near")]
