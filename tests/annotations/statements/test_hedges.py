"""The words that lower how firmly a text puts a statement."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.hedges import lowest, weigh_hedges
from sayso.annotations.statements.trees import grow_tree
from sayso.model.claim import Certainty
from sayso.model.span import Span
from tests.annotations.parses import parse


@pytest.mark.parametrize(
    ("table", "words", "certainty", "hearsay"),
    [
        (
            "It|_|PRP|2|nsubj allegedly|_|RB|2|advmod burned|burn|VBD|0|ROOT",
            "allegedly",
            "possible",
            True,
        ),
        ("It|_|PRP|2|nsubj may|_|MD|2|aux burn|_|VB|0|ROOT", "may", "possible", False),
        (
            "It|_|PRP|3|nsubj may|_|MD|3|aux not|_|RB|3|advmod burn|_|VB|0|ROOT",
            "may",
            "possible",
            False,
        ),
        (
            "It|_|PRP|1|nsubj appeared|appear|VBD|0|ROOT to|_|TO|3|mark burn|_|VB|1|xcomp",
            "appeared",
            "probable",
            False,
        ),
        (
            (
                "It|_|PRP|2|nsubj:pass is|be|VBZ|2|aux:pass believed|believe|VBN|0|ROOT "
                "to|_|TO|4|mark burn|_|VB|2|xcomp"
            ),
            "believed",
            "probable",
            True,
        ),
        (
            "reports|report|NNS|0|ROOT of|_|IN|2|case fire|_|NN|0|nmod",
            "reports",
            "possible",
            True,
        ),
        (
            "the|_|DT|2|det apparent|_|JJ|2|amod raid|_|NN|0|ROOT",
            "apparent",
            "probable",
            False,
        ),
        (
            "In|_|IN|1|case theory|_|NN|3|obl it|_|PRP|3|nsubj works|work|VBZ|0|ROOT",
            "In theory",
            "possible",
            False,
        ),
    ],
)
def test_hedges_are_found_with_what_they_leave(
    table: str, words: str, certainty: Certainty, *, hearsay: bool
) -> None:
    doc = parse(table)
    (hedge,) = weigh_hedges(grow_tree(doc), range(len(doc)))
    assert hedge.span.quote(doc.text) == words
    assert (hedge.certainty, hedge.hearsay) == (certainty, hearsay)


@pytest.mark.parametrize(
    "table",
    [
        "Ships|ship|NNS|1|nsubj appear|_|VBP|0|ROOT here|_|RB|1|advmod",
        "It|_|PRP|3|nsubj can|_|MD|3|aux not|_|RB|3|advmod burn|_|VB|0|ROOT",
        "It|_|PRP|3|nsubj:pass could|_|MD|3|aux be|_|VB|3|aux:pass seen|see|VBN|0|ROOT",
        "The|_|DT|1|det report|_|NN|2|nsubj came|come|VBD|0|ROOT",
    ],
)
def test_the_same_words_are_no_hedges_elsewhere(table: str) -> None:
    doc = parse(table)
    assert weigh_hedges(grow_tree(doc), range(len(doc))) == ()


def test_only_the_given_tokens_are_searched() -> None:
    doc = parse(
        "It|_|PRP|2|nsubj may|_|MD|2|aux burn|_|VB|0|ROOT and|_|CC|5|cc "
        "perhaps|_|RB|5|advmod sink|_|VB|2|conj"
    )
    (hedge,) = weigh_hedges(grow_tree(doc), range(3))
    assert hedge.span == Span(3, 6)


def test_the_least_firm_of_several_counts() -> None:
    assert lowest(["probable", "unknown", "certain"]) == "unknown"
    assert lowest([]) == "certain"


def test_a_condition_is_no_content_of_a_risk() -> None:
    table = (
        "It|_|PRP|3|nsubj is|be|VBZ|3|cop at|_|IN|3|case risk|_|NN|0|ROOT {}|_|IN|6|mark "
        "it|_|PRP|6|nsubj burns|burn|VBZ|3|advcl"
    )
    for mark in ("if", "when", "unless"):
        tree = grow_tree(parse(table.format(mark)))
        assert weigh_hedges(tree, range(len(tree))) == ()
    tree = grow_tree(parse(table.format("that")))
    assert [hedge.certainty for hedge in weigh_hedges(tree, range(len(tree)))] == ["possible"]
