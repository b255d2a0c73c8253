"""Words behind a verb that belong to its cue."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.cues.long import lengthen_cue
from tests.annotations.attribution.tied import read, tie

RENEWED = """
Kord NNP nsubj 2
renewed|renew VBD ROOT 0
his PRP$ nmod:poss 5
urgent JJ amod 5
call NN obj 2
for IN case 8
a DT det 8
truce NN nmod 5
"""
REJECTED = """
Kyiv NNP nsubj 2
rejected|reject VBD ROOT 0
as IN case 4
absurd JJ obl 2
the DT det 6
charge NN obj 2
"""
SAID = """
Kord NNP nsubj 2
made|make VBD ROOT 0
a DT det 4
plan NN obj 2
for IN case 6
rain NN nmod 4
"""


@pytest.mark.parametrize(
    ("rows", "end", "cue", "content"),
    [
        (RENEWED, 8, "renewed his urgent call for", "a truce"),
        (REJECTED, 6, "rejected as absurd", "the charge"),
        (SAID, 6, "made", "a plan for rain"),
    ],
)
def test_a_cue_takes_what_belongs_to_it(rows: str, end: int, cue: str, content: str) -> None:
    doc, grammar = read(rows)
    found = lengthen_cue(grammar, tie(1, [(0, 1)], (2, end)))
    ((first, last),) = found.roles.content

    assert doc[found.cue.places[0] : found.cue.places[-1] + 1].text == cue
    assert doc[first:last].text == content


def test_a_content_before_the_cue_stays() -> None:
    _, grammar = read(RENEWED)
    before = tie(1, [], (0, 1))
    assert lengthen_cue(grammar, before) is before
