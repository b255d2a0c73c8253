"""Clauses by which somebody answers in passing, or puts a figure anew."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.crediting_clauses import only_answers, only_frames, only_revises
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

LEFT = "They|_|PRP|1|nsubj left|leave|VBD|0|ROOT ,|_|,|1|punct "
CLAIM = LEFT + "a|_|DT|4|det claim|_|NN|6|obj Oman|_|NNP|6|nsubj denies|deny|VBZ|1|parataxis"
RAISED = (
    "Ada|_|NNP|1|nsubj raised|raise|VBD|0|ROOT the|_|DT|3|det {0}|_|NN|1|obj "
    "to|_|IN|5|case seven|_|CD|1|obl"
)


def test_a_claim_that_somebody_denies_is_an_answer() -> None:
    tree = grow_tree(parse(CLAIM))
    assert only_answers(tree, [6], [3, 4])
    assert not only_answers(tree, [6], [1])
    assert not only_answers(tree, [], [3, 4])


def test_rejecting_that_is_an_answer() -> None:
    tree = grow_tree(parse("Oman|_|NNP|1|nsubj rejected|reject|VBD|0|ROOT that|_|DT|1|obj"))
    assert only_answers(tree, [1], [2])


def test_another_thing_is_none() -> None:
    tree = grow_tree(parse(CLAIM.replace("claim", "house")))
    assert not only_answers(tree, [6], [3, 4])


@pytest.mark.parametrize(("verb", "passing"), [("calls|call", True), ("plans|plan", False)])
def test_what_somebody_calls_a_thing_is_said_in_passing(verb: str, passing: bool) -> None:  # noqa: FBT001
    tree = grow_tree(
        parse(
            "They|_|PRP|1|nsubj left|leave|VBD|0|ROOT town|_|NN|1|obj ,|_|,|2|punct which|_|WDT|6|obj "
            f"Oman|_|NNP|6|nsubj {verb}|VBZ|2|acl:relcl ours|_|PRP|6|xcomp"
        )
    )
    assert only_answers(tree, [6], [4, 7]) is passing


@pytest.mark.parametrize(("thing", "revises"), [("toll", True), ("flag", False)])
def test_only_figures_are_put_anew(thing: str, revises: bool) -> None:  # noqa: FBT001
    tree = grow_tree(parse(RAISED.format(thing)))
    assert only_revises(tree, [1], [2, 3, 4, 5]) is revises
    assert not only_revises(tree, [1], [])


@pytest.mark.parametrize(
    ("first", "noun", "frames"),
    [("In", "statement", True), ("As", "statement", False), ("In", "tank", False)],
)
def test_what_is_read_out_only_frames_what_is_said(first: str, noun: str, frames: bool) -> None:  # noqa: FBT001
    tree = grow_tree(
        parse(
            f"{first}|_|IN|3|mark a|_|DT|2|det {noun}|_|NN|3|nsubj read|_|VBN|5|advcl Oman|_|NNP|5|nsubj said|say|VBD|0|ROOT"
        )
    )
    assert only_frames(tree, 3) is frames
