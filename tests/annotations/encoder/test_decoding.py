"""Decoding against all paths written out."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.decoding import (
    collect_spans,
    find_best_labels,
    forbid_stray_insides,
    weigh_labels,
)

N_LABELS = 3
SEEDS = st.integers(0, 10_000)


def draw(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(2, 4, N_LABELS)).astype(np.float32)
    moves = chance.normal(size=(N_LABELS, N_LABELS)).astype(np.float32)
    starts = chance.normal(size=N_LABELS).astype(np.float32)
    return scores, moves, starts, np.array([4, int(chance.integers(1, 5))])


def weigh_path(
    scores: np.ndarray, moves: np.ndarray, starts: np.ndarray, path: tuple[int, ...]
) -> float:
    steps = sum(moves[before, after] for before, after in pairwise(path))
    return float(starts[path[0]] + steps + sum(scores[at, label] for at, label in enumerate(path)))


@given(SEEDS)
def test_best_labels_are_those_of_the_best_path(seed: int) -> None:
    scores, moves, starts, lengths = draw(seed)
    found = find_best_labels(scores, moves, starts, lengths)

    for number, length in enumerate(lengths):
        paths = product(range(N_LABELS), repeat=int(length))
        best = max(paths, key=lambda path: weigh_path(scores[number], moves, starts, path))
        assert tuple(found[number, :length]) == best


@given(SEEDS)
def test_probabilities_are_shares_of_all_paths(seed: int) -> None:
    scores, moves, starts, lengths = draw(seed)
    found = weigh_labels(scores, moves, starts, lengths)

    for number, length in enumerate(lengths):
        paths = list(product(range(N_LABELS), repeat=int(length)))
        weights = np.exp([weigh_path(scores[number], moves, starts, path) for path in paths])
        for place, label in product(range(int(length)), range(N_LABELS)):
            share = sum(
                weight for path, weight in zip(paths, weights, strict=True) if path[place] == label
            )
            assert abs(found[number, place, label] - share / weights.sum()) < 1e-4


def test_inside_never_stands_without_its_beginning() -> None:
    labels = ("O", "B-A", "I-A", "B-B", "I-B")
    moves = forbid_stray_insides(labels)
    scores = np.full((1, 3, 5), -1, np.float32)
    scores[0, :, 2] = 5

    (found,) = find_best_labels(scores, moves[:-1], moves[-1], np.array([3]))

    assert [labels[label] for label in found] == ["B-A", "I-A", "I-A"]


def test_spans_end_where_another_begins() -> None:
    assert collect_spans(["B-S", "I-S", "B-S", "O", "I-C"]) == [
        (0, 2, "S"),
        (2, 3, "S"),
        (4, 5, "C"),
    ]
