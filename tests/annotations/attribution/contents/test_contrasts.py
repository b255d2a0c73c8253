"""What somebody else is said to say against a content."""

from __future__ import annotations

from sayso.annotations.attribution.contents.contrasts import leave_contrasted
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
