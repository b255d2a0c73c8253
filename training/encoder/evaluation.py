"""Evaluation: each head of the exported model on examples that it has not seen, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.annotations.encoder.decoding import collect_spans
from sayso.annotations.encoder.kinds import NO_EVENT
from sayso.annotations.encoder.laying import (
    choose_deps,
    choose_labels,
    choose_lemmas,
    find_all_heads,
    find_labelled,
)
from sayso.annotations.encoder.lemmas import apply_rule
from sayso.annotations.encoder.model import Model, Scores, load_model
from sayso.annotations.encoder.neighbourhoods import Setting
from sayso.annotations.encoder.sentences import find_borders
from sayso.annotations.encoder.tying import find_ties
from training.encoder.examples import UNKNOWN, Example, read_examples
from training.encoder.targets import list_borders

_DRAWS = 1_000
Counts = tuple[int, int, int]
"""Right, found and wanted."""


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of a head, or share of right words where each word has one label.

    Attributes:
        value: Per cent.
        low: 2.5th percentile over texts drawn again.
        high: 97.5th percentile.
    """

    value: float
    low: float
    high: float


def evaluate(weights: Path, work: Path) -> dict[str, Score]:
    """Scores by corpus and head."""
    model = load_model(weights)
    return {
        **_score_file(model, work / "ewt-dev.jsonl.gz", _count_syntax),
        **_score_file(model, work / "gmb-dev.jsonl.gz", _count_names),
        **_score_file(model, work / "uner-dev.jsonl.gz", _count_coarse_names),
        **_score_file(model, work / "re3d-dev.jsonl.gz", _count_names),
        **_score_file(model, work / "times-dev.jsonl.gz", _count_times),
        **_score_file(model, work / "kinds-dev.jsonl.gz", _count_kinds),
        **_score_file(model, work / "articles-dev.jsonl.gz", _count_ties),
    }


def _score_file(
    model: Model, path: Path, count: Callable[[Model, Example], dict[str, Counts]]
) -> dict[str, Score]:
    counted = [count(model, example) for example in read_examples(path) if example.forms]
    corpus = path.name.removesuffix("-dev.jsonl.gz")
    return {
        f"{corpus} {head}": _summarise([counts[head] for counts in counted])
        for head in sorted(counted[0])
    }


def _summarise(counts: Sequence[Counts]) -> Score:
    table = np.array(counts)
    draws = np.random.default_rng(1).integers(len(table), size=(_DRAWS, len(table)))
    drawn = [_f1(table[draw].sum(0)) for draw in draws]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Score(_f1(table.sum(0)), float(low), float(high))


def _f1(sums: np.ndarray) -> float:
    right, found, wanted = sums
    return float(200 * right / max(found + wanted, 1))


def _compare(found: Iterable[object], wanted: Iterable[object]) -> Counts:
    ours, theirs = set(found), set(wanted)
    return len(ours & theirs), len(ours), len(theirs)


def _count_syntax(model: Model, example: Example) -> dict[str, Counts]:
    scores = model.read(example.words)
    borders = list_borders(example.sentences, len(example.forms))
    heads = find_all_heads(scores, borders)
    deps = choose_deps(model, scores, heads)
    ours = find_borders(example.words, scores.of("opening")[:, 0])
    counts = {"sentences": _compare(ours, borders)}
    for layer, name in (("tags", "xpos"), ("morphs", "morphs")):
        found = choose_labels(model, scores, layer)
        pairs = list(zip(found, getattr(example, layer), strict=True))
        counts[name] = _share(a == b for a, b in pairs if b != UNKNOWN)
        if layer == "morphs":
            counts["upos"] = _share(
                a.split("|")[0] == b.split("|")[0] for a, b in pairs if b != UNKNOWN
            )
    lemmas = choose_lemmas(model, example.words, scores, choose_labels(model, scores, "tags"))
    counts["lemmas"] = _share(
        lemma == apply_rule(form, rule)
        for form, lemma, rule in zip(example.forms, lemmas, example.lemmas, strict=True)
        if rule != UNKNOWN
    )
    same = heads == np.array(example.heads)
    counts["uas"] = _share(same)
    right = [
        bool(hit) and a.split(":")[0] == b.split(":")[0]
        for hit, a, b in zip(same, deps, example.deps, strict=True)
    ]
    counts["las"] = _share(right)
    return counts


