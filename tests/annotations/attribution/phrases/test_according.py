"""All of what an account tells, and whose it is."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.phrases.according import add_according, read_according
from sayso.annotations.attribution.ties import Cue, Tie
from sayso.annotations.encoder.tying import Run
from tests.annotations.attribution.tied import read, spell, tie

OPENING = """
According|accord VBG case 3
to IN fixed 1
aides NNS obl 6
, , punct 3
he PRP nsubj 6
left|leave VBD ROOT 0
Oman NNP obj 6
. . punct 6
"""
APPOSED = """
According|accord VBG case 3
to IN fixed 1
Airwars NNP obl 9
, , punct 3
a DT det 6
group NN appos 3
, , punct 3
two CD nsubj 9
died|die VBD ROOT 0
. . punct 9
"""
WEIGHING = """
Oman NNP nsubj 3
is|be VBZ aux 3
weighing|weigh VBG ROOT 0
sending|send VBG xcomp 3
aid NN obj 4
, , punct 3
according|accord VBG case 9
to IN fixed 7
envoys NNS obl 3
. . punct 3
"""


def account(cue: int, source: list[Run], *content: Run) -> Tie:
    """The tie of an "according to"."""
    one = tie(cue, source, *content)
    return replace(one, cue=Cue((cue, cue + 1), 0.9))


def test_a_source_that_was_not_found_stands_behind() -> None:
    doc, grammar = read(OPENING)
    assert spell(doc, [read_according(grammar, account(0, [], (4, 7)))])[0][0] == "aides"


def test_a_piece_becomes_the_whole_clause() -> None:
    doc, grammar = read(OPENING)
    found = read_according(grammar, account(0, [(2, 3)], (4, 5)))
    assert spell(doc, [found]) == [("aides", "According", "he left Oman")]


def test_what_the_source_is_called_belongs_to_it() -> None:
    doc, grammar = read(APPOSED)
    found = read_according(grammar, account(0, [(2, 3)], (4, 9)))
    assert spell(doc, [found]) == [("Airwars, a group", "According", "two died")]


def test_the_verb_before_the_last_words_is_credited_too() -> None:
    doc, grammar = read(WEIGHING)
    found = read_according(grammar, account(6, [(8, 9)], (3, 5)))
    assert spell(doc, [found]) == [("envoys", "according", "Oman is weighing sending aid")]


def test_other_cues_stay() -> None:
    _, grammar = read(WEIGHING)
    one = tie(2, [(0, 1)], (3, 5))
    assert read_according(grammar, one) == one


CITING = """
According|accord VBG case 3
to IN fixed 1
Airwars NNP obl 9
, , punct 5
citing|cite VBG acl 3
aides NNS obj 5
, , punct 9
two CD nsubj 9
died|die VBD ROOT 0
. . punct 9
"""


def test_an_opening_that_the_model_did_not_see_is_a_cue() -> None:
    doc, grammar = read(CITING)
    found = add_according(grammar, [tie(4, [], (5, 6))])
    assert [one.cue.places[0] for one in found] == [0, 4]
    assert spell(doc, found)[0] == ("Airwars", "According", "two died")
    assert add_according(grammar, found) == found


SWALLOWED = """
According|accord VBG case 3
to IN fixed 1
Airwars NNP ROOT 0
, , punct 3
which WDT nsubj 6
cited|cite VBD acl:relcl 3
aides NNS obj 6
, , punct 10
two CD nsubj 10
died|die VBD ccomp 6
. . punct 10
"""


def test_a_clause_may_be_hung_on_what_is_told_of_the_source() -> None:
    doc, grammar = read(SWALLOWED)
    assert spell(doc, add_according(grammar, [])) == [("Airwars", "According", "two died")]


def test_a_plan_tells_nothing() -> None:
    _, grammar = read(OPENING.replace("aides NNS", "plan NN"))
    assert add_according(grammar, []) == []
