"""Fitting: one logistic sum for each field, held small by a penalty, tried on documents left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.claims.probabilities import BASE, weigh_features
from training.calibration.samples import FAMILIAR, Sample, list_documents

PENALTY = 3.0
"""On the squares of the weights: as if each feature had been seen three times more, telling nothing."""
FEWEST = 8
"""Samples that a feature must be seen in to have a weight."""
FEWEST_DOCUMENTS = 3
"""Documents that it must be seen in."""
_STEPS = 25
_DIGITS = 2

Weights = Mapping[str, float]


def fit_weights(samples: Sequence[Sample]) -> Weights:
    """The weights that fit the samples of one field, without those that tell next to nothing.

    Args:
        samples: Of one field; at least one.
    """
    weights = _fit(samples, _choose_features(samples))
    if weights.get(FAMILIAR, 0.0) < 0:
        # Rules do not do worse on what they were written on: that is chance.
        weights = _fit(samples, [name for name in _choose_features(samples) if name != FAMILIAR])
    return {name: weight for name, weight in weights.items() if weight or name == BASE}


def _fit(samples: Sequence[Sample], names: Sequence[str]) -> Weights:
    table = np.array([[1.0, *(one.features.get(name, 0.0) for name in names)] for one in samples])
    right = np.array([float(one.right) for one in samples])
    found = solve_logistic(table, right, PENALTY)
    return dict(zip((BASE, *names), np.round(found, _DIGITS).tolist(), strict=True))


def cross_validate(samples: Sequence[Sample]) -> list[float]:
    """The probability of each sample from the weights of all other documents, in their order."""
    given: dict[str, Weights] = {}
    for document in list_documents(samples):
        others = [one for one in samples if one.document != document]
        given[document] = fit_weights(others)
    return [weigh_features(given[one.document], one.features) for one in samples]


def strip_weights(weights: Weights) -> Weights:
    """The weights that can count when a new document is read."""
    return {name: weight for name, weight in weights.items() if name != FAMILIAR}


def _choose_features(samples: Sequence[Sample]) -> list[str]:
    counts: Counter[str] = Counter()
    seen: dict[str, set[str]] = {}
    for sample in samples:
        for name, value in sample.features.items():
            if value:
                counts[name] += 1
                seen.setdefault(name, set()).add(sample.document)
    return sorted(
        name
        for name, count in counts.items()
        if FEWEST <= count < len(samples) and len(seen[name]) >= FEWEST_DOCUMENTS
    )


def solve_logistic(table: np.ndarray, right: np.ndarray, penalty: float) -> np.ndarray:
    """The weights of a logistic sum by Newton's method; the first, the base, is not penalised.

    Args:
        table: A row for each sample, a column for each feature; the first column is 1.
        right: 1 for samples that are so, else 0.
        penalty: On the squares of the weights.

    Source:
        le Cessie and van Houwelingen (1992), "Ridge Estimators in Logistic
        Regression", Applied Statistics 41.
    """
    pull = np.full(table.shape[1], penalty)
    pull[0] = 1e-6
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        odds = 1.0 / (1.0 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (right - odds) - pull * weights
        bend = (table.T * (odds * (1.0 - odds))) @ table + np.diag(pull)
        weights = weights + np.linalg.solve(bend, slope)
    return weights
