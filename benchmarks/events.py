"""Events: the types of coded example sentences, against the mention that stands highest in each tree.

One type is coded for each sentence, whether it is done or only said, so the record's events of
claims ("the one spoken of, not the act of speaking") do not measure it; the layer of mentions does.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scoring import Scores
from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import AnnotatedText

QUADS: Mapping[str, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
    **dict.fromkeys(("TEST", "TRAIN"), 4),
}
"""Type to its broad class as in `conflict_quad`: verbal and material cooperation, verbal and
material conflict; what is in none is neutral, 0."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with the type or class that was coded, and the one found; "" where none was."""

    text: str
    wanted: str
    found: str


def measure_events(data: Path) -> list[Scores]:
    """The figures of both collections; of the PLOVER examples each half apart.

    Args:
        data: The folder of corpora.
    """
    examples = read_examples(data / "events" / "plover_gsr.jsonl.gz", "event_current")
    quads = read_examples(data / "events" / "conflict_quad.jsonl.gz", "label")
    quads = [Coded(one.text, one.wanted, _to_quad(one.found)) for one in quads]
    return [
        _score("Event types, PLOVER examples, every second: errors read", examples[::2]),
        _score("Event types, PLOVER examples, the others: not read", examples[1::2]),
        _score("Broad class, conflict_quad", quads),
    ]


def read_examples(path: Path, field: str) -> list[Coded]:
    """The sentences of a file, each with what its field says and what is found in it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    texts = [Text(normalise_text(row["text"]), row["text"], None) for row in rows]
    annotated = annotate_texts(load_pipeline(), texts)
    return [
        Coded(row["text"], str(row[field]), tell_type(found))
        for row, found in zip(rows, annotated, strict=True)
    ]


def tell_type(annotated: AnnotatedText) -> str:
    """The type of the event that stands highest in the tree of a sentence; "" without one."""
    highest = min(annotated.events, key=lambda event: event.depth, default=None)
    return "" if highest is None else highest.type


def _to_quad(name: str) -> str:
    return str(QUADS.get(name, 0))


def _score(title: str, coded: Sequence[Coded]) -> Scores:
    right = sum(one.wanted == one.found for one in coded)
    predicted = sum(bool(one.found) for one in coded)
    figures = {"type": _rate(right, predicted, len(coded))}
    for name, wanted in sorted(Counter(one.wanted for one in coded).items()):
        hits = sum(one.wanted == name == one.found for one in coded)
        figures[name] = _rate(hits, _count(one.found == name for one in coded), wanted)
    return Scores(
        title=title,
        figures=figures,
        counts={"sentences": len(coded)},
        note="Edited example sentences, not dated news; the highest event of each sentence.",
        headline=("type",),
    )


def _count(checks: Iterable[bool]) -> int:
    return sum(checks)


def _rate(right: int, predicted: int, wanted: int) -> dict[str, float | str | None]:
    total = predicted + wanted
    return {
        "precision": right / predicted if predicted else None,
        "recall": right / wanted if wanted else None,
        "f1": 2 * right / total if total else None,
    }
