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
from sayso.claims.statements.weighing import MARGIN
from training.leanings.cases import CORPUS, collect_from_cases
from training.leanings.fitting import Fitted, Table, cross_validate, fit, tabulate
from training.leanings.graph import lay_head
from training.leanings.marks import read_learnable
from training.leanings.samples import Sample, collect_samples
from training.sources import digest_text, read_sources

TRAITS = Path("src/sayso/claims/weights/statuses.json")
_PER_UNIT = 100
_N_TIMES = 3
"""Times that claims of reviewed passages count: several people's care went into them."""
_MARGINS = tuple(sorted({0.0, 0.25, MARGIN, 1.0, 1.5}))


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
    return samples + _N_TIMES * list(collect_from_cases())


def report(table: Table, statuses: np.ndarray, types: np.ndarray) -> None:
    """Print how many claims are right by rules alone, and with what was learnt, by the margin."""
    kept = table.corpora != CORPUS  # cases are what the rules were written on
    marked, ruled, statuses = (
        values[kept] for values in (table.statuses.numpy(), table.ruled.numpy(), statuses)
    )
    own = statuses[np.arange(len(marked)), ruled]
    print(f"statuses right by rules: {np.mean(marked == ruled):.3f}")
    for margin in _MARGINS:
        ahead = statuses.max(1) - own > margin
        told = np.where(ahead, statuses.argmax(1), ruled)
        print(f"margin {margin}: {np.mean(told == marked):.3f}, {ahead.mean():.3f} overruled")
    right = types.argmax(1)[kept] == table.types.numpy()[kept]
    print(f"types right from the words alone: {np.mean(right):.3f}")


def write(fitted: Fitted, weights: Path, traits: Path) -> None:
    """Write the head into the folder of the encoder, and the weights of traits beside the rules."""
    lay_head(weights, fitted.columns)
    np.savez(
        weights / "leanings.npz",
        base=fitted.base.astype(np.float16),
        weights=fitted.weights.astype(np.float16),
        bias=fitted.bias.astype(np.float16),
    )
    traits.write_text(write_traits(fitted.traits), encoding="utf-8")


def write_traits(traits: Mapping[str, Sequence[float]]) -> str:
    """The weights of traits in hundredths, a trait a line."""
    rows = {name: [round(one * _PER_UNIT) for one in row] for name, row in traits.items()}
    lines = (f"{json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(rows.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
