"""Askers: by whom somebody is asked, and of whom he tells, are not whoever answers or tells it."""

from __future__ import annotations

from sayso.annotations.naming.scene import Scene
from sayso.annotations.wordlists import read_words

_NEAR = 60


def list_told_of(scene: Scene, place: int) -> range:
    """The tokens of the clause that a pronoun's verb credits, if it stands before: "The king had left, he said".

    Whoever speaks in it is rather told of than the one who tells it.

    Args:
        scene: The text.
        place: The pronoun.
    """
    token = scene.cast.doc[place]
    verb = token.head
    if token.dep_ != "nsubj" or verb.i < place:
        return range(0)
    clauses = (child for child in verb.lefts if child.dep_ == "ccomp" and child.i < place)
    clause = next(clauses, None)
    return range(0) if clause is None else range(clause.left_edge.i, clause.right_edge.i + 1)


def list_askers(scene: Scene, place: int) -> frozenset[int]:
    """The tokens of those by whom somebody is asked before a place: "Asked by the judge, he replied".

    Args:
        scene: The text.
        place: A token; only its own sentence is looked at, or the one that ends there.
    """
    doc, cast = scene.cast.doc, scene.cast
    asking = frozenset(read_words("cues")["watched"]["asked"])
    start = cast.sentences[cast.sentence(max(place - 1, 0))]
    found: set[int] = set()
    for token in doc[max(start, place - _NEAR) : place]:
        if token.tag_ not in {"VBN", "VBD"} or token.lemma_.lower() not in asking:
            continue
        for child in token.rights:
            first = child.left_edge
            if child.dep_.startswith("obl") and first.lower_ == "by":
                found.update(range(first.i + 1, child.right_edge.i + 1))
    return frozenset(found)
