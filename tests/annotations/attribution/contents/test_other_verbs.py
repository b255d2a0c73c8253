"""Contents that run into what somebody else does, or what their source does besides."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.contents.other_verbs import cut_joined_verb, cut_own_verb
from tests.annotations.attribution.tied import read, spell, tie

BELIEVED = """
Vessels|vessel NNS nsubj 6
believed|believe VBN acl 1
to TO mark 5
be VB cop 5
tankers|tanker NNS xcomp 2
collided|collide VBD root 0
. . punct 6
"""
FAVOR = """
They PRP nsubj 2
favor VBP root 0
the DT det 4
president NN obj 2
and CC cc 8
can MD aux 8
not RB advmod 8
relent VB conj 2
. . punct 2
"""


def test_the_verb_of_the_noun_is_none_of_what_is_believed() -> None:
    doc, _ = read(BELIEVED)
    found = cut_own_verb(doc[1], tie(1, [], (0, 1), (2, 6)))
    assert spell(doc, [found]) == [("", "believed", "Vessels … to be tankers")]


def test_what_is_believed_ends_where_it_ends() -> None:
    doc, _ = read(BELIEVED)
    given = tie(1, [], (0, 1), (2, 5))
    assert cut_own_verb(doc[1], given) == given


def test_what_the_source_does_besides_is_left_out() -> None:
    doc, grammar = read(FAVOR)
    found = cut_joined_verb(doc[1], grammar, tie(1, [(0, 1)], (2, 8)))
    assert spell(doc, [found]) == [("They", "favor", "the president")]


@pytest.mark.parametrize(
    "rows",
    [
        FAVOR.replace(
            "can MD aux 8\nnot RB advmod 8\nrelent VB", "his PRP$ det 8\nfine JJ amod 8\nson NN"
        ),
        FAVOR.replace("not RB advmod", "Kim NNP nsubj"),
        FAVOR.replace("the DT det 4\npresident NN obj", "Kim NNP nsubj 4\nruns VBZ ccomp"),
    ],
    ids=["another thing", "another doer", "a clause"],
)
def test_what_is_favoured_with_it_stays(rows: str) -> None:
    doc, grammar = read(rows)
    given = tie(1, [(0, 1)], (2, 8))
    assert cut_joined_verb(doc[1], grammar, given) == given
