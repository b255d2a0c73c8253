"""Kinds: which words of a text name events of which type, and how these stand, as the encoder sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.model.claim import Status
from sayso.model.event import EVENT_TYPES

NO_EVENT = "O"
KINDS = (NO_EVENT, *EVENT_TYPES)
"""None, and the types of events."""
STATUSES: tuple[Status, ...] = (
    *("occurred", "ongoing", "expected", "planned", "conditional", "denied"),
)
"""What an event is said to be, as of claims; a judgement is none of an event."""
NO_STATUS = "general"
"""Of no single event, but of such events at large."""
STANDINGS = (*STATUSES, NO_STATUS)
_EVEN = 0.5
_LEAST = 0.05
"""Probability of naming an event from which on a word is kept."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """How likely tokens name events of each type.

    Attributes:
        likely: By token the probability of each of `KINDS`; tokens that hardly name any are left out.
        standing: By token, of the same, the probability of each of `STANDINGS` if it names one.
    """

    likely: Mapping[int, np.ndarray] = field(default_factory=dict)
    standing: Mapping[int, np.ndarray] = field(default_factory=dict)

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

    def tell_status(self, place: int) -> tuple[Status | None, float]:
        """The likeliest status of the event that a token names, and how likely it is; None if that is none or not known."""
        found = self.standing.get(place)
        if found is None:
            return None, 0.0
        most = int(found.argmax())
        return (STATUSES[most] if most < len(STATUSES) else None), float(found[most])


@dataclass(frozen=True, slots=True)
class Told:
    """What a head says.

    Attributes:
        scores: (words, labels).
        labels: What the columns stand for.
    """

    scores: np.ndarray
    labels: Sequence[str]

    def weigh(self, names: Sequence[str]) -> np.ndarray:
        """Probabilities, (words, names)."""
        order = [self.labels.index(name) for name in names]
        given: np.ndarray = np.exp(self.scores - self.scores.max(1, keepdims=True))[:, order]
        total: np.ndarray = given.sum(1, keepdims=True)
        likely: np.ndarray = given / total
        return likely


def weigh_kinds(kinds: Told, statuses: Told, places: Sequence[int]) -> Kinds:
    """What the heads of kinds and of their statuses say.

    Args:
        kinds: Of each word, which event it names.
        statuses: Of each word, how that event stands.
        places: Token of each word.
    """
    given = kinds.weigh(KINDS)
    kept = np.flatnonzero(given[:, 0] < 1 - _LEAST)
    standing = Told(statuses.scores[kept], statuses.labels).weigh(STANDINGS)
    tokens = [places[at] for at in kept.tolist()]
    return Kinds(
        dict(zip(tokens, given[kept], strict=True)), dict(zip(tokens, standing, strict=True))
    )


def join_kinds(parts: Sequence[tuple[int, Kinds]]) -> Kinds:
    """The kinds of a text from those of its parts, each with its first token in the text."""
    return Kinds(
        {start + place: row for start, part in parts for place, row in part.likely.items()},
        {start + place: row for start, part in parts for place, row in part.standing.items()},
    )
