"""Roles: for one cue, the words of its source and of its content."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.annotations.attribution.cue_features import Features
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.labelling import Labeller
from sayso.annotations.attribution.role_features import (
    Window,
    describe_roles,
    find_rival_cues,
    open_window,
)

Run = tuple[int, int]
"""Tokens that follow each other: the first, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Source and content of one cue.

    Attributes:
        source: Runs of tokens that name who is credited; empty if nobody is.
        content: Runs of tokens that are credited; empty if nothing is.
    """

    source: tuple[Run, ...]
    content: tuple[Run, ...]


def find_roles(
    grammar: Grammar,
    cue: tuple[int, ...],
    cues: AbstractSet[int],
    labeller: Labeller,
    tokens: Sequence[Features],
) -> Roles:
    """The source and the content of a cue.

    Args:
        grammar: The text.
        cue: Places of the cue's tokens.
        cues: Places of the tokens of all cues.
        labeller: The trained model of roles.
        tokens: From `describe_tokens`.
    """
    window = open_window(grammar, cue)
    labels = labeller.label(
        describe_roles(grammar, window, find_rival_cues(grammar, window, cues), tokens)
    )
    return Roles(
        source=_collect_runs(grammar, window, labels, "S"),
        content=_collect_runs(grammar, window, labels, "C"),
    )


def _collect_runs(
    grammar: Grammar, window: Window, labels: list[str], role: str
) -> tuple[Run, ...]:
    runs: list[list[int]] = []
    for place, label in enumerate(labels, start=window.first):
        if not label.endswith("-" + role):
            continue
        if runs and place == runs[-1][1] and not label.startswith("B"):
            runs[-1][1] = place + 1
        else:
            runs.append([place, place + 1])
    trimmed = (_trim(grammar, first, last) for first, last in runs)
    return tuple((first, last) for first, last in trimmed if first < last)


def _trim(grammar: Grammar, first: int, last: int) -> Run:
    while first < last and grammar.space[first]:
        first += 1
    while first < last and grammar.space[last - 1]:
        last -= 1
    return first, last
