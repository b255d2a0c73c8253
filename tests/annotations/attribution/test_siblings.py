"""Attributions side by side."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.siblings import part_siblings
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from tests.annotations.parsed_texts import parse

DENIED_AND_INSISTED = """
Paris NNP nsubj 2 GPE
denied|deny VBD ROOT 0
it PRP obj 2
, , punct 7
and CC cc 7
Mutua NNP nsubj 7
insisted|insist VBD conj 2
roads NNS nsubj 9
held|hold VBD ccomp 7
. . punct 2
"""


def grammar() -> Grammar:
    return tabulate_grammar(parse(DENIED_AND_INSISTED), ())


def tie(cue: int, source: Run, *content: Run) -> Tie:
    return Tie(Cue((cue,), 0.9), cue, Roles((source,), content))


def contents(*ties: Tie) -> list[tuple[Run, ...]]:
    return [found.roles.content for found in part_siblings(grammar(), ties)]


def test_joined_statement_is_left_out_with_its_joint() -> None:
    denied, insisted = tie(1, (0, 1), (2, 9)), tie(6, (5, 6), (7, 9))

    assert contents(denied, insisted) == [((2, 3),), ((7, 9),)]


def test_later_piece_that_is_anothers_is_left_out() -> None:
    outer, other = tie(6, (5, 6), (7, 9), (1, 3)), tie(1, (0, 1), (2, 3))

    assert contents(outer, other)[0] == ((7, 9),)


def test_statement_with_its_source_in_the_content_stays() -> None:
    outer, inner = tie(6, (5, 6), (7, 8), (1, 3)), tie(1, (7, 8), (2, 3))

    assert contents(outer, inner)[0] == ((7, 8), (1, 3))


def test_a_tie_goes_whose_whole_content_is_what_a_sibling_says() -> None:
    denied, insisted = tie(1, (0, 1), (6, 9)), tie(6, (5, 6), (7, 9))

    assert contents(denied, insisted) == [((7, 9),)]


def test_content_of_which_nothing_is_left_ends_the_parting() -> None:
    # Two neighbours that together take all of a content must not fail.
    denied, insisted = tie(1, (0, 1), (7, 9)), tie(6, (5, 6), (7, 9))
    third = tie(8, (7, 8), (8, 9))

    assert contents(denied, insisted, third)[0] == ((7, 9),)


GO_HOME = """
She PRP nsubj 2
said|say VBD ROOT 0
it PRP nsubj 4
held|hold VBD ccomp 2
and CC cc 9
that IN mark 9
crews NNS nsubj:pass 9
were|be VBD aux:pass 9
told|tell VBN conj 2
to TO mark 11
go VB xcomp 9
. . punct 2
"""


def test_a_second_that_goes_on_with_the_content() -> None:
    told = tabulate_grammar(parse(GO_HOME), ())
    hearing = Tie(Cue((8,), 0.9), 8, Roles((), ((9, 11),)))
    ties = [tie(1, (0, 1), (2, 11)), hearing]
    assert part_siblings(told, ties)[0].roles.content == ((2, 11),)
    without = GO_HOME.replace("that IN mark", "then RB advmod")
    told = tabulate_grammar(parse(without), ())
    assert part_siblings(told, ties)[0].roles.content == ((2, 4),)


def test_what_stands_before_a_joined_cue_is_the_others() -> None:
    denied, insisted = tie(1, (0, 1), (2, 3)), tie(6, (5, 6), (2, 3), (7, 9))

    assert contents(denied, insisted) == [((2, 3),), ((7, 9),)]


HOPES = """
She PRP nsubj 2
says|say VBZ ROOT 0
he PRP nsubj 4
hopes|hope VBZ ccomp 2
to TO mark 6
win|win VB xcomp 4
and CC cc 8
{0} {1} conj 6
voters NNS obj 8
. . punct 2
"""


@pytest.mark.parametrize(("verb", "tag", "end"), [("urge|urge", "VB", 9), ("urged|urge", "VBD", 6)])
def test_a_second_verb_of_one_wish_stays(verb: str, tag: str, end: int) -> None:
    """He "hopes to win and urge voters" is one wish; "… and urged voters" tells something of its own."""
    parsed = tabulate_grammar(parse(HOPES.format(verb, tag)), ())
    says, urges = tie(1, (0, 1), (2, 9)), tie(7, (0, 1), (8, 9))
    assert part_siblings(parsed, [says, urges])[0].roles.content == ((2, end),)


WON = """
She PRP nsubj 2
{0} VBD ROOT 0
he PRP nsubj 4
won|win VBD ccomp 2
, , punct 7
he PRP nsubj 7
added|add VBD conj 2
" '' punct 2
"""


@pytest.mark.parametrize(
    ("verb", "content"), [("said|say", ((2, 8),)), ("praised|praise", ((2, 4),))]
)
def test_no_mere_mark_is_left_of_a_content(verb: str, content: tuple[Run, ...]) -> None:
    parsed = tabulate_grammar(parse(WON.format(verb)), ())
    hers, his = tie(1, (0, 1), (2, 8)), tie(6, (5, 6), (3, 4))
    assert part_siblings(parsed, [hers, his])[0].roles.content == content
