"""Last words: who speaks at the end of a sentence, where the model took him for what is said: "…, two people briefed on it said"."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

_LONGEST = 14
"""Tokens of the words for who speaks."""
_NEAR = 5
"""Of these the ones among which the noun stands that says what he is."""
_FINITE = frozenset(("VBZ", "VBP", "MD"))


def take_last_words(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a cue without a source with the persons behind the last comma as its source.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    runs = tie.roles.content
    if tie.roles.source or not runs or not grammar.tag[tie.main].startswith("VB"):
        return tie
    first, last = runs[-1]
    if last != tie.cue.places[0]:
        return tie
    apart = len(runs) > 1 and grammar.lower[first - 1] == ","
    commas = (at for at in range(last - 1, first, -1) if grammar.lower[at] == ",")
    comma = next(commas, first - 1 if apart else last)
    words = range(comma + 1, last)
    people = {*read_words("titles")["roles"], *read_words("cues")["people"]}
    named = any(grammar.lemma[at] in people for at in words[:_NEAR])
    if not named or len(words) > _LONGEST:
        return tie
    if any(grammar.tag[at] in _FINITE or grammar.quotation[at] >= 0 for at in words):
        return tie
    left = (*runs[:-1], (first, comma)) if comma > first else runs[:-1]
    return replace(tie, roles=Roles(((comma + 1, last),), left))
