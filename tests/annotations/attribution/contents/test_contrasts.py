"""What somebody else is said to say against a content."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.contents.contrasts import (
    deny_said,
    leave_contrasted,
    leave_meanwhile,
)
from tests.annotations.attribution.tied import read, spell, tie

DISPUTED = """
Troops NNS nsubj 2
left|leave VBD ccomp 5
, , punct 2
Oman NNP nsubj 5
said|say VBD ROOT 0
, , punct 5
but CC cc 9
Yemen NNP nsubj 9
said|say VBD conj 2
they PRP nsubj 11
stayed|stay VBD ccomp 9
. . punct 5
"""
OMAN = tie(4, [(3, 4)], (0, 2), (6, 11))
YEMEN = tie(8, [(7, 8)], (9, 11))


def test_what_others_say_against_it_is_left_to_them() -> None:
    doc, grammar = read(DISPUTED)

    assert spell(doc, leave_contrasted(grammar, [OMAN, YEMEN])) == [
        ("Oman", "said", "Troops left"),
        ("Yemen", "said", "they stayed"),
    ]


def test_what_nobody_else_says_stays() -> None:
    _, grammar = read(DISPUTED)
    nobody = tie(8, [], (9, 11))

    assert leave_contrasted(grammar, [OMAN]) == [OMAN]
    assert leave_contrasted(grammar, [OMAN, nobody]) == [OMAN, nobody]


def test_what_goes_on_without_a_contrast_stays() -> None:
    _, grammar = read(DISPUTED.replace("but CC", "and CC"))

    assert leave_contrasted(grammar, [OMAN, YEMEN]) == [OMAN, YEMEN]


URGED = """
Oman NNP nsubj 2
urged|urge VBD ROOT 0
rebels NNS obj 2
to TO mark 5
stop|stop VB xcomp 2
, , punct 2
while IN mark 9
Yemen NNP nsubj 9
met|meet VBD advcl 5
envoys NNS obj 9
. . punct 2
"""


def test_what_was_done_meanwhile_is_not_asked_for() -> None:
    doc, grammar = read(URGED)
    whole, parted = tie(1, [(0, 1)], (2, 10)), tie(1, [(0, 1)], (2, 5), (7, 10))

    asked = [("Oman", "urged", "rebels to stop")]
    assert spell(doc, [leave_meanwhile(grammar, whole)]) == asked
    assert spell(doc, [leave_meanwhile(grammar, parted)]) == asked


def test_what_is_told_of_both_stays() -> None:
    for rows in (
        URGED.replace("to TO mark", "had|have VBD aux"),
        URGED.replace("met|meet VBD", "meeting|meet VBG"),
    ):
        _, grammar = read(rows)
        whole = tie(1, [(0, 1)], (2, 10))
        assert leave_meanwhile(grammar, whole) == whole


SAID_AND_DENIED = """
Oman NNP nsubj 2
says|say VBZ ccomp 7
rebels NNS nsubj 4
fled|flee VBD ccomp 2
, , punct 2
Yemen NNP nsubj 7
{0} VBZ ROOT 0
. . punct 7
"""


@pytest.mark.parametrize(
    ("verb", "content"), [("denies|deny", "rebels fled"), ("adds|add", "Oman says rebels fled")]
)
def test_what_is_denied_is_what_was_said(verb: str, content: str) -> None:
    doc, grammar = read(SAID_AND_DENIED.format(verb))
    says, denies = tie(1, [(0, 1)], (2, 4)), tie(6, [(5, 6)], (0, 4))
    assert spell(doc, deny_said(grammar, [says, denies]))[1][2] == content
