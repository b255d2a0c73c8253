"""What somebody says behind the words by which he denies or doubts."""

from __future__ import annotations

from sayso.annotations.attribution.phrases.colons import part_colons
from tests.annotations.attribution.tied import read, spell, tie

DENIED = """
Oman NNP nsubj 2
denied|deny VBD root 0
it PRP obj 2
: : punct 2
“ `` punct 6
Nobody NN nsubj 7
came|come VBD parataxis 2
” '' punct 7
. . punct 2
"""


BARE = DENIED.replace("“ `` punct", "Then RB advmod").replace("” '' punct", "once RB advmod")


def test_the_quotation_is_a_statement_of_its_own() -> None:
    doc, grammar = read(DENIED)
    found = part_colons(grammar, [tie(1, [(0, 1)], (2, 8))])
    assert spell(doc, found) == [("Oman", "denied", "it"), ("Oman", ":", "“Nobody came”")]


def test_what_is_denied_is_found_where_the_quotation_alone_was_given() -> None:
    doc, grammar = read(DENIED)
    found = part_colons(grammar, [tie(1, [(0, 1)], (4, 8))])
    assert spell(doc, found) == [("Oman", "denied", "it"), ("Oman", ":", "“Nobody came”")]


def test_what_points_back_is_denied_without_quotation_marks_too() -> None:
    doc, grammar = read(BARE)
    found = part_colons(grammar, [tie(1, [(0, 1)], (2, 8))])
    assert spell(doc, found) == [("Oman", "denied", "it"), ("Oman", ":", "Then Nobody came once")]


def test_what_another_cue_credits_behind_the_colon_is_left_to_it() -> None:
    doc, grammar = read(BARE)
    other = tie(6, [(0, 1)], (2, 6), (7, 8))
    found = part_colons(grammar, [tie(1, [(0, 1)], (2, 8)), other])
    assert spell(doc, found) == [("Oman", "denied", "it"), ("Oman", "came", "Then Nobody … once")]


def test_other_verbs_and_other_things_part_nothing() -> None:
    for rows in (
        DENIED.replace("denied|deny", "said|say"),
        BARE.replace("it PRP obj 2", "Chad NNP obj 2"),
    ):
        _, grammar = read(rows)
        given = [tie(1, [(0, 1)], (2, 8))]
        assert part_colons(grammar, given) == given
