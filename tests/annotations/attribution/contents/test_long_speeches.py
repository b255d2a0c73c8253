"""The rest of a speech that the model saw the beginning of."""

from __future__ import annotations

from sayso.annotations.attribution.contents.long_speeches import hold_speeches
from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from tests.annotations.parsed_texts import parse

OPENING = """
Minister NNP nsubj 2
said|say VBD ROOT 0
: : punct 2
¶ _SP dep 3

“ `` punct 3
We PRP nsubj 3
go VBP ROOT 0
. . punct 3

They PRP nsubj 2
stay VBP ROOT 0
. . punct 2
¶ _SP dep 3

“ `` punct 3
All DT nsubj 3
left VBD ROOT 0
. . punct 3
"""
CLOSED = OPENING + "” '' punct 3\n\nNobody NN nsubj 2\nspoke VBD ROOT 0\n. . punct 2\n"
WHOLE = "“ we go . they stay . / “ all left . ”"
WEGO = (4, 8)


def grammar_of(rows: str) -> Grammar:
    doc = parse(rows)
    return tabulate_grammar(doc, find_quotations(doc.text, find_paragraphs(doc.text)))


def tie_of(content: tuple[int, int], cue: int = 1) -> Tie:
    return Tie(Cue((cue,), 0.9), cue, Roles(((0, 1),), (content,)))


def contents(rows: str, *ties: Tie) -> list[str]:
    grammar = grammar_of(rows)
    held = hold_speeches(grammar, ties)
    return [
        " / ".join(" ".join(grammar.lower[first:last]).strip() for first, last in tie.roles.content)
        for tie in held
    ]


def test_speech_goes_on_to_its_closing_mark() -> None:
    [said] = contents(CLOSED, tie_of(WEGO))
    assert " ".join(said.split()) == WHOLE


def test_speech_goes_on_from_the_end_of_a_paragraph() -> None:
    [said] = contents(CLOSED, tie_of((4, 11)))
    assert " ".join(said.split()) == WHOLE


def test_words_that_another_outer_cue_credits_end_it() -> None:
    first, _ = contents(CLOSED, tie_of(WEGO), tie_of((8, 11)))
    assert first == "“ we go ."


def test_sentence_that_is_cut_is_left_so() -> None:
    assert contents(CLOSED, tie_of((4, 6))) == ["“ we"]


def test_cue_inside_the_speech_takes_no_more() -> None:
    assert contents(CLOSED, tie_of((4, 6), cue=6)) == ["“ we"]
