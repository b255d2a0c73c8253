"""Who puts a figure anew."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.revisions import add_revisions
from tests.annotations.attribution.tied import read, spell, tie

RAISED = """
Doctors|doctor NNS nsubj 3
later RB advmod 3
raised|raise VBD ROOT 0
the DT det 5
toll NN obj 3
to IN case 7
15 CD obl 3
. . punct 3
"""
JOINED = """
Police NNP nsubj 2 ORG
put VBD ROOT 0
it PRP obj 2
at IN case 5
12 CD obl 2
and CC cc 7
raised|raise VBD conj 2
it PRP obj 7
to IN case 10
15 CD obl 7
. . punct 2
"""


def test_whoever_raises_a_figure_tells_it() -> None:
    doc, grammar = read(RAISED)
    assert spell(doc, add_revisions(doc, grammar, [])) == [("Doctors", "raised", "the toll to 15")]


def test_a_joined_verb_has_the_subject_of_the_first() -> None:
    doc, grammar = read(JOINED)
    assert spell(doc, add_revisions(doc, grammar, [])) == [
        ("Police", "put", "it at 12"),
        ("Police", "raised", "it to 15"),
    ]


def test_losses_are_put_at_a_number_and_soldiers_at_none() -> None:
    rows = RAISED.replace("raised|raise", "{0}").replace("the DT det 5", "{1} DT det 5")
    rows = rows.replace("toll NN", "{2} NNS").replace("to IN", "at IN")
    doc, grammar = read(rows.format("estimated|estimate", "its", "losses|loss"))
    assert spell(doc, add_revisions(doc, grammar, [])) == [
        ("Doctors", "estimated", "its losses at 15")
    ]
    doc, grammar = read(rows.format("placed|place", "its", "soldiers|soldier"))
    assert add_revisions(doc, grammar, []) == []


@pytest.mark.parametrize(
    "rows",
    [
        RAISED.replace("Doctors|doctor NNS", "Blasts|blast NNS"),
        RAISED.replace("Doctors|doctor NNS", "It PRP"),
        RAISED.replace("toll NN", "flag NN"),
        RAISED.replace("15 CD", "mast NN"),
        RAISED.replace("raised|raise", "read|read"),
    ],
    ids=["a blast", "a blast by its pronoun", "a flag", "no number", "another verb"],
)
def test_nothing_else_is_put_anew(rows: str) -> None:
    doc, grammar = read(rows)
    assert add_revisions(doc, grammar, []) == []


def test_what_the_model_saw_stays() -> None:
    doc, grammar = read(RAISED)
    given = [tie(2, [(0, 1)], (3, 7))]
    assert add_revisions(doc, grammar, given) == given
