"""Fit the weights on annotated documents and write them into the package; takes half a minute.

`python -m training.calibration` after a change of rules or of the encoder's weights.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from sayso.claims.probabilities import FIELDS
from training.calibration.fitting import Weights, fit_weights, strip_weights
from training.calibration.gold import read_gold
from training.calibration.samples import collect_samples

TARGET = Path("src/sayso/claims/weights/probabilities.toml")
_PREFACE = """\
# Weights of the features of a claim's fields, in natural units of log-odds.
# Written by `python -m training.calibration`; see docs/reference/calibration.md.
"""


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="python -m training.calibration", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("SAYSO_DATA"))
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    if options.data is None:
        parser.error("give the folder of the corpora with --data or SAYSO_DATA")
    documents = [one for one in read_gold(Path(options.data)) if one.group != "held-out"]
    samples = collect_samples(documents)
    fitted = {
        name: strip_weights(fit_weights([one for one in samples if one.field == name]))
        for name in FIELDS
    }
    options.out.write_text(write_weights(fitted), encoding="utf-8")
    print(f"{len(samples)} samples of {len(documents)} documents; {options.out}")


def write_weights(fitted: Mapping[str, Weights]) -> str:
    """The weights as TOML: a table for each field."""
    parts = [_PREFACE]
    for name, weights in fitted.items():
        lines = (f'"{feature}" = {weight}' for feature, weight in weights.items())
        parts.append("\n".join((f"[{name}]", *lines)) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    main()
