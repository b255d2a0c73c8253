"""Ties: cues with their sources and contents, in tokens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.annotations.attribution.grammar import Grammar, find_main_word
from sayso.annotations.attribution.understood_contents import find_understood_content
from sayso.annotations.encoder.tying import FoundTie, Run

_LIKELY = 0.3
"""Probability below which words are rather no cue than one."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute something.

    Attributes:
        places: Their tokens, in order; they follow each other.
        probability: Of the first word being the beginning of a cue, 0 to 1; exactly 1 where a rule found it,
            since the network is never quite sure.
    """

    places: tuple[int, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Roles:
    """Source and content of one cue.

    Attributes:
        source: Runs of tokens that name who is credited; empty if nobody is.
        content: Runs of tokens that are credited; empty if nothing is.
    """

    source: tuple[Run, ...]
    content: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """One attribution in tokens.

    Attributes:
        cue: Its cue.
        main: Place of the cue's main word.
        roles: Its source and content.
        within: Position of the tie in whose content this one stands; None at the top.
    """

    cue: Cue
    main: int
    roles: Roles
    within: int | None = None


def make_ties(grammar: Grammar, found: Iterable[FoundTie]) -> tuple[Tie, ...]:
    """The likely cues with a content, in reading order, as the model sees them: neither settled nor nested."""
    ties = []
    for one in found:
        if one.probability < _LIKELY:
            continue
        roles = Roles(
            tuple(_trim(grammar, *run) for run in one.source),
            tuple(_trim(grammar, *run) for run in one.content),
        )
        if not roles.content:
            understood = find_understood_content(grammar, one.cue, roles.source)
            roles = replace(roles, content=understood)
        if roles.content:
            cue = Cue(one.cue, one.probability)
            ties.append(Tie(cue, find_main_word(grammar, one.cue), roles))
    return tuple(ties)


def _trim(grammar: Grammar, first: int, last: int) -> Run:
    while first + 1 < last and grammar.space[first]:
        first += 1
    while first + 1 < last and grammar.space[last - 1]:
        last -= 1
    return first, last
