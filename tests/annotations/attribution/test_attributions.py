"""Ties: nesting, rivals, and the names of cues."""

from __future__ import annotations

from sayso.annotations.attribution.attributions import drop_rivals, name_cue, nest_ties
from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from tests.annotations.parsed_texts import parse

CALLED_FOR = """
Paris NNP nsubj 3 GPE
has|have VBZ aux 3
called|call VBN ROOT 0
for IN case 5
talks|talk NNS obl 3
. . punct 3
"""


def grammar_of(rows: str) -> Grammar:
    return tabulate_grammar(parse(rows), ())


def tie(cue: int, content: Run, *, probability: float = 0.5) -> Tie:
    return Tie(Cue((cue,), probability), cue, Roles(source=(), content=(content,)))


def test_attribution_in_a_content_is_nested_in_the_smallest_that_holds_it() -> None:
    nested = nest_ties([tie(0, (1, 20)), tie(5, (6, 18)), tie(9, (10, 12)), tie(30, (31, 33))])

    assert [item.within for item in nested] == [None, 0, 1, None]


def test_cues_in_each_others_content_are_not_nested() -> None:
    assert [item.within for item in nest_ties([tie(2, (4, 9)), tie(6, (0, 4))])] == [None, None]


def test_more_probable_of_two_rivals_is_kept() -> None:
    weak, strong = tie(0, (2, 8), probability=0.4), tie(9, (2, 8), probability=0.9)

    assert drop_rivals([weak, strong]) == [strong]
    assert drop_rivals([strong, weak]) == [strong]


def test_a_rival_keeps_what_stands_right_behind_its_own_cue() -> None:
    account = tie(9, (0, 8), probability=0.9)
    both = Tie(Cue((16,), 0.5), 16, Roles(source=((15, 16),), content=((0, 8), (17, 20))))

    assert [found.roles.content for found in drop_rivals([account, both])] == [
        ((0, 8),),
        ((17, 20),),
    ]


def test_nested_attribution_is_no_rival() -> None:
    outer, inner = tie(0, (1, 9)), tie(2, (3, 9))

    assert drop_rivals([outer, inner]) == [outer, inner]


def test_name_of_a_cue_takes_its_preposition() -> None:
    cue = Cue((1, 2, 3), 1.0)
    found = Tie(cue, 2, Roles((), ((4, 5),)))

    assert name_cue(grammar_of(CALLED_FOR), found) == "call for"