def _share(hits: Iterable[object]) -> Counts:
    listed = [bool(hit) for hit in hits]
    return sum(listed), len(listed), len(listed)


def _borders_of(example: Example, scores: Scores) -> list[tuple[int, int]]:
    return find_borders(example.words, scores.of("opening")[:, 0])


def _count_names(model: Model, example: Example) -> dict[str, Counts]:
    scores = model.read(example.words)
    found = find_labelled(model, scores, "names", _borders_of(example, scores))
    unsure = {at for at, label in enumerate(example.names) if label == UNKNOWN}
    kept = [span for span in found if unsure.isdisjoint(range(span[0], span[1]))]
    return {"names": _compare(kept, collect_spans(example.names))}


def _count_coarse_names(model: Model, example: Example) -> dict[str, Counts]:
    """Names of persons, organisations and places, all kinds of place alike."""
    scores = model.read(example.words)
    found = find_labelled(model, scores, "names", _borders_of(example, scores))
    kept = [
        (first, last, "LOC" if kind == "GPE" else kind)
        for first, last, kind in found
        if kind in {"PERSON", "ORG", "GPE", "LOC"}
    ]
    return {"names": _compare(kept, collect_spans(example.names))}


def _count_times(model: Model, example: Example) -> dict[str, Counts]:
    scores = model.read(example.words)
    found = find_labelled(model, scores, "times", _borders_of(example, scores))
    events = choose_labels(model, scores, "events")
    return {
        "times": _compare(found, collect_spans(example.times)),
        "events": _compare(
            [at for at, label in enumerate(events) if label != "O"],
            [at for at, label in enumerate(example.events) if label != "O"],
        ),
    }


def _count_kinds(model: Model, example: Example) -> dict[str, Counts]:
    """Event words with their types, and whatever the type."""
    found = choose_labels(model, model.read(example.words), "kinds")
    known = [at for at, kind in enumerate(example.kinds) if kind != UNKNOWN]
    ours = [(at, found[at]) for at in known if found[at] != NO_EVENT]
    theirs = [(at, example.kinds[at]) for at in known if example.kinds[at] != NO_EVENT]
    return {
        "types": _compare(ours, theirs),
        "named": _compare([at for at, _ in ours], [at for at, _ in theirs]),
    }


def _count_ties(model: Model, example: Example) -> dict[str, Counts]:
    scores = model.read(example.words)
    borders = _borders_of(example, scores)
    sentence = np.repeat(np.arange(len(borders)), [last - first for first, last in borders])
    heads = find_all_heads(scores, borders)
    deps = choose_deps(model, scores, heads)
    setting = Setting(sentence, np.array(example.quotations), borders, heads.tolist(), deps)
    ties = find_ties(model, scores, setting)
    outer = [tie for tie in ties if tie.content]
    inside = [
        any(
            first <= tie.cue[0] < last
            for other in outer
            for first, last in other.content
            if other is not tie
        )
        for tie in outer
    ]
    outer = [tie for tie, nested in zip(outer, inside, strict=True) if not nested]
    wanted = example.ties or []
    return {
        "cue": _compare([tie.cue for tie in outer], [tuple(tie.cue) for tie in wanted]),
        "source": _compare(
            [_fill(tie.source) for tie in outer if tie.source],
            [tuple(tie.source) for tie in wanted if tie.source],
        ),
        "content": _compare(
            [_fill(tie.content) for tie in outer], [tuple(tie.content) for tie in wanted]
        ),
    }


def _fill(runs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(place for first, last in runs for place in range(first, last))
