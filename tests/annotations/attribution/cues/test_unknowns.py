"""What nobody is told to know, to allow or to confirm."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.cues.unknowns import leaves_open
from tests.annotations.attribution.tied import read, tie

QUESTIONED = """
A DT det 2
boy NN nsubj:pass 4
was|be VBD aux:pass 4
questioned|question VBN ROOT 0
. . punct 4
"""


@pytest.mark.parametrize(
    "rows",
    [
        QUESTIONED,
        QUESTIONED.replace("questioned|question", "permitted|permit"),
        QUESTIONED.replace("A DT", "Neither DT").replace("questioned|question", "verified|verify"),
    ],
)
def test_nobody_is_told_to(rows: str) -> None:
    doc, grammar = read(rows)
    assert leaves_open(doc, grammar, tie(3, [], (0, 2)))


def test_what_somebody_says_is_not_open() -> None:
    doc, grammar = read(QUESTIONED)
    assert not leaves_open(doc, grammar, tie(3, [(0, 2)], (0, 2)))
    doc, grammar = read(QUESTIONED.replace("questioned|question", "accused|accuse"))
    assert not leaves_open(doc, grammar, tie(3, [], (0, 2)))


def test_what_can_now_be_reported_the_outlet_tells() -> None:
    rows = QUESTIONED.replace("was|be VBD aux:pass 4", "can MD aux 5\nbe VB aux:pass 5")
    rows = rows.replace("questioned|question", "reported|report").replace("punct 4", "punct 5")
    doc, grammar = read(rows.replace("nsubj:pass 4", "nsubj:pass 5"))
    assert leaves_open(doc, grammar, tie(4, [], (0, 2)))
    doc, grammar = read(rows.replace("nsubj:pass 4", "nsubj:pass 5").replace("can MD", "had VBD"))
    assert not leaves_open(doc, grammar, tie(4, [], (0, 2)))
