"""Who speaks at the end of a sentence."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.last_words import add_last_words, take_last_words
from tests.annotations.attribution.tied import read, spell, tie

BRIEFED = """
Oman NNP nsubj 2 GPE
left|leave VBD ROOT 0
, , punct 2
two CD nummod 5
people NNS nsubj 6
briefed|brief VBD parataxis 2
on IN case 8
it PRP obl 6
said|say VBD advcl 6
. . punct 2
"""


def test_persons_taken_for_what_is_said_speak() -> None:
    doc, grammar = read(BRIEFED)
    want = [("two people briefed on it", "said", "Oman left")]
    assert spell(doc, [take_last_words(grammar, tie(8, [], (0, 8)))]) == want
    assert spell(doc, [take_last_words(grammar, tie(8, [], (0, 2), (3, 8)))]) == want


def test_they_speak_where_the_model_saw_nobody() -> None:
    doc, grammar = read(BRIEFED)
    want = [("two people briefed on it", "said", "Oman left")]
    assert spell(doc, add_last_words(grammar, [])) == want
    assert spell(doc, add_last_words(grammar, [tie(8, [], (0, 2))])) == want


@pytest.mark.parametrize(
    "rows",
    [
        BRIEFED.replace("people NNS", "ships NNS"),
        BRIEFED.replace("briefed|brief VBD", "know|know VBP"),
        BRIEFED.replace(", , punct 2", "and CC cc 6"),
    ],
)
def test_nobody_else_does(rows: str) -> None:
    doc, grammar = read(rows)
    assert spell(doc, add_last_words(grammar, [])) == []
    one = tie(8, [], (0, 8))
    assert take_last_words(grammar, one) == one


def test_who_was_found_stays() -> None:
    _, grammar = read(BRIEFED)
    one = tie(8, [(0, 1)], (3, 8))
    assert take_last_words(grammar, one) == one
    assert add_last_words(grammar, [one]) == [one]
