"""Learnt: what the traits of a claim add for each answer, from the weights in the package.

The weights are fitted on claims that readers marked: `python -m training.leanings`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic

import numpy as np

from sayso.claims.tellings import Told, Value

_PER_UNIT = 100
_FARTHEST = 4.0
"""Natural units of log-odds, above and below, beyond which a lead counts no more."""


@dataclass(frozen=True, slots=True)
class Weighed(Generic[Value]):
    """An answer with what was learnt of it.

    Attributes:
        told: The answer, and why it is this one.
        lead: By how much its sum is ahead of the best other one, in natural units of log-odds, -4 to 4;
            None where nothing was weighed.
    """

    told: Told[Value]
    lead: float | None = None


def measure_lead(sums: np.ndarray, place: int) -> float:
    """By how much one answer's sum is ahead of the best other one, -4 to 4.

    Args:
        sums: Of each answer, two at least.
        place: The answer.
    """
    others = np.delete(sums, place)
    return float(np.clip(sums[place] - others.max(), -_FARTHEST, _FARTHEST))


@dataclass(frozen=True, slots=True)
class TraitWeights:
    """What traits add.

    Attributes:
        places: Row of each trait.
        rows: For each trait what it adds for each answer, in natural units of log-odds.
    """

    places: Mapping[str, int]
    rows: np.ndarray

    def add(self, base: Sequence[float], traits: Iterable[str]) -> np.ndarray:
        """What speaks for each answer: the base with the weights of traits; unknown traits add nothing.

        Args:
            base: For each answer.
            traits: Names.
        """
        known = self.places
        chosen = sorted([known[trait] for trait in traits if trait in known])
        sums: np.ndarray = self.rows[chosen].sum(0) + base
        return sums


@cache
def read_weights(name: str) -> TraitWeights:
    """The weights in the package for the answers to one question, which are kept as hundredths.

    Args:
        name: Of the file: `statuses`, or `types` of events.
    """
    source = files("sayso.claims") / "weights" / f"{name}.json"
    found: Mapping[str, Sequence[int]] = json.loads(source.read_text(encoding="utf-8"))
    rows = np.array(list(found.values()), np.float64).reshape(len(found), -1)
    return TraitWeights({name: place for place, name in enumerate(found)}, rows / _PER_UNIT)
