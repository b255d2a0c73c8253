"""What a speaker rests on himself."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.grounds import take_grounds
from tests.annotations.attribution.tied import read, spell, tie

SAID = """
Police NNS nsubj 2
said|say VBD ROOT 0
both DT nsubj 4
fled|flee VBD ccomp 2
, , punct 8
according|accord VBG case 8
to IN fixed 6
reports|report NNS obl 2
. . punct 2
"""
EARLY = SAID.replace("reports|report NNS obl 2", "initial JJ amod 9\nreports|report NNS obl 2")


def test_information_of_nobody_is_part_of_what_is_said() -> None:
    doc, grammar = read(EARLY)
    found = take_grounds(grammar, [tie(1, [(0, 1)], (2, 4)), tie(5, [(7, 9)], (0, 4))])
    assert spell(doc, found) == [("Police", "said", "both fled, according to initial reports")]


@pytest.mark.parametrize(
    ("rows", "last"),
    [(SAID, 8), (EARLY.replace("reports|report", "envoys|envoy"), 9)],
)
def test_other_sources_stay_over_who_speaks(rows: str, last: int) -> None:
    _, grammar = read(rows)
    ties = [tie(1, [(0, 1)], (2, 4)), tie(5, [(7, last)], (0, 4))]
    assert take_grounds(grammar, ties) == ties


def test_where_nobody_else_speaks_it_is_the_source() -> None:
    _, grammar = read(EARLY)
    ties = [tie(5, [(7, 9)], (2, 4))]
    assert take_grounds(grammar, ties) == ties
