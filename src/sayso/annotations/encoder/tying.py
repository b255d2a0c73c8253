"""Tying: the cues of a text, and for each of them the words of its source and of its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotations.encoder.decoding import collect_spans, find_best_labels, weigh_labels
from sayso.annotations.encoder.model import Model, Scores
from sayso.annotations.encoder.neighbourhoods import (
    Setting,
    describe_neighbourhoods,
    open_neighbourhood,
)
from sayso.annotations.encoder.sentences import group_borders
from sayso.annotations.encoder.trees import is_below

CUE_LABELS = ("O", "B", "I")
_CUE_NAMES = ("O", "B-K", "I-K")
_AT_ONCE = 64
"""Cues that are scored together; more would only take memory."""
ROLE_LABELS = ("O", "B-S", "I-S", "B-C", "I-C")
Run = tuple[int, int]
"""Words or tokens that follow each other: the first, and the one after the last."""


@dataclass(frozen=True, slots=True)
class FoundTie:
    """An attribution as the model sees it, in words or in tokens.

    Attributes:
        cue: Words of its cue; they follow each other.
        probability: Of the first word being the beginning of a cue, 0 to 1.
        source: Runs of words that name who is credited; empty if nobody is.
        content: Runs of words that are credited; empty if nothing is.
    """

    cue: tuple[int, ...]
    probability: float
    source: tuple[Run, ...]
    content: tuple[Run, ...]

    def move(self, step: int) -> FoundTie:
        """The same attribution so many words further on."""
        return FoundTie(
            tuple(place + step for place in self.cue),
            self.probability,
            tuple((first + step, last + step) for first, last in self.source),
            tuple((first + step, last + step) for first, last in self.content),
        )

    def place(self, places: Sequence[int]) -> FoundTie:
        """The same attribution in tokens, of which each word is one."""

        def span(runs: Sequence[Run]) -> tuple[Run, ...]:
            return tuple((places[first], places[last - 1] + 1) for first, last in runs)

        cue = range(places[self.cue[0]], places[self.cue[-1]] + 1)
        return FoundTie(tuple(cue), self.probability, span(self.source), span(self.content))


def find_ties(model: Model, scores: Scores, setting: Setting) -> list[FoundTie]:
    """The attributions of a text, in reading order of their cues.

    Args:
        model: The encoder.
        scores: Of the text's words.
        setting: Its sentences, quotations and trees; a cue in another's clause takes nothing
            away from that one.
    """
    cues = _find_cues(model, scores, setting)
    begins = np.zeros(len(setting.sentence), np.int64)
    for cue, _ in cues:
        begins[list(cue)] = [1, *[-1] * (len(cue) - 1)]
    bounds = [open_neighbourhood(setting, cue) for cue, _ in cues]
    rivals = [
        _leave_nested(setting, cue, begins, bound)
        for (cue, _), bound in zip(cues, bounds, strict=True)
    ]
    codes = describe_neighbourhoods(setting, [cue for cue, _ in cues], rivals, bounds)
    emissions = []
    for first in range(0, len(cues), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        emissions += _score_roles(
            model, scores, [cue for cue, _ in cues[some]], bounds[some], codes[some]
        )
    labels = _decode_roles(model, emissions)
    return [
        FoundTie(cue, probability, *_collect_roles(found, bound[0]))
        for (cue, probability), bound, found in zip(cues, bounds, labels, strict=True)
    ]


def _find_cues(
    model: Model, scores: Scores, setting: Setting
) -> list[tuple[tuple[int, ...], float]]:
    moves, starts = model.pairs["cue_moves"], model.pairs["cue_starts"]
    emissions = scores.of("cue")
    found: list[tuple[tuple[int, ...], float]] = []
    for _, words, lengths in group_borders(setting.borders):
        given = emissions[words]
        labels = find_best_labels(given, moves, starts, lengths).tolist()
        spans = [
            (row, first, last)
            for row, length in enumerate(lengths.tolist())
            if any(labels[row][:length])
            for first, last, _ in collect_spans(
                [_CUE_NAMES[label] for label in labels[row][:length]]
            )
        ]
        if not spans:
            continue
        rows = sorted({row for row, _, _ in spans})
        longest = lengths[rows].max()
        weights = weigh_labels(given[rows, :longest], moves, starts, lengths[rows])
        for row, first, last in spans:
            first_word = int(words[row, first])
            places = tuple(range(first_word, first_word + last - first))
            found.append((places, float(weights[rows.index(row), first, 1])))
    return sorted(found)


def _leave_nested(
    setting: Setting,
    cue: Sequence[int],
    begins: np.ndarray,
    bound: tuple[int, int],
) -> np.ndarray:
    """The other cues of a neighbourhood that may take words away from this one."""
    rivals = np.zeros_like(begins)
    rivals[slice(*bound)] = begins[slice(*bound)]
    rivals[list(cue)] = 0
    own = setting.quotation[cue[0]]
    for place in np.flatnonzero(rivals):
        if setting.quotation[place] not in {-1, own} or any(
            is_below(setting.heads, int(place), word) for word in cue
        ):
            rivals[place] = 0
    return rivals


def _score_roles(
    model: Model,
    scores: Scores,
    cues: Sequence[Sequence[int]],
    bounds: Sequence[tuple[int, int]],
    codes: Sequence[np.ndarray],
) -> list[np.ndarray]:
    """Scores of the roles of each neighbourhood's words, made together, which is quicker."""
    pairs, every = model.pairs, np.concatenate(codes)
    places = np.concatenate([np.arange(*bound) for bound in bounds])
    lengths = [last - first for first, last in bounds]
    vectors = scores.of("role_cue")
    mixed = scores.of("role_word")[places]
    # The mean of one is itself, and most cues are one word.
    means = vectors[[cue[0] for cue in cues]]
    for number, cue in enumerate(cues):
        if len(cue) > 1:
            means[number] = vectors[list(cue)].mean(0)
    mixed += means[np.repeat(np.arange(len(cues)), lengths)]
    more = np.empty_like(mixed)
    for number, table in enumerate(("distance", "apart", "quotation", "between", "branch")):
        mixed += pairs[table].take(every[:, number], 0, out=more, mode="clip")
    np.maximum(mixed, 0, out=mixed)
    np.matmul(mixed, pairs["deepening_weight"].T, out=more)
    more += pairs["deepening_bias"]
    mixed += np.maximum(more, 0, out=more)
    emissions = scores.of("role")[places] + mixed @ pairs["roles_weight"].T + pairs["roles_bias"]
    return np.split(emissions, np.cumsum(lengths)[:-1])


def _decode_roles(model: Model, emissions: Sequence[np.ndarray]) -> list[list[str]]:
    if not emissions:
        return []
    lengths = np.array([len(found) for found in emissions])
    padded = np.zeros((len(emissions), lengths.max(), len(ROLE_LABELS)), np.float32)
    for number, found in enumerate(emissions):
        padded[number, : len(found)] = found
    best = find_best_labels(padded, model.pairs["role_moves"], model.pairs["role_starts"], lengths)
    return [
        [ROLE_LABELS[label] for label in row[:length]]
        for row, length in zip(best.tolist(), lengths, strict=True)
    ]


def _collect_roles(labels: list[str], offset: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    spans = collect_spans(labels)
    source, content = (
        tuple((first + offset, last + offset) for first, last, kind in spans if kind == role)
        for role in ("S", "C")
    )
    return source, content
