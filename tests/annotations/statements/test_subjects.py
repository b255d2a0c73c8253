"""Who does what a statement without a subject of its own says."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.subjects import find_missing_subject
from sayso.annotations.statements.trees import grow_tree
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

PROMISED = """
Kallo NNP nsubj 2
{verb} VBD root 0
{object}
to TO mark 5
leave VB xcomp 2
. . punct 2
"""
PLAN = """
Kord NNP nsubj 2
praised VBD root 0
their PRP$ nmod:poss 4
plan NN obj 2
to TO mark 6
leave VB acl 4
. . punct 2
"""


def find(rows: str, word: str = "leave", *, within: str = "") -> str | None:
    """The words of the subject of a verb; its statement has only the words that are told."""
    doc = parse(rows)
    tree = grow_tree(doc)
    start = doc.text.index(within or word)
    pieces = (Span(start, start + len(within or word)),)
    found = find_missing_subject(tree, tree.words.index(word), pieces)
    return None if found is None else found.quote(doc.text)


@pytest.mark.parametrize(
    ("verb", "thing", "subject"),
    [
        ("decided|decide", "then RB advmod 2", "Kallo"),
        ("ordered|order", "men NNS obj 2", "men"),
        ("promised|promise", "men NNS obj 2", "Kallo"),
        ("confirmed|confirm", "plans NNS obj 2", None),
        ("called|call", "loudly RB advmod 2", None),
    ],
)
def test_an_infinitive_takes_whom_its_verb_steers(
    verb: str, thing: str, subject: str | None
) -> None:
    assert find(PROMISED.format(verb=verb, object=thing)) == subject


def test_a_plan_is_that_of_its_possessor() -> None:
    assert find(PLAN) == "their"


def test_who_stands_in_the_statement_is_not_missing() -> None:
    rows = PROMISED.format(verb="ordered|order", object="men NNS obj 2")
    assert find(rows, within="men to leave") is None


def test_a_subject_of_its_own_is_not_missing() -> None:
    assert (
        find(PROMISED.format(verb="decided|decide", object="then RB advmod 2"), "decided") is None
    )
