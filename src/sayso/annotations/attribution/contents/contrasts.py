"""Contrasts: what somebody else is said to say against it is no part of a content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    speaking: dict[int, list[int]] = {}
    for tie in ties:
        for start, _ in tie.roles.source[:1]:
            speaking.setdefault(start, []).append(tie.main)
    return [_leave(grammar, tie, speaking) for tie in ties]


def _leave(grammar: Grammar, tie: Tie, speaking: Mapping[int, Sequence[int]]) -> Tie:
    runs = tie.roles.content
    first, end = runs[-1] if runs else (0, 0)
    if len(runs) == 1 or first <= tie.main:
        return tie
    while first < end and grammar.lower[first] == ",":
        first += 1
    if first == end or grammar.lower[first] not in _AGAINST:
        return tie
    near = range(first + 1, first + _NEAR + 1)
    speaks = any(first < main < end for place in near for main in speaking.get(place, ()))
    return replace(tie, roles=Roles(tie.roles.source, runs[:-1])) if speaks else tie
