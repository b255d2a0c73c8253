"""What is credited in passing."""

from __future__ import annotations

from sayso.annotations.attribution.phrases.asides import add_asides
from tests.annotations.attribution.tied import read, spell, tie

RELATIVE = """
Wagner NNP nsubj 7
, , punct 1
which WDT obj 5
Kyiv NNP nsubj 5
accuses|accuse VBZ acl:relcl 1
, , punct 1
left|leave VBD ROOT 0
. . punct 7
"""
ACCUSED = (
    RELATIVE.replace(
        "accuses|accuse VBZ acl:relcl 1",
        "accuses|accuse VBZ acl:relcl 1\nof IN case 7\nlies NNS obl 5",
    )
    .replace("nsubj 7", "nsubj 9")
    .replace("punct 7", "punct 9")
)
ANSWERED = """
Kyiv NNP nsubj 2
said|say VBD ROOT 0
roads NNS nsubj 4
held|hold VBD ccomp 2
, , punct 2
a DT det 7
claim NN appos 4
rebels NNS nsubj 9
denied|deny VBD acl:relcl 7
. . punct 2
"""
PASSIVE = ANSWERED.replace(
    "rebels NNS nsubj 9\ndenied|deny VBD acl:relcl 7",
    "denied|deny VBN acl 7\nby IN case 10\nrebels NNS obl 8",
)


def test_a_relative_clause_credits_its_subject() -> None:
    doc, grammar = read(ACCUSED)
    assert spell(doc, add_asides(doc, grammar, [])) == [("Kyiv", "accuses", "which … of lies")]


def test_a_relative_clause_without_a_content_credits_nothing() -> None:
    doc, grammar = read(RELATIVE)
    assert add_asides(doc, grammar, []) == []


def test_a_cue_that_is_known_is_left_alone() -> None:
    doc, grammar = read(ACCUSED)
    ties = [tie(4, [(3, 4)], (5, 7))]
    assert add_asides(doc, grammar, ties) == ties


def test_an_answer_to_a_claim_is_cut_out_of_it() -> None:
    doc, grammar = read(ANSWERED)
    said = tie(1, [(0, 1)], (2, 9))
    assert spell(doc, add_asides(doc, grammar, [said])) == [
        ("Kyiv", "said", "roads held"),
        ("rebels", "denied", "a claim"),
    ]


def test_an_answer_in_the_passive_is_read_too() -> None:
    doc, grammar = read(PASSIVE)
    assert spell(doc, add_asides(doc, grammar, [])) == [("rebels", "denied", "a claim")]
