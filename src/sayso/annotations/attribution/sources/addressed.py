"""Addressed: whom a speaker speaks to, and who is not the source: "Colonel, the government says …"."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_OPENING = frozenset(("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "JJ"))


def leave_addressed(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of "Colonel, the government says" with the government as source.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    if not tie.roles.source:
        return tie
    first = place = tie.roles.source[0][0]
    titles = read_words("titles")
    while place < tie.main and grammar.lower[place] in {*titles["before"], *titles["address"]}:
        place += 1
    opens = first == grammar.sentences[grammar.sentence[first]][0]
    called = opens and place > first and grammar.lower[place] == ","
    between = grammar.tag[place + 1 : tie.cue.places[0]]
    if not called or not between or "," in between or between[0] not in _OPENING:
        return tie
    if grammar.head[tie.main] != tie.main or not _FINITE.isdisjoint(between):
        return tie
    return replace(tie, roles=replace(tie.roles, source=((place + 1, tie.cue.places[0]),)))
