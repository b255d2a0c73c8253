"""Cues joined to another's saying behind the deed of which he speaks."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.joined_cues import give_speakers
from tests.annotations.attribution.tied import read, spell, tie

URGED = """
Ada NNP nsubj 2
said|say VBD ROOT 0
the DT det 4
shelling NN nsubj 5
broke|break VBD ccomp 2
it PRP obj 5
and CC cc 8
urged|urge VBD conj 5
Oman NNP obj 8
to TO mark 11
act VB xcomp 8
"""


def test_who_says_it_was_done_urges() -> None:
    doc, grammar = read(URGED)
    ties = [tie(1, [(0, 1)], (2, 11)), tie(7, [(2, 4)], (8, 11))]
    assert spell(doc, give_speakers(grammar, ties)) == [
        ("Ada", "said", "the shelling broke it"),
        ("Ada", "urged", "Oman to act"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        URGED.replace("shelling NN", "council NN"),
        URGED.replace("urged|urge VBD conj", "urged|urge VBD advcl"),
    ],
)
def test_others_urge_for_themselves(rows: str) -> None:
    _, grammar = read(rows)
    ties = [tie(1, [(0, 1)], (2, 11)), tie(7, [(2, 4)], (8, 11))]
    assert give_speakers(grammar, ties) == ties
