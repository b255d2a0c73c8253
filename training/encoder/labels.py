"""Labels: the sets that the heads choose from, counted on the training examples."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from sayso.annotations.encoder.kinds import KINDS
from training.encoder.examples import UNKNOWN, Example
from training.encoder.kinds import STANDINGS_OF_CLAIMS

LAYERS = ("tags", "morphs", "lemmas", "names", "times", "events")
"""What is told of each word by itself, from the last layer of the encoder."""
SORTED = ("kinds", "statuses")
"""What is told of each word from several layers."""
TOLD = (*LAYERS, *SORTED)
_FEWEST = {"tags": 3, "morphs": 5, "lemmas": 5, "deps": 5, "names": 3, "times": 1, "events": 1}


@dataclass(frozen=True, slots=True)
class Labels:
    """For each head that labels words its labels in order; kinds and statuses are always the same."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    lemmas: tuple[str, ...]
    deps: tuple[str, ...]
    names: tuple[str, ...]
    times: tuple[str, ...]
    events: tuple[str, ...]
    kinds: tuple[str, ...] = KINDS
    statuses: tuple[str, ...] = STANDINGS_OF_CLAIMS


def count_labels(examples: Iterable[Example]) -> Labels:
    """The labels seen often enough to be learnt, the commonest first."""
    counts: dict[str, Counter[str]] = {layer: Counter() for layer in _FEWEST}
    for example in examples:
        for layer, seen in counts.items():
            seen.update(getattr(example, layer))
    chosen = {}
    for layer, seen in counts.items():
        seen.pop(UNKNOWN, None)
        frequent = [
            label
            for label, count in seen.items()
            if count >= _FEWEST[layer] and not (layer == "lemmas" and is_name(label))
        ]
        chosen[layer] = tuple(sorted(frequent, key=lambda label: (-seen[label], label)))
    return Labels(**chosen)


def is_name(rule: str) -> bool:
    """Whether a rule of base forms is a name of its own ("=Perez"): it would serve no other word."""
    return rule.startswith("=") and rule[1:2].isupper() and rule != "=I"


def save_labels(labels: Labels, path: Path) -> None:
    """Write labels as JSON."""
    path.write_text(json.dumps(asdict(labels), ensure_ascii=False, indent=0), encoding="utf-8")


def load_labels(path: Path) -> Labels:
    """Read labels from JSON."""
    record = json.loads(path.read_text(encoding="utf-8"))
    return Labels(**{layer: tuple(found) for layer, found in record.items()})
