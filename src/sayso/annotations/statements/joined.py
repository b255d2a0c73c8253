"""Joined: the verbs before a later one of the same subject, whose "not", "may" and "if" hold for it too."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.annotations.statements.trees import SUBJECTS, Tree

_AGAINST = frozenset({"but", "yet"})
_CHOOSING = frozenset({"or", "nor"})
_BARE = frozenset({"VB", "VBG", "VBN"})
_HELPERS = frozenset({"aux", "aux:pass"})
_PASTS = frozenset({"VBD", "VBN"})
_MOST = 4
"""Verbs between one and the first of those that it is joined to."""


def list_joined(tree: Tree, verb: int) -> Iterator[int]:
    """The verbs that one goes on from, the nearest first: "seized" for the "burned" of "seized the town and burned it".

    None where it has a subject of its own, or stands against what is before ("but fled"); of
    "three were killed and five wounded" the second only leaves out its auxiliary.

    Args:
        tree: The parsed text.
        verb: Position of the later verb.
    """
    for _ in range(_MOST):
        cc = tree.child(verb, {"cc"})
        against = cc is not None and tree.lowers[cc] in _AGAINST
        if tree.deps[verb] != "conj" or against or _stands_alone(tree, verb):
            return
        verb = tree.heads[verb]
        yield verb


def _stands_alone(tree: Tree, verb: int) -> bool:
    """Whether a verb has a subject, and is not the "wounded" of "five wounded"."""
    if tree.child(verb, SUBJECTS) is None:
        return False
    helper = tree.child(tree.heads[verb], {"aux:pass"})
    return tree.tags[verb] != "VBN" or helper is None or tree.child(verb, _HELPERS) is not None


def shares_helpers(tree: Tree, first: int, later: int, *, loosely: bool = False) -> bool:
    """Whether a later verb is read with the auxiliaries of the first: "did (not) attack the town or shell the port".

    Args:
        tree: The parsed text.
        first: Position of the first verb.
        later: Position of the later one.
        loosely: Whether a past that may be a participle is enough: "may have seized it and burned it".
    """
    if tree.child(first, _HELPERS) is None or tree.child(later, _HELPERS) is not None:
        return False
    same = tree.tags[first] == tree.tags[later] and tree.tags[later] in _BARE
    return same or (loosely and {tree.tags[first], tree.tags[later]} == _PASTS)


def chooses(tree: Tree, verb: int) -> bool:
    """Whether an "or" joins a verb to the one before."""
    cc = tree.child(verb, {"cc"})
    return cc is not None and tree.lowers[cc] in _CHOOSING
