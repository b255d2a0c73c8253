"""Ties of cue, source and content: nesting, rivals, and the names of cues."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.attribution.attributions import (
    Tie,
    drop_rivals,
    find_ties,
    name_cue,
    nest_ties,
)
from sayso.annotations.attribution.cues import Cue, find_cues
from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.roles import Roles, Run
from tests.annotations.parsed_texts import parse

MAYOR = """
The DT det 2
mayor NN nsubj 3
said|say VBD ROOT 0
that IN mark 7
the DT det 6
bridge NN nsubj 7
fell|fall VBD ccomp 3
. . punct 3
"""
CALLED_FOR = """
Paris NNP nsubj 3 GPE
has|have VBZ aux 3
called|call VBN ROOT 0
for IN case 5
talks|talk NNS obl 3
. . punct 3
"""


class Told:
    """A labeller that gives the labels it was told, sequence after sequence."""

    def __init__(self, *answers: str) -> None:
        self.answers = [answer.split() for answer in answers]

    def label(self, features: Sequence[Sequence[str]]) -> list[str]:
        """The next answer."""
        answer = self.answers.pop(0)
        assert len(answer) == len(features)
        return answer

    def weigh(self, label: str, place: int) -> float:
        """Three quarters for any beginning."""
        return 0.75 if label == "B" and place >= 0 else 0.0


def grammar_of(rows: str) -> Grammar:
    return tabulate_grammar(parse(rows), ())


def tie(cue: int, content: Run, *, probability: float = 0.5) -> Tie:
    return Tie(Cue((cue,), probability), cue, Roles(source=(), content=(content,)))


def test_cue_keeps_its_following_words_and_probability() -> None:
    cues = find_cues(grammar_of(CALLED_FOR), Told("O B I I O O"))

    assert cues == (Cue((1, 2, 3), 0.75),)


def test_inner_label_without_beginning_is_no_cue() -> None:
    assert find_cues(grammar_of(CALLED_FOR), Told("O O I O O O")) == ()


def test_cue_is_tied_to_source_and_content() -> None:
    cues, roles = Told("O O B O O O O O"), Told("B-S I-S K B-C I-C I-C I-C O")
    (found,) = find_ties(grammar_of(MAYOR), cues, roles)

    assert (found.main, found.roles.source, found.roles.content) == (2, ((0, 2),), ((3, 7),))


def test_clause_on_the_cue_is_its_content_where_none_was_marked() -> None:
    cues, roles = Told("O O B O O O O O"), Told("B-S I-S K O O O O O")
    (found,) = find_ties(grammar_of(MAYOR), cues, roles)

    assert found.roles.content == ((3, 7),)


def test_cue_that_credits_nothing_is_no_attribution() -> None:
    cues, roles = Told("O B I I O O"), Told("B-S K K K O O")

    assert find_ties(grammar_of(CALLED_FOR), cues, roles) == ()


def test_content_may_be_interrupted() -> None:
    cues, roles = Told("O O B O O O O O"), Told("B-C I-C K O B-C I-C B-C O")
    (found,) = find_ties(grammar_of(MAYOR), cues, roles)

    assert found.roles.content == ((0, 2), (4, 6), (6, 7))


def test_attribution_in_a_content_is_nested_in_the_smallest_that_holds_it() -> None:
    nested = nest_ties([tie(0, (1, 20)), tie(5, (6, 18)), tie(9, (10, 12)), tie(30, (31, 33))])

    assert [item.within for item in nested] == [None, 0, 1, None]


def test_cues_in_each_others_content_are_not_nested() -> None:
    assert [item.within for item in nest_ties([tie(2, (4, 9)), tie(6, (0, 4))])] == [None, None]


def test_more_probable_of_two_rivals_is_kept() -> None:
    weak, strong = tie(0, (2, 8), probability=0.4), tie(9, (2, 8), probability=0.9)

    assert drop_rivals([weak, strong]) == [strong]
    assert drop_rivals([strong, weak]) == [strong]


def test_nested_attribution_is_no_rival() -> None:
    outer, inner = tie(0, (1, 9)), tie(2, (3, 9))

    assert drop_rivals([outer, inner]) == [outer, inner]


def test_name_of_a_cue_takes_its_preposition() -> None:
    cue = Cue((1, 2, 3), 1.0)
    found = Tie(cue, 2, Roles((), ((4, 5),)))

    assert name_cue(grammar_of(CALLED_FOR), found) == "call for"
