"""Decoding: the best sequence of labels, and how probable a label is at its place."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

_NEVER = -1e4


@lru_cache(maxsize=16)
def forbid_stray_insides(labels: tuple[str, ...]) -> np.ndarray:
    """Scores of each label after each: 0 where it may follow, very low where an "I-" has no beginning.

    The last row is for the beginning of a sequence.
    """
    moves = np.zeros((len(labels) + 1, len(labels)), np.float32)
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            for before, former in enumerate((*labels, "O")):
                if former[:1] not in "BI" or former[1:] != label[1:]:
                    moves[before, after] = _NEVER
    moves.setflags(write=False)
    return moves


def find_best_labels(
    scores: np.ndarray, moves: np.ndarray, starts: np.ndarray, lengths: np.ndarray
) -> np.ndarray:
    """The best labels of several sequences, (sequences, words); what lies behind a sequence's end means nothing.

    Args:
        scores: (sequences, words, labels).
        moves: Score of each label after each.
        starts: Score of each label at the beginning.
        lengths: Words of each sequence.

    Source:
        Viterbi (1967), "Error bounds for convolutional codes".
    """
    # Labels stand before sequences: each step then works on whole rows. Which label led to which
    # is asked again on the way back, where one label of each sequence is left.
    given = np.ascontiguousarray(scores.transpose(1, 2, 0))
    _, n_labels, n_sequences = given.shape
    totals = np.empty_like(given)
    further = np.empty((n_labels, n_labels, n_sequences), scores.dtype)
    totals[0] = starts[:, None] + given[0]
    steps = moves[:, :, None]
    for place, before in enumerate(totals[:-1, :, None], 1):
        np.add(before, steps, out=further)
        np.add(np.maximum.reduce(further, axis=0), given[place], out=totals[place])
    return _go_back(totals, moves, lengths - 1)


def _go_back(totals: np.ndarray, moves: np.ndarray, lasts: np.ndarray) -> np.ndarray:
    """The labels on the best way to each sequence's last place, (sequences, words)."""
    n_words, n_labels, n_sequences = totals.shape
    labels = np.empty((n_words, n_sequences), np.int64)
    into = np.ascontiguousarray(moves.T)
    ways = np.ascontiguousarray(totals.transpose(0, 2, 1))
    reached = np.empty((n_sequences, n_labels), totals.dtype)
    ends = ways[lasts, np.arange(n_sequences)].argmax(1)
    ending: dict[int, list[int]] = {}
    for number, last in enumerate(lasts.tolist()):
        ending.setdefault(last, []).append(number)
    following = ends.copy()
    for place in range(n_words - 1, -1, -1):
        if place in ending:
            following[ending[place]] = ends[ending[place]]
        labels[place] = following
        if place:
            np.add(into.take(following, 0), ways[place - 1], out=reached)
            following = reached.argmax(1)
    return labels.T


def weigh_labels(
    scores: np.ndarray, moves: np.ndarray, starts: np.ndarray, lengths: np.ndarray
) -> np.ndarray:
    """Probability of each label at each place, (sequences, words, labels); arguments as above."""
    given = np.ascontiguousarray(scores.transpose(1, 2, 0))
    n_words = len(given)
    # Both ways at once, forward from the beginning and backward from the end.
    steps = np.stack([moves, moves.T])[..., None]
    ways = np.zeros((2, *given.shape), scores.dtype)
    ways[0, 0] = starts[:, None] + given[0]
    going = np.stack([ways[0, 0], given[-1]])
    for place in range(1, n_words):
        opposite = n_words - 1 - place
        summed = _sum(going[:, :, None] + steps, 1)
        np.add(summed[0], given[place], out=ways[0, place])
        np.copyto(ways[1, opposite], summed[1], where=opposite + 1 < lengths)
        going[0] = ways[0, place]
        np.add(given[opposite], ways[1, opposite], out=going[1])
    both = ways[0] + ways[1]
    probabilities: np.ndarray = np.exp(both - _sum(both, 1)[:, None])
    return probabilities.transpose(2, 0, 1)


def _sum(values: np.ndarray, axis: int) -> np.ndarray:
    highest = np.maximum.reduce(values, axis, keepdims=True)
    weights = np.exp(values - highest)
    summed: np.ndarray = np.log(np.add.reduce(weights, axis)) + highest.squeeze(axis)
    return summed


def collect_spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Runs of BIO labels: first, the one after the last, and their kind."""
    spans: list[tuple[int, int, str]] = []
    first, kind, further = 0, "", ""  # of the run that is open
    for place, label in enumerate(labels):
        if label == further:
            continue
        if kind:
            spans.append((first, place, kind))
        first, kind = place, label[2:]
        further = f"I-{kind}" if kind else "O"
    if kind:
        spans.append((first, len(labels), kind))
    return spans
