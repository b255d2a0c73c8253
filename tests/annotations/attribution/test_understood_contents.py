"""Contents told by the place of a cue."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.attribution.understood_contents import find_understood_content
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from tests.annotations.parsed_texts import parse

CLOSING = """
And CC cc 4
, , punct 4
troops NNS nsubj 4
left VBD ROOT 0
Kassala NNP obj 4
, , punct 4
Reyes NNP nsubj 8
said|say VBD parataxis 4
. . punct 4
"""
ANNOUNCED = """
Minister NNP nsubj 2
said|say VBD ROOT 0
: : punct 2
¶ _SP dep 3

We PRP nsubj 2
go VBP ROOT 0
. . punct 2

They PRP nsubj 2
stay VBP ROOT 0
. . punct 2
"""
AFTER_A_QUESTION = """
“ `` punct 2
Why WRB ROOT 0
? . punct 2
” '' punct 2

she PRP nsubj 2
asked|ask VBD ROOT 0
. . punct 2
"""
WITHOUT_CLAUSE = """
The DT det 2
envoy NN nsubj 3
spoke VBD ROOT 0
for IN case 5
hours NNS obl 3
. . punct 3
"""


def grammar_of(rows: str) -> Grammar:
    doc = parse(rows)
    return tabulate_grammar(doc, find_quotations(doc.text, find_paragraphs(doc.text)))


def content_of(grammar: Grammar, cue: int, *source: tuple[int, int]) -> list[str]:
    runs = find_understood_content(grammar, (cue,), source)
    return [" ".join(grammar.lower[first:last]) for first, last in runs]


def test_words_before_a_closing_cue_are_its_content() -> None:
    assert content_of(grammar_of(CLOSING), 7, (6, 7)) == ["and , troops left kassala"]


def test_quotation_before_a_cue_of_its_own_sentence_is_its_content() -> None:
    assert content_of(grammar_of(AFTER_A_QUESTION), 5, (4, 5)) == ["“ why ? ”"]


def test_statement_after_its_announcement_is_its_content() -> None:
    assert content_of(grammar_of(ANNOUNCED), 1, (0, 1)) == ["we go . they stay ."]


@pytest.mark.parametrize("source", [(), ((0, 2),)])
def test_cue_with_other_words_behind_it_credits_nothing(
    source: tuple[tuple[int, int], ...],
) -> None:
    assert content_of(grammar_of(WITHOUT_CLAUSE), 2, *source) == []
