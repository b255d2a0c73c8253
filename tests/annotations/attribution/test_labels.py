"""Countries before the colon of a headline."""

from __future__ import annotations

from sayso.annotations.attribution.labels import leave_labels
from tests.annotations.attribution.tied import read, spell, tie

HEADLINE = """
Mali NNP nsubj 4
: : punct 4
rebels NNS nsubj 4
claim|claim VBP ROOT 0
raid NN obj 4
, , punct 8
army NN nsubj 8
says|say VBZ parataxis 4
dozens NNS nsubj 10
died|die VBD ccomp 8
"""
WORDS = ["Mali", ":", "rebels", "claim", "raid", ",", "army", "says", "dozens", "died"]


def test_a_country_says_nothing_where_others_speak_behind_it() -> None:
    doc, grammar = read(HEADLINE)
    ties = [
        tie(1, [(0, 1)], (2, 10)),
        tie(3, [(2, 3)], (4, 5)),
        tie(7, [(0, 7)], (8, 10)),
    ]
    assert spell(doc, leave_labels(grammar, WORDS, ties)) == [
        ("rebels", "claim", "raid"),
        ("army", "says", "dozens died"),
    ]


def test_a_country_that_is_quoted_alone_speaks() -> None:
    _, grammar = read(HEADLINE)
    ties = [tie(1, [(0, 1)], (2, 5))]
    assert leave_labels(grammar, WORDS, ties) == ties


def test_who_is_no_country_speaks() -> None:
    _, grammar = read(HEADLINE)
    ties = [tie(1, [(0, 1)], (2, 10)), tie(3, [(2, 3)], (4, 5))]
    assert leave_labels(grammar, ["Ansar", *WORDS[1:]], ties) == ties
