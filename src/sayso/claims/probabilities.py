"""Probabilities: from the features of a claim's fields to how likely each is right.

One logistic sum for each field, with weights that a script fits on annotated
documents: `python -m training.calibration`. `docs/reference/calibration.md` shows
how well they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from math import exp

import tomli

from sayso.claims.features import Features
from sayso.model.probability import Probabilities

FIELDS = tuple(field.name for field in fields(Probabilities))
"""Fields of a claim that have a probability, in the order of the record."""
BASE = "base"
"""Name of the weight that every claim has."""
_FARTHEST = 50.0
"""Log-odds beyond which nothing changes."""
_DIGITS = 2
"""The data that the weights are from allow no finer number."""
_LEAST, _MOST = 0.02, 0.98
"""Nothing is certain: with some hundred claims to learn from, more cannot be known."""


def estimate_probabilities(features: Mapping[str, Features]) -> Probabilities:
    """How likely each field is right.

    Args:
        features: Of each field, by its name.
    """
    weights = read_weights()
    return Probabilities(
        **{name: weigh_features(weights.get(name, {}), features.get(name, {})) for name in FIELDS}
    )


def weigh_features(weights: Mapping[str, float], features: Features) -> float:
    """The probability that weights give to features, 0 to 1; features without weight count nothing.

    Args:
        weights: Name to weight, in natural units of log-odds.
        features: Name to number.
    """
    weigh, total = weights.get, 0.0
    for name, value in features.items():
        total += weigh(name, 0.0) * value
    total += weigh(BASE, 0.0)
    if not -_FARTHEST < total < _FARTHEST:
        total = min(max(total, -_FARTHEST), _FARTHEST)
    share = 1.0 / (1.0 + exp(-total))
    return round(min(max(share, _LEAST), _MOST), _DIGITS)


@cache
def read_weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of each field by the names of its features."""
    source = files("sayso.claims") / "weights" / "probabilities.toml"
    weights: Mapping[str, Mapping[str, float]] = tomli.loads(source.read_text(encoding="utf-8"))
    return weights
