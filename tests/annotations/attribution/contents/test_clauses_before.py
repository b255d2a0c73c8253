"""Clauses before a source that opens its own."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.contents.clauses_before import leave_before
from tests.annotations.attribution.tied import read, spell, tie

HEADLINE = """
Iran NNP nsubj 2
denies|deny VBZ ROOT 0
it PRP obj 2
, , punct 2
Oman NNP nsubj 6
says|say VBZ parataxis 2
talks NNS nsubj 8
failed|fail VBD ccomp 6
"""


def test_what_goes_on_right_behind_the_cue_is_all_that_is_said() -> None:
    doc, grammar = read(HEADLINE)
    found = leave_before(grammar, tie(5, [(4, 5)], (0, 3), (6, 8)))
    assert spell(doc, [found]) == [("Oman", "says", "talks failed")]


@pytest.mark.parametrize(
    "rows",
    [
        HEADLINE.replace("denies|deny VBZ", "denial NN"),
        HEADLINE.replace("talks NNS", ", ,"),
        HEADLINE.replace(", , punct 2\nOman", "and CC cc 2\nOman"),
    ],
)
def test_a_content_around_its_cue_stays_whole(rows: str) -> None:
    _, grammar = read(rows)
    behind = (7, 8) if ", , nsubj" in rows else (6, 8)
    one = tie(5, [(4, 5)], (0, 3), behind)
    assert leave_before(grammar, one) == one
