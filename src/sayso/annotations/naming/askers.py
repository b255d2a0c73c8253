"""Askers: by whom somebody is asked, and of whom he tells, are not whoever answers or tells it."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.annotations.naming.scene import Scene
from sayso.annotations.tokens import list_tokens
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


def list_askers(scene: Scene, place: int, *, active: bool = False) -> frozenset[int]:
    """The tokens of those by whom somebody is asked before a place: "Asked by the judge, he replied".

    Args:
        scene: The text.
        place: A token; only its own sentence is looked at, or the one that ends there.
        active: Those too who ask somebody: "The judge asked him why. He replied".
    """
    doc, cast = scene.cast.doc, scene.cast
    tokens, asking = list_tokens(doc), read_words("cues")["watched"]["asked"]
    start = cast.sentences[cast.sentence(max(place - 1, 0))]
    found: set[int] = set()
    for verb in range(max(start, place - _NEAR), place):
        if not tokens.tags[verb].startswith("VB") or tokens.lemmas[verb].lower() not in asking:
            continue
        for child in doc[verb].children:
            first, last = child.left_edge.i, child.right_edge.i + 1
            if child.dep_.startswith("obl") and tokens.lowers[first] == "by":
                found.update(range(first + 1, last))
            elif active and child.dep_ == "nsubj" and _asks_somebody(doc[verb]):
                found.update(range(first, last))
    return frozenset(found)


def _asks_somebody(verb: Token) -> bool:
    return any(child.dep_ in {"obj", "iobj"} for child in verb.rights)


def answers(scene: Scene, place: int) -> bool:
    """Whether a pronoun is who replies to somebody."""
    token = scene.cast.doc[place]
    replying = read_words("cues")["watched"]["replying"]
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in replying
