"""Contrasts: what somebody else is said to say against it is no part of a content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie

_AGAINST = frozenset({"but", "while", "whereas", "although", "though"})
_NEAR = 6
"""Tokens from the word that sets it against the other to who says it."""


def leave_contrasted(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, none of whose contents goes on behind its cue with what somebody else says.

    "The two agreed to a truce, a mediator said, but Oman said nothing had been
    signed": of Oman's words the mediator says nothing.

    Args:
        grammar: The parsed text.
        ties: All of the text.
    """
    return [_leave(grammar, tie, ties) for tie in ties]


def _leave(grammar: Grammar, tie: Tie, ties: Sequence[Tie]) -> Tie:
    runs = tie.roles.content
    first, end = runs[-1] if runs else (0, 0)
    if len(runs) == 1 or first <= tie.main:
        return tie
    while first < end and grammar.lower[first] == ",":
        first += 1
    if first == end or grammar.lower[first] not in _AGAINST:
        return tie
    speaks = any(
        first < other.roles.source[0][0] <= first + _NEAR and first < other.main < end
        for other in ties
        if other is not tie and other.roles.source
    )
    return replace(tie, roles=Roles(tie.roles.source, runs[:-1])) if speaks else tie
