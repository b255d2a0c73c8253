"""Doings: verbs of doing and perceiving, which credit nothing where but a thing is their object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SEEN = frozenset(
    ("chance", "danger", "evidence", "indication", "need", "prospect", "reason", "risk", "sign")
)
_POINTING = frozenset(
    ("the", "this", "that", "these", "those", "such", "it", "him", "her", "them", "his", "its")
)
_VERBAL = ("VB", "MD")
_CLIMB = 4
"""Steps up the tree: hostile text must not cost time."""


def only_acts(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a verb of doing or perceiving has but a thing for its object: "recalled its ambassador".

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    lemma = grammar.lemma[tie.main]
    convenes = lemma == "call" and _convenes(doc[tie.main])
    files = lemma == "report" and _files(doc[tie.main])
    if not convenes and not files and lemma not in read_words("cues")["doing"]:
        return False
    said = [place for first, last in tie.roles.content for place in range(first, last)]
    if convenes and said and grammar.lower[said[0]] in {"what", "which"}:
        return False  # "what the government called an attack"
    if any(grammar.lemma[place] in _SEEN for place in said):
        return False  # "sees no sign of a theft"
    return all(
        grammar.quotation[place] < 0
        and (not doc[place].tag_.startswith(_VERBAL) or _only_tells_more(doc[place]))
        for place in said
    )


def _only_tells_more(verb: Token) -> bool:
    """Whether a verb only tells more of a thing: "heard the doctor who had treated her"."""
    place = verb
    for _ in range(_CLIMB):
        if place.dep_ in {"amod", "acl:relcl"}:
            return True
        if place.dep_ not in {"aux", "aux:pass", "cop", "conj", "xcomp"}:
            return False
        place = place.head
    return False


def _files(report: Token) -> bool:
    """Whether a thing is reported to those who are to deal with it: "reported the theft to police"."""
    words = read_words("titles")["bodies"]
    offices = {*words["collective"], *words["nouns"], "authorities", "officials"}
    return any(
        child.dep_ == "obl"
        and child.lower_ in offices
        and any(case.lower_ == "to" for case in child.lefts)
        for child in report.rights
    )


def _convenes(call: Token) -> bool:
    """Whether it is a "call" with nothing but an object: "called an election", and not "called the news sad"."""
    kinds = {child.dep_ for child in call.children}
    things = (child for child in call.children if child.dep_ == "obj")
    pointed = any(thing.left_edge.lower_ in _POINTING for thing in things)
    return "obj" in kinds and not pointed and kinds.isdisjoint({"xcomp", "ccomp"})
