"""Events: the types of coded example sentences, against the typed mention that stands highest in each tree.

One type is coded for each sentence, whether it is done or only said, so the record's events of
claims ("the one spoken of, not the act of speaking") do not measure it; the layer of mentions does.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.scoring import Scores
from sayso.annotations.events.lexicon import UNTYPED
from sayso.annotations.naming.countries import find_country
from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import AnnotatedText, EventMention

QUADS: Mapping[str, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
    **dict.fromkeys(("TEST", "TRAIN"), 4),
}
"""Type to its broad class as in `conflict_quad`: verbal and material cooperation, verbal and
material conflict; what is in none is neutral, 0."""

_LONGEST = 4
"""Words of a country's name that are looked up together."""
_SMALL = frozenset({"the", "of", "a", "an", "and", "in", "for", "people"})


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with what was coded of it, and what is found; "" where nothing was.

    Attributes:
        text: The sentence.
        wanted: The type or class that was coded.
        found: The type of its highest event.
        sides: For "actor" and "target" the coded and the found names, "; " between several.
    """

    text: str
    wanted: str
    found: str
    sides: Mapping[str, tuple[str, str]] = field(default_factory=dict)


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
        _compare(row, str(row[field]), find_highest(found))
        for row, found in zip(rows, annotated, strict=True)
    ]


def _compare(row: Mapping[str, Any], wanted: str, found: EventMention | None) -> Coded:
    coded = {"actor": row.get("actor", ()), "target": row.get("recipient", ())}
    sides = {
        name: (
            "; ".join(str(one["actorText"]) for one in people),
            "" if found is None else str(getattr(found, name)),
        )
        for name, people in coded.items()
    }
    return Coded(row["text"], wanted, "" if found is None else found.type, sides)


def find_highest(annotated: AnnotatedText) -> EventMention | None:
    """The event that stands highest in the tree of a sentence, one of no type only where there is no other; None without one."""
    return min(
        annotated.events, key=lambda event: (event.type == UNTYPED, event.depth), default=None
    )


def is_same_side(wanted: str, found: str) -> bool:
    """Whether two names of participants share a word or a country.

    The coders took names as they stand, with titles and modifiers, so more cannot be asked.
    """
    return not _describe_side(wanted).isdisjoint(_describe_side(found))


def _describe_side(names: str) -> frozenset[str]:
    words = re.findall(r"[\w.]+", names)
    countries = {find_country(" ".join(words[a:b])) for a, b in _list_slices(len(words))}
    codes = {f"={one.code}" for one in countries if one is not None and one.code}
    small = {word.lower().rstrip("s") for word in words} - _SMALL
    return frozenset(small | codes)


def _list_slices(length: int) -> list[tuple[int, int]]:
    ends = range(1, _LONGEST + 1)
    return [(a, a + size) for a in range(length) for size in ends if a + size <= length]


def _to_quad(name: str) -> str:
    return str(QUADS.get(name, 0))


def _score(title: str, coded: Sequence[Coded]) -> Scores:
    right = sum(one.wanted == one.found for one in coded)
    predicted = sum(bool(one.found) for one in coded)
    figures = {"type": _rate(right, predicted, len(coded))}
    figures.update(_score_sides(coded))
    for name, wanted in sorted(Counter(one.wanted for one in coded).items()):
        hits = sum(one.wanted == name == one.found for one in coded)
        figures[name] = _rate(hits, _count(one.found == name for one in coded), wanted)
    return Scores(
        title=title,
        figures=figures,
        counts={"sentences": len(coded)},
        note="Edited example sentences, not dated news; the highest event of each sentence that has a type.",
        headline=("type",),
    )


def _score_sides(coded: Sequence[Coded]) -> dict[str, dict[str, float | str | None]]:
    figures = {}
    for name in ("actor", "target"):
        pairs = [one.sides[name] for one in coded if name in one.sides]
        if any(wanted for wanted, _ in pairs):
            right = sum(is_same_side(wanted, found) for wanted, found in pairs)
            found = _count(bool(found) for _, found in pairs)
            figures[name] = _rate(right, found, _count(bool(wanted) for wanted, _ in pairs))
    return figures


def _count(checks: Iterable[bool]) -> int:
    return sum(checks)


def _rate(right: int, predicted: int, wanted: int) -> dict[str, float | str | None]:
    total = predicted + wanted
    return {
        "precision": right / predicted if predicted else None,
        "recall": right / wanted if wanted else None,
        "f1": 2 * right / total if total else None,
    }
