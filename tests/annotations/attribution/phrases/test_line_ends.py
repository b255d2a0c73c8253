"""Headlines that end with who says it."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.line_ends import (
    add_line_ends,
    ends_line,
    leave_next_items,
)
from tests.annotations.attribution.tied import read, spell, tie

HEARS = """
Guard NN nsubj 2
ignored|ignore VBD ROOT 0
alarm NN obj 2
, , punct 6
court NN nsubj 6
hears|hear VBZ parataxis 2
"""
SAYS = """
Rebels NNS nsubj 2
took|take VBD ROOT 0
town NN obj 2
, , punct 5
says|say VBZ parataxis 2
army NN nsubj 5
; : punct 2
talks NNS nsubj 9
stall VBP parataxis 2
"""


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (HEARS, ("court", "hears", "Guard ignored alarm")),
        (SAYS, ("army", "says", "Rebels took town")),
    ],
)
def test_the_line_is_credited(rows: str, told: tuple[str, str, str]) -> None:
    doc, grammar = read(rows)
    assert spell(doc, add_line_ends(grammar, [])) == [told]


@pytest.mark.parametrize("rows", [HEARS + ". . punct 2\n", HEARS.replace("hears|hear", "sits|sit")])
def test_sentences_and_other_verbs_credit_nobody(rows: str) -> None:
    _, grammar = read(rows)
    assert add_line_ends(grammar, []) == []


def test_a_cue_with_its_source_is_kept_and_a_lame_one_read_anew() -> None:
    _, grammar = read(HEARS)
    right, lame = tie(5, [(4, 5)], (0, 3)), tie(5, [], (0, 5))
    assert add_line_ends(grammar, [right]) == [right]
    assert add_line_ends(grammar, [lame])[0].roles.source == ((4, 5),)


def test_a_noun_that_ends_a_line_is_a_verb_of_saying() -> None:
    _, grammar = read(HEARS)
    assert ends_line(grammar, tie(5, [(4, 5)], (0, 3)))
    assert not ends_line(grammar, tie(5, [], (0, 3)))
    assert not ends_line(grammar, tie(1, [(0, 1)], (2, 3)))


def test_what_follows_a_semicolon_is_not_said_by_whom_is_credited_before() -> None:
    doc, grammar = read(SAYS)
    said = tie(4, [(5, 6)], (0, 3), (7, 9))
    assert spell(doc, leave_next_items(grammar, [said])) == [("army", "says", "Rebels took town")]


def test_in_a_sentence_a_semicolon_parts_nothing() -> None:
    _, grammar = read(SAYS + ". . punct 2\n")
    said = tie(4, [(5, 6)], (0, 3), (7, 9))
    assert leave_next_items(grammar, [said]) == [said]
