"""Contrasts: what somebody else is said to say against it, or to do meanwhile, is no part of a content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

_AGAINST = frozenset({"but", "while", "whereas", "although", "though"})
_MEANWHILE = frozenset({"while", "whereas"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LONGEST = 60
"""Tokens from a "while" to its verb."""
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


def leave_meanwhile(grammar: Grammar, tie: Tie) -> Tie:
    """The tie, whose content does not go on from what is asked for to what was done meanwhile.

    "The council urged both sides to stop, while its head spoke to the envoy": it did not urge that he spoke.

    Args:
        grammar: The parsed text.
        tie: As it was mended.
    """
    runs = tie.roles.content
    cut = _find_meanwhile(grammar, tie)
    if cut is None:
        return tie
    kept = tuple((first, min(last, cut - 1)) for first, last in runs if first < cut - 1)
    return replace(tie, roles=replace(tie.roles, content=kept)) if kept else tie


def _find_meanwhile(grammar: Grammar, tie: Tie) -> int | None:
    """The "while" behind what is asked for; None behind what is told."""
    runs, asked = tie.roles.content, False
    for place in range(runs[0][0], runs[-1][1]) if runs else ():
        if any(first <= place < last for first, last in runs):
            if grammar.tag[place] in _FINITE:
                return None
            asked = asked or grammar.tag[place] == "TO"
        if asked and grammar.lower[place] in _MEANWHILE and _opens_clause(grammar, place):
            return place
    return None


def _opens_clause(grammar: Grammar, place: int) -> bool:
    """Whether a "while" stands behind a comma and tells, in the past or present, of somebody of its own."""
    verb = grammar.head[place]
    is_mark = grammar.dep[place] == "mark" and grammar.lower[place - 1] == ","
    told = is_mark and place < verb < place + _LONGEST and grammar.tag[verb] in _FINITE
    return told and any(
        grammar.head[at] == verb and grammar.dep[at].startswith("nsubj")
        for at in range(place + 1, verb)
    )


def deny_said(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, of which none denies that something was said: in "Chad says rebels fled; the rebels deny" they deny what it says.

    Args:
        grammar: The parsed text.
        ties: All of the text.
    """
    return [_find_denied(grammar, tie, ties) for tie in ties]


def _find_denied(grammar: Grammar, tie: Tie, ties: Sequence[Tie]) -> Tie:
    runs, sources = tie.roles.content, tie.roles.source
    denies = grammar.lemma[tie.main] in read_words("cues")["relatives"]["denying"]
    if not denies or len(runs) != 1 or not sources or runs[0][1] > sources[0][0]:
        return tie
    for other in ties:
        said = other.roles.content
        opens = other.roles.source[:1] and other.roles.source[0][0] == runs[0][0]
        if opens and other.main < runs[0][1] and said and said[-1][1] <= runs[0][1]:
            return replace(tie, roles=replace(tie.roles, content=said))
    return tie


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
