"""What somebody holds, by a noun."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.phrases.positions import add_positions
from tests.annotations.attribution.tied import read, spell, tie

ESTIMATE = """
Its PRP$ nmod:poss 2
estimate NN nsubj 7
, , punct 2
which WDT nsubj 5
varies|vary VBZ acl:relcl 2
, , punct 2
is|be VBZ ROOT 0
that IN mark 11
ten CD nummod 10
ships NNS nsubj 11
sank|sink VBD ccomp 7
. . punct 7
"""
CASE = """
Oman NNP nmod:poss 3
's POS case 1
own JJ amod 4
case NN nsubj:outer 8
is|be VBZ cop 8
that IN mark 8
it PRP nsubj 8
won|win VBD ROOT 0
ships NNS obj 8
. . punct 8
"""
VIEW = """
The DT det 2
view NN nsubj 6
of IN case 5
the DT det 5
court NN nmod 2
is|be VBZ ROOT 0
that IN mark 9
Oman NNP nsubj 9
lost|lose VBD ccomp 6
. . punct 6
"""


def test_the_owner_is_the_source_whatever_stands_between() -> None:
    doc, grammar = read(ESTIMATE)
    (found,) = add_positions(grammar, [])
    assert spell(doc, [found]) == [("Its", "estimate", "ten ships sank")]
    assert [doc[place].text for place in found.cue.places] == ["is"]


def test_who_has_it_may_stand_behind_it() -> None:
    doc, grammar = read(VIEW)
    assert spell(doc, add_positions(grammar, [])) == []  # "Oman lost" is too short to be told.
    longer = VIEW.replace(". . punct 6", "ships NNS obj 9\n. . punct 6")
    doc, grammar = read(longer)
    assert spell(doc, add_positions(grammar, [])) == [("the court", "view", "Oman lost ships")]


def test_an_own_is_no_part_of_the_name() -> None:
    doc, grammar = read(CASE.replace("own JJ amod 4", "own JJ dep 1").replace("poss 3", "poss 4"))
    assert spell(doc, add_positions(grammar, [])) == [("Oman", "case", "it won ships")]


@pytest.mark.parametrize(
    "rows",
    [
        ESTIMATE.replace("estimate NN", "aim NN"),
        ESTIMATE.replace("that IN mark", "ten CD nummod"),
        ESTIMATE.replace("Its PRP$ nmod:poss", "An DT det"),
        ESTIMATE.replace("is|be VBZ ROOT", "fell|fall VBD ROOT"),
    ],
)
def test_nothing_else_is_held(rows: str) -> None:
    _, grammar = read(rows)
    assert add_positions(grammar, []) == []


def test_what_the_model_saw_stays() -> None:
    _, grammar = read(ESTIMATE)
    ties = [tie(1, [(0, 1)], (8, 11))]
    assert add_positions(grammar, ties) == ties
