"""The verbs before a later one of the same subject."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.joined import chooses, list_joined, shares_helpers
from sayso.annotations.statements.trees import Tree, grow_tree
from tests.annotations.parses import parse

_TOOK = (
    "He|_|PRP|1|nsubj drew|draw|VBD|0|ROOT took|take|VBD|1|conj {0}|_|CC|4|cc ran|run|VBD|1|conj"
)


def _grow(table: str) -> Tree:
    return grow_tree(parse(table))


@pytest.mark.parametrize(("word", "firsts"), [("and", ["drew"]), ("or", ["drew"]), ("but", [])])
def test_a_verb_goes_on_from_the_first_but_behind_but(word: str, firsts: list[str]) -> None:
    tree = _grow(_TOOK.format(word))
    assert [tree.words[place] for place in list_joined(tree, 4)] == firsts
    assert chooses(tree, 4) == (word == "or")
    assert not chooses(tree, 2)


def test_a_verb_with_a_subject_stands_alone_but_for_one_without_its_auxiliary() -> None:
    table = (
        "Three|_|CD|2|nsubj:pass were|be|VBD|2|aux:pass killed|kill|VBN|0|ROOT and|_|CC|5|cc "
        "five|_|CD|5|nsubj:pass wounded|wound|{0}|2|conj"
    )
    participle, finite = _grow(table.format("VBN")), _grow(table.format("VBD"))
    assert list(list_joined(participle, 5)) == [2]
    assert list(list_joined(finite, 5)) == []


@pytest.mark.parametrize(("tag", "how"), [("VBN", "strictly"), ("VBD", "loosely"), ("VB", "")])
def test_a_verb_is_read_with_auxiliaries_that_fit_its_form(tag: str, how: str) -> None:
    tree = _grow(
        "It|_|PRP|2|nsubj may|_|MD|2|aux taken|take|VBN|0|ROOT it|_|PRP|2|obj "
        f"and|_|CC|5|cc burned|burn|{tag}|2|conj"
    )
    assert shares_helpers(tree, 2, 5) == (how == "strictly")
    assert shares_helpers(tree, 2, 5, loosely=True) == bool(how)


def test_a_verb_with_an_auxiliary_of_its_own_shares_none() -> None:
    tree = _grow(
        "It|_|PRP|2|nsubj may|_|MD|2|aux stay|_|VB|0|ROOT and|_|CC|5|cc will|_|MD|5|aux "
        "go|_|VB|2|conj"
    )
    assert not shares_helpers(tree, 2, 5, loosely=True)
