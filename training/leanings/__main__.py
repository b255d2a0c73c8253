"""Learn from marked claims how claims stand and what they are about, and write it into the package.

`python -m training.leanings` after a change of the encoder's weights or of the rules for statuses; takes ten minutes.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from sayso.annotations.pipeline import WEIGHTS
from sayso.claims.statements import event_types, weighing
from sayso.model.claim import STATUSES
from training.leanings import cases, readings
from training.leanings.cases import collect_from_cases
from training.leanings.fitting import Fitted, Table, cross_validate, fit, tabulate
from training.leanings.graph import lay_head
from training.leanings.marks import read_learnable
from training.leanings.readings import collect_from_readings
from training.leanings.samples import Sample, collect_samples
from training.sources import digest_text, read_sources

TRAITS = Path("src/sayso/claims/weights")
_PER_UNIT = 100
_N_TIMES = 3
"""Times that claims of reviewed passages and of annotated documents count: more care went into them."""
_MARGINS = tuple(sorted({0.0, 0.5, 1.0, 1.5, 2.0, 4.0, weighing.MARGIN, event_types.MARGIN}))


def main() -> None:
    """Fit, report on claims left out of the fitting, and write."""
    parser = argparse.ArgumentParser(prog="python -m training.leanings", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("SAYSO_DATA"))
    options = parser.parse_args()
    if options.data is None:
        parser.error("give the folder of the corpora with --data or SAYSO_DATA")
    samples = read_samples(Path(options.data))
    table = tabulate(samples)
    report(table, *cross_validate(table))
    write(fit(table, np.arange(len(samples))), WEIGHTS, TRAITS)


def read_samples(data: Path) -> list[Sample]:
    """The marked claims of the corpora that are still read as they were.

    Raises:
        ValueError: If a text is not the one that was marked.
    """
    marks = read_learnable()
    digests = {(mark.corpus, mark.text): mark.digest for mark in marks}
    sources = list(read_sources(data, digests))
    for source in sources:
        if digest_text(source.words) != digests[source.corpus, source.name]:
            raise ValueError(f"another text than was marked: {source.corpus} {source.name}")
    samples = list(collect_samples(marks, sources))
    print(f"{len(samples)} of {len(marks)} marked claims are read as they were marked")
    careful = [*collect_from_cases(), *collect_from_readings(data)]
    return samples + _N_TIMES * careful


def report(table: Table, statuses: np.ndarray, types: np.ndarray) -> None:
    """Print how many claims are right by rules alone, and with what was learnt, by the margin."""
    kept = ~np.isin(table.corpora, [cases.CORPUS, readings.CORPUS])  # rules were written on these
    _compare("statuses", statuses[kept], table.statuses.numpy()[kept], table.ruled.numpy()[kept])
    _compare("types", types[kept], table.types.numpy()[kept], table.named.numpy()[kept])


def _compare(name: str, sums: np.ndarray, marked: np.ndarray, ruled: np.ndarray) -> None:
    own = sums[np.arange(len(marked)), ruled]
    print(f"{name} right by rules: {np.mean(marked == ruled):.3f}")
    for margin in _MARGINS:
        ahead = sums.max(1) - own > margin
        told = np.where(ahead, sums.argmax(1), ruled)
        print(f"margin {margin}: {np.mean(told == marked):.3f}, {ahead.mean():.3f} overruled")


def write(fitted: Fitted, weights: Path, traits: Path) -> None:
    """Write the head into the folder of the encoder, and the weights of traits into that of claims."""
    lay_head(weights, fitted.columns)
    np.savez(
        weights / "leanings.npz",
        base=fitted.base.astype(np.float16),
        weights=fitted.weights.astype(np.float16),
        bias=fitted.bias.astype(np.float16),
    )
    n_statuses = len(STATUSES)
    of_statuses = {name: row[:n_statuses] for name, row in fitted.traits.items()}
    of_types = {name: row[n_statuses:] for name, row in fitted.traits.items()}
    (traits / "statuses.json").write_text(write_traits(of_statuses), encoding="utf-8")
    (traits / "types.json").write_text(write_traits(of_types), encoding="utf-8")


def write_traits(traits: Mapping[str, Sequence[float]]) -> str:
    """The weights of traits in hundredths, a trait a line."""
    rows = {name: [round(one * _PER_UNIT) for one in row] for name, row in traits.items()}
    lines = (f"{json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(rows.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
