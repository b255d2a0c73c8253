"""Ties as the model sees them, in tokens."""

from __future__ import annotations

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.ties import make_ties
from sayso.annotations.encoder.tying import FoundTie, Run
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


def mayor() -> Grammar:
    return tabulate_grammar(parse(MAYOR), ())


def found(*content: Run, probability: float = 0.75) -> FoundTie:
    return FoundTie((2,), probability, ((0, 2),), content)


def test_cue_is_tied_to_source_and_content() -> None:
    (tie,) = make_ties(mayor(), [found((3, 7))])

    assert (tie.main, tie.cue.probability) == (2, 0.75)
    assert (tie.roles.source, tie.roles.content) == (((0, 2),), ((3, 7),))


def test_clause_on_the_cue_is_its_content_where_none_was_marked() -> None:
    (tie,) = make_ties(mayor(), [found()])

    assert tie.roles.content == ((3, 7),)


def test_unlikely_cue_is_no_attribution() -> None:
    assert make_ties(mayor(), [found((3, 7), probability=0.2)]) == ()


def test_content_may_be_interrupted() -> None:
    (tie,) = make_ties(mayor(), [found((3, 4), (5, 7))])

    assert tie.roles.content == ((3, 4), (5, 7))
