"""Judgements: clauses that value something, with no fact in them to check."""

from __future__ import annotations

from functools import cache

from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words

_VERBLESS_FORMS = frozenset({"amod", "compound"})
_SELF = frozenset({"i", "we"})


def is_judgement(tree: Tree, place: int) -> bool:
    """Whether the clause with this head judges rather than reports.

    Args:
        tree: The parsed text.
        place: Position of the head of the clause.
    """
    if tree.child(place, {"cop"}) is not None:
        return _values(tree, place)
    tag = tree.tags[place]
    if not tag.startswith("VB"):
        return False
    lemma = tree.lemmas[place].lower()
    if lemma in _list("obligations") and _is_finite_present(tag):
        return tree.child(place, {"xcomp", "obj"}) is not None and (
            lemma == "need" or tree.child(place, {"xcomp"}) is not None
        )
    if lemma in _list("verbs"):
        return tag not in {"VBD", "VBN", "VBG"}
    complement = tree.child(place, {"xcomp"})
    if complement is not None and lemma in _list("raising"):
        return _values(tree, complement)
    return lemma in {"appal", "appall", "dismay", "outrage"}


def _values(tree: Tree, place: int) -> bool:
    if tree.tags[place].startswith(("JJ", "RB", "VB")):
        return tree.lowers[place] in _list("adjectives")
    if tree.lemmas[place].lower() in _list("nouns"):
        return True
    return any(
        tree.lowers[kid] in _list("adjectives")
        for kid in tree.kids(place)
        if tree.deps[kid] in _VERBLESS_FORMS
    )


def _is_finite_present(tag: str) -> bool:
    return tag in {"VBP", "VBZ", "VB"}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("judgements")[name])
