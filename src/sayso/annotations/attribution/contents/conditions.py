"""Conditions: on what terms somebody spoke, which is nothing that he said: "told us on condition that he not be named"."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

_UPON = frozenset(("on", "under"))
_NEAR = 3
"""Tokens from a "condition" to what it is."""
_FEWEST = 3
"""Tokens of a statement."""


def leave_condition(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without the terms on which somebody spoke; if nothing is left, with the statement before him.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    runs = tie.roles.content
    kept = tuple(run for run in runs if run[0] < tie.main or not _is_condition(grammar, run[0]))
    if kept == runs:
        return tie
    if not kept:
        first = grammar.sentences[grammar.sentence[tie.main]][0]
        speaker = min([*tie.cue.places, *(run[0] for run in tie.roles.source)])
        end = grammar.trim_end(first, max(speaker, first + 1))
        while first < end and grammar.space[first]:
            first += 1
        if end - first < _FEWEST or grammar.lower[speaker - 1] != ",":
            return tie
        kept = ((first, end),)
    return replace(tie, roles=replace(tie.roles, content=kept))


def _is_condition(grammar: Grammar, first: int) -> bool:
    """Whether an "on condition" stands right before some words, or begins them."""
    last = grammar.sentences[grammar.sentence[first]][1]
    terms = read_words("cues")["anonymity"]["terms"]
    near = range(max(first - _NEAR, 1), min(first + _NEAR, last))
    return any(
        grammar.lower[place] in terms and grammar.lower[place - 1] in _UPON for place in near
    )
