"""Grounds: statements whose main words only name what tells them, such as "there is evidence that"."""

from __future__ import annotations

from functools import cache

from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.annotations.wordlists import read_words

_CLAUSES = frozenset({"acl", "ccomp", "csubj"})
_NEGATIVE = frozenset({"no", "not", "n't", "n’t", "never", "little", "scant"})


def find_grounded(tree: Tree, head: int) -> int | None:
    """The head of the clause that "there is evidence that" or "reports that" brings; None if none does.

    What is said to have happened stands in that clause: its tense tells the status,
    and its event is what the statement is about.

    Args:
        tree: The parsed text.
        head: Position of the statement's main word.
    """
    noun = head if tree.is_nominal(head) else _find_existing(tree, head)
    if noun is None or tree.lemmas[noun].lower() not in _grounds():
        return None
    if any(tree.lowers[kid] in _NEGATIVE for kid in (*tree.kids(noun), *tree.kids(head))):
        return None
    return _find_clause(tree, noun) or (None if noun == head else _find_clause(tree, head))


def _find_existing(tree: Tree, head: int) -> int | None:
    """What there is, or what somebody has: "there is evidence", "we have evidence"."""
    lemma = tree.lemmas[head].lower()
    if lemma == "be" and tree.child(head, {"expl"}) is not None:
        return tree.child(head, {"nsubj"})
    return tree.child(head, {"obj"}) if lemma in _holding() else None


def _find_clause(tree: Tree, place: int) -> int | None:
    """The clause with a "that" which hangs on a word."""
    for kid in tree.kids(place):
        if kid < place or not (tree.deps[kid] in _CLAUSES or tree.deps[kid] in RELATIVE):
            continue
        mark = tree.child(kid, {"mark"})
        if mark is not None and tree.lowers[mark] == "that":
            return kid
    return None


@cache
def _grounds() -> frozenset[str]:
    return frozenset(read_words("clauses")["grounds"])


@cache
def _holding() -> frozenset[str]:
    return frozenset(read_words("clauses")["holding"])
