"""Learn which cues tell deeds, and write the weights into the package.

`python -m training.deeds` after a change of the encoder's weights or of the rules for attributions; takes two minutes.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from sayso.annotations.statements.deeds import BASE
from training.calibration.fitting import solve_logistic
from training.deeds.samples import Sample, collect_samples

WEIGHTS = Path("src/sayso/annotations/weights/deeds.json")
_PENALTY = 1.2
"""On the squares of the weights; chosen on the texts that are learnt from, each left out in turn."""
_FEWEST = 4
"""Cues that a trait must be seen in."""
_N_FOLDS = 10
_PER_UNIT = 100
_BOUNDS = (0.4, 0.5, 0.6, 0.7)


def main() -> None:
    """Fit, report on texts left out, and write."""
    parser = argparse.ArgumentParser(prog="python -m training.deeds", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("SAYSO_DATA"))
    options = parser.parse_args()
    if options.data is None:
        parser.error("give the folder of the corpora with --data or SAYSO_DATA")
    samples = list(collect_samples(Path(options.data)))
    own = [sample for sample in samples if sample.group == "read"]
    _report("left out in turn", own, _cross_validate(own))
    weights = fit_weights(own)
    held = [sample for sample in samples if sample.group == "held-out"]
    _report("only scored", held, weigh(weights, held))
    kept = {trait: round(weight * _PER_UNIT) for trait, weight in sorted(weights.items())}
    lines = (f"{json.dumps(trait)}: {weight}" for trait, weight in kept.items() if weight)
    WEIGHTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def fit_weights(samples: Sequence[Sample]) -> Mapping[str, float]:
    """What each trait adds to the log-odds of a deed, and the base."""
    counts = Counter(trait for sample in samples for trait in sample.traits)
    names = sorted(trait for trait, count in counts.items() if count >= _FEWEST)
    places = {name: place for place, name in enumerate(names, 1)}
    table = np.zeros((len(samples), len(names) + 1))
    table[:, 0] = 1
    for row, sample in enumerate(samples):
        table[row, [places[trait] for trait in sample.traits if trait in places]] = 1
    right = np.array([float(sample.is_deed) for sample in samples])
    found = solve_logistic(table, right, _PENALTY)
    return dict(zip((BASE, *names), found.tolist(), strict=True))


def weigh(weights: Mapping[str, float], samples: Sequence[Sample]) -> np.ndarray:
    """The probability of each sample that it is a deed."""
    sums = [
        weights[BASE] + sum(weights.get(trait, 0.0) for trait in sample.traits)
        for sample in samples
    ]
    probabilities: np.ndarray = 1 / (1 + np.exp(-np.array(sums)))
    return probabilities


def _cross_validate(samples: Sequence[Sample]) -> np.ndarray:
    """The probability of each sample by what was learnt from other texts."""
    texts = list(dict.fromkeys(sample.document for sample in samples))
    folds = np.array([texts.index(sample.document) % _N_FOLDS for sample in samples])
    found = np.zeros(len(samples))
    for fold in range(_N_FOLDS):
        weights = fit_weights([one for one, at in zip(samples, folds, strict=True) if at != fold])
        left_out = [one for one, at in zip(samples, folds, strict=True) if at == fold]
        found[folds == fold] = weigh(weights, left_out)
    return found


def _report(name: str, samples: Sequence[Sample], probabilities: np.ndarray) -> None:
    deeds = np.array([sample.is_deed for sample in samples])
    print(f"{name}: {len(samples)} cues, {deeds.sum()} of them deeds")
    for bound in _BOUNDS:
        taken = probabilities > bound
        right = deeds[taken].mean() if taken.any() else 0.0
        print(f"  from {bound}: {taken.sum()} taken for deeds, {right:.2f} of them right")


if __name__ == "__main__":
    main()
