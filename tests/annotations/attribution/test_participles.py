"""What is added in the same breath."""

from __future__ import annotations

from sayso.annotations.attribution.participles import add_participles
from tests.annotations.attribution.tied import read, spell, tie

ADDED = """
Officials NNS nsubj 2
said|say VBD ROOT 0
roads NNS nsubj 4
held|hold VBD ccomp 2
, , punct 2
adding|add VBG advcl 2
that IN mark 9
bridges NNS nsubj 9
fell|fall VBD ccomp 6
. . punct 2
"""


def test_a_participle_with_a_clause_credits_it_to_the_same_source() -> None:
    doc, grammar = read(ADDED)
    said = tie(1, [(0, 1)], (2, 9))
    assert spell(doc, add_participles(doc, grammar, [said])) == [
        ("Officials", "said", "roads held"),
        ("Officials", "adding", "bridges fell"),
    ]


def test_a_participle_that_is_a_cue_already_is_left_alone() -> None:
    doc, grammar = read(ADDED)
    ties = [tie(1, [(0, 1)], (2, 4)), tie(5, [(0, 1)], (6, 9))]
    assert add_participles(doc, grammar, ties) == ties


def test_without_a_source_nothing_is_added() -> None:
    doc, grammar = read(ADDED)
    ties = [tie(1, [], (2, 9))]
    assert add_participles(doc, grammar, ties) == ties
