"""Kinds: which words of a text name events of which type, as the encoder sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.model.event import EVENT_TYPES

NO_EVENT = "O"
KINDS = (NO_EVENT, *EVENT_TYPES)
"""None, and the types of events."""
_EVEN = 0.5
_LEAST = 0.05
"""Probability of naming an event from which on a word is kept."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """How likely tokens name events of each type.

    Attributes:
        likely: By token the probability of each of `KINDS`; tokens that hardly name any are left out.
    """

    likely: Mapping[int, np.ndarray] = field(default_factory=dict)

    def weigh(self, place: int, kind: str) -> float:
        """Probability, 0 to 1, that a token names an event of a type, or none."""
        found = self.likely.get(place)
        if found is None:
            return float(kind == NO_EVENT)
        return float(found[KINDS.index(kind)])

    def names_event(self, place: int) -> bool:
        """Whether a token names an event rather than none."""
        return self.weigh(place, NO_EVENT) < _EVEN

    def tell(self, place: int) -> tuple[str, float]:
        """The likeliest type of a token if it names an event, and how likely it is of that type."""
        found = self.likely.get(place)
        if found is None:
            return KINDS[1], 0.0
        most = 1 + int(found[1:].argmax())
        return KINDS[most], float(found[most])


def weigh_kinds(scores: np.ndarray, labels: Sequence[str], places: Sequence[int]) -> Kinds:
    """What the head of kinds says.

    Args:
        scores: (words, labels).
        labels: What the columns stand for.
        places: Token of each word.
    """
    order = [labels.index(kind) for kind in KINDS]
    given = np.exp(scores - scores.max(1, keepdims=True))[:, order]
    given /= given.sum(1, keepdims=True)
    kept = np.flatnonzero(given[:, 0] < 1 - _LEAST)
    return Kinds(dict(zip([places[at] for at in kept.tolist()], given[kept], strict=True)))


def join_kinds(parts: Iterable[tuple[int, Kinds]]) -> Kinds:
    """The kinds of a text from those of its parts, each with its first token in the text."""
    return Kinds(
        {start + place: row for start, part in parts for place, row in part.likely.items()}
    )
