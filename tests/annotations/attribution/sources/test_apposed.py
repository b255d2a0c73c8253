"""Names apposed to the end of a content."""

from __future__ import annotations

from sayso.annotations.attribution.sources.apposed import leave_apposed
from tests.annotations.attribution.tied import read, spell, tie

RIVALS = """
Men NNS nsubj 2
attacked|attack VBD ccomp 11
their PRP$ nmod:poss 4
rivals NNS obj 2
, , punct 6
Ansar NNP appos 4
, , punct 8
Interior NNP compound 9
Minister NNP compound 10
Obi NNP nsubj 11
said|say VBD ROOT 0
. . punct 11
"""


def test_the_name_before_a_titled_one_ends_the_content() -> None:
    doc, grammar = read(RIVALS)
    found = leave_apposed(grammar, tie(10, [(5, 10)], (0, 4)))
    assert spell(doc, [found]) == [
        ("Interior Minister Obi", "said", "Men attacked their rivals, Ansar")
    ]


def test_it_may_have_been_taken_for_two_sources() -> None:
    doc, grammar = read(RIVALS)
    found = leave_apposed(grammar, tie(10, [(5, 6), (7, 10)], (0, 4)))
    assert spell(doc, [found])[0][0] == "Interior Minister Obi"


def test_a_name_with_an_office_behind_it_stays() -> None:
    _, grammar = read(RIVALS.replace("Obi NNP nsubj 11", "too RB advmod 11"))
    one = tie(10, [(5, 10)], (0, 4))
    assert leave_apposed(grammar, one) == one
