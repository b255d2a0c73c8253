"""Weighing: whether what was learnt from marked claims speaks against the status that rules tell.

The encoder's leaning and the traits of a claim add up to a sum for each status. The weights are fitted on
claims that readers marked: `python -m training.leanings`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from sayso.claims.statements.traits import Manner, list_traits
from sayso.claims.tellings import Told
from sayso.model.annotation import Attribution, Proposition
from sayso.model.claim import STATUSES, Status

MARGIN = 0.5
"""Log-odds by which another status must be more likely than that of the rules. With none, one more in a hundred
claims that were left out of the fitting is right, and rules that read well are overruled."""
SETTLED = frozenset(
    {
        "forecast-by-stance",
        "own-words",
        "reported-state",
        "stance: denies",
        "tense: past-progressive",
        "tense: past-progressive-passive",
    }
)
"""Rules that have the last word: they follow the annotation's own conventions ("must" is planned, a refusal is
denied, what was going on as it was told goes on), where readers of single claims part."""
_ASKED = "stance: requests"
_BINDING = frozenset({"must", "should"})
_PER_UNIT = 100


def weigh_status(
    text: str, proposition: Proposition, attribution: Attribution | None, manner: Manner
) -> Told[Status]:
    """The status that the rules tell, or another one that is much more likely.

    The rules have the last word where the encoder was not asked, and as in `SETTLED`.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        manner: How it is put, as the rules tell it.
    """
    told, leaning = manner.status, proposition.leaning
    if leaning is None or told.rule in SETTLED or _is_binding(proposition, told):
        return told
    traits = list_traits(text, proposition, attribution, manner)
    sums = read_weights().add(leaning.statuses, traits)
    best = int(sums.argmax())
    ahead = sums[best] - sums[STATUSES.index(told.value)]
    if ahead <= MARGIN:
        return told
    return Told(STATUSES[best], f"learnt: not {told.value} by {told.rule}", told.words)


def _is_binding(proposition: Proposition, told: Told[Status]) -> bool:
    """Whether it is asked for in the words that the annotation names for that: "must", "should"."""
    predicate = proposition.predicate
    return told.rule == _ASKED and predicate is not None and predicate.modal in _BINDING


@dataclass(frozen=True, slots=True)
class TraitWeights:
    """What traits add.

    Attributes:
        places: Row of each trait.
        rows: For each trait what it adds for each status, in natural units of log-odds.
    """

    places: Mapping[str, int]
    rows: np.ndarray

    def add(self, base: Sequence[float], traits: Iterable[str]) -> np.ndarray:
        """What speaks for each status: the base with the weights of traits; unknown traits add nothing.

        Args:
            base: For each status.
            traits: Names.
        """
        known = self.places
        chosen = sorted([known[trait] for trait in traits if trait in known])
        sums: np.ndarray = self.rows[chosen].sum(0) + base
        return sums


@cache
def read_weights() -> TraitWeights:
    """The weights in the package, which are kept as hundredths."""
    source = files("sayso.claims") / "weights" / "statuses.json"
    found: Mapping[str, Sequence[int]] = json.loads(source.read_text(encoding="utf-8"))
    rows = np.array(list(found.values()), np.float64).reshape(-1, len(STATUSES))
    return TraitWeights({name: place for place, name in enumerate(found)}, rows / _PER_UNIT)
