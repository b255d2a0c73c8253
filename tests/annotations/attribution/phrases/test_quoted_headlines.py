"""Headlines that quote before a colon."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.quoted_headlines import add_quoted_headlines
from tests.annotations.attribution.tied import read, spell, tie

HEADLINE = """
“ `` punct 4
We PRP nsubj 4
all DT det 2
ran VBD ROOT 0
” '' punct 4
: : punct 8
survivors NNS nsubj 8
recount VBP parataxis 4
flood NN obj 8
"""


def test_who_acts_behind_the_colon_is_quoted_before_it() -> None:
    doc, grammar = read(HEADLINE)
    assert spell(doc, add_quoted_headlines(grammar, [])) == [("survivors", ":", "We all ran")]


def test_what_is_credited_already_stays() -> None:
    _, grammar = read(HEADLINE)
    ties = [tie(7, [(6, 7)], (1, 4))]
    assert add_quoted_headlines(grammar, ties) == ties


@pytest.mark.parametrize(
    "rows",
    [
        HEADLINE.replace(": :", ", ,"),
        HEADLINE.replace("survivors NNS", "sadly RB"),
        HEADLINE.replace("recount VBP", "recounting VBG"),
    ],
)
def test_nobody_else_is(rows: str) -> None:
    _, grammar = read(rows)
    assert add_quoted_headlines(grammar, []) == []
