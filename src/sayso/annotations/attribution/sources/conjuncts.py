"""Conjuncts: cues that share the subject of the verb they are joined to, and not that of one further off."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.sources.understood import can_speak
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_NEGATING = frozenset(("not", "n't", "n’t", "unable"))
_FARTHEST = 4
"""Verbs up the tree."""


def share_subject(doc: Doc, tie: Tie) -> Tie:
    """The tie of "Oman accuses Yemen; Yemen rejects this and says …" with Yemen as its source.

    Only where the model credits the subject of the verb further off.

    Args:
        doc: The parsed text.
        tie: As the model sees it.
    """
    verb = doc[tie.main]
    joined = verb.dep_ == "conj" and verb.tag_.startswith("VB") and _find_subject(verb) is None
    if not joined:
        return tie
    words = read_words("clauses")
    speaks = verb.lemma_.lower() in {*words["speaking"], *words["voicing"]}
    if speaks and verb.head.dep_ == "ccomp" and _helped(verb.head) and verb.tag_ == "VBD":
        return tie  # "(she) said it had fired twice and warned that …"
    near, far = _find_subject(verb.head), _find_subject(verb.head.head)
    if near is None or far is None or not far.i < near.i < verb.i or not can_speak(near):
        return tie
    if _only_suffers(near) and _looks_into(verb):
        run = (far.left_edge.i, far.right_edge.i + 1)
        return replace(tie, roles=replace(tie.roles, source=(run,)))
    kept = tuple(run for run in tie.roles.source if not run[0] <= far.i < run[1])
    if kept == tie.roles.source:
        return tie
    run = (near.left_edge.i, near.right_edge.i + 1)
    return replace(tie, roles=replace(tie.roles, source=kept or (run,)))


def _looks_into(verb: Token) -> bool:
    """Whether somebody fails to find something out: "could not establish", "was unable to say"."""
    negated = any(child.lower_ in _NEGATING for child in verb.children)
    return negated and verb.lemma_.lower() in read_words("cues")["inquiring"]


def _only_suffers(near: Token) -> bool:
    """Whether a subject is nobody who looks into things: "four children", "a convoy"; bodies and offices are."""
    titles = read_words("titles")
    known = {*titles["roles"], *titles["before"], *titles["bodies"]["nouns"]}
    known |= set(titles["bodies"]["national"]) - set(titles["vague"])
    common = near.tag_ in {"NN", "NNS"} and not near.ent_type_
    return common and known.isdisjoint((near.lower_, near.lemma_.lower()))


def keep_subject(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of "the ministry summoned the envoy to protest against …" with the ministry alone as source.

    What the source is called, "the rating agency" of "Fitch, the rating agency,", is but a part of it.

    Args:
        grammar: The text.
        tie: As the model sees it, with several sources between which a verb stands.
    """
    tie = _widen_subject(grammar, tie)
    runs = tie.roles.source
    between = [
        grammar.tag[place]
        for before, after in pairwise(runs)
        for place in range(before[1], after[0])
        if place not in tie.cue.places
    ]
    if _FINITE.isdisjoint(between) and "." not in between:
        return tie
    subjects = _find_subjects(grammar, tie)
    kept = tuple(run for run in runs if any(run[0] <= place < run[1] for place in subjects))
    if len(kept) != 1 and "." in between:
        kept = (min(runs, key=lambda run: min(abs(run[0] - tie.main), abs(run[1] - tie.main))),)
    return replace(tie, roles=replace(tie.roles, source=kept)) if kept else tie


def _widen_subject(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with all of its verb's subject as source, of which the model took an end for it and the rest for content."""
    source, runs, main = tie.roles.source, tie.roles.content, tie.main
    if len(source) != 1 or len(runs) < 2 or runs[0][0] >= source[0][0]:  # noqa: PLR2004
        return tie
    first = runs[0][0]
    is_name = grammar.dep[first] == "nsubj" and grammar.head[first] == main
    inside = grammar.left[first] <= first and source[0][1] <= grammar.right[first] + 1
    if not is_name or not inside or runs[0][1] - first != 1 or source[0][1] > main:
        return tie
    return replace(tie, roles=Roles(((first, source[0][1]),), runs[1:]))


def _find_subjects(grammar: Grammar, tie: Tie) -> set[int]:
    """The words of a tie's sources that are subject of its cue, or of the nearest verb above that has one."""
    words = [place for first, last in tie.roles.source for place in range(first, last)]
    above = tie.main
    for _ in range(_FARTHEST):
        found = {
            place
            for place in words
            if grammar.head[place] == above and grammar.dep[place].startswith("nsubj")
        }
        if found or grammar.head[above] == above:
            return found
        above = grammar.head[above]
    return set()


def _helped(verb: Token) -> bool:
    """Whether an auxiliary stands before a verb that speaks of a deed, of which one joined to it would be a participle."""
    return any(child.dep_.startswith("aux") for child in verb.children)


def _find_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)
