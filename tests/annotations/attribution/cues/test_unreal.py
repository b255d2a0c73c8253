"""What somebody may yet say, and has not said."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.cues.unreal import is_unreal
from tests.annotations.attribution.tied import read, tie

MAY = """
Hamas NNP nsubj 3 ORG
may MD aux 3
reject|reject VB ROOT 0
it PRP obj 3
. . punct 3
"""


@pytest.mark.parametrize(
    "words",
    [
        MAY,
        MAY.replace("may MD", "will MD"),
        MAY.replace("may MD aux", "if IN mark").replace("VB ROOT 0", "VBZ advcl 4"),
        MAY.replace("may MD aux", "avoided|avoid VBD ROOT").replace("reject|reject VB ROOT 0", "rejecting|reject VBG xcomp 2"),
    ],
)  # fmt: skip
def test_it_has_not_been_said(words: str) -> None:
    doc, _ = read(words)
    assert is_unreal(doc, tie(2, [(0, 1)], (3, 4)))


@pytest.mark.parametrize(
    "words",
    [
        MAY.replace("may MD aux", "has VBZ aux"),
        MAY.replace("may MD", "would MD"),
        MAY.replace("Hamas NNP nsubj 3 ORG", "We PRP nsubj 3"),
        MAY.replace("it PRP obj 3", "never RB advmod 3"),
        MAY.replace("reject|reject", "suggest|suggest"),
    ],
)
def test_it_has(words: str) -> None:
    doc, _ = read(words)
    assert not is_unreal(doc, tie(2, [(0, 1)], (3, 4)))


ASKED = """
Do VBP aux 3
you PRP nsubj 3
deny|deny VB ROOT 0
it PRP obj 3
? . punct 3
"""
WISHED = """
They PRP nsubj 2
recommend|recommend VBP ROOT 0
that IN mark 6
the DT det 5
council NN nsubj 6
deny|deny VB ccomp 2
it PRP obj 6
. . punct 2
"""


def test_what_is_only_asked_or_wished_is_not_said() -> None:
    doc, _ = read(ASKED)
    assert is_unreal(doc, tie(2, [(1, 2)], (3, 4)))
    doc, _ = read(WISHED)
    assert is_unreal(doc, tie(5, [(3, 5)], (6, 7)))


def test_what_is_asked_as_why_has_been_said() -> None:
    doc, _ = read("Why WRB advmod 4\n" + ASKED.replace(" 3\n", " 4\n").replace("Do VBP", "did VBD"))
    assert not is_unreal(doc, tie(3, [(2, 3)], (4, 5)))


def test_what_others_likely_want_is_a_guess() -> None:
    rows = MAY.replace("may MD aux", "likely RB advmod").replace("reject|reject VB", "{} VBZ")
    one = tie(2, [(0, 1)], (3, 4))
    assert is_unreal(read(rows.format("intends|intend"))[0], one)
    assert not is_unreal(read(rows.format("says|say"))[0], one)
