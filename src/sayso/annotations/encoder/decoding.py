"""Decoding: the best sequence of labels, and how probable a label is at its place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_NEVER = -1e4


def forbid_stray_insides(labels: Sequence[str]) -> np.ndarray:
    """Scores of each label after each: 0 where it may follow, very low where an "I-" has no beginning.

    The last row is for the beginning of a sequence.
    """
    moves = np.zeros((len(labels) + 1, len(labels)), np.float32)
    for after, label in enumerate(labels):
        if label.startswith("I-"):
            for before, former in enumerate((*labels, "O")):
                if former[:1] not in "BI" or former[1:] != label[1:]:
                    moves[before, after] = _NEVER
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
    n_sequences, n_words, n_labels = scores.shape
    ways = np.zeros((n_words, n_sequences, n_labels), np.int64)
    totals = np.empty((n_words, n_sequences, n_labels), scores.dtype)
    totals[0] = starts + scores[:, 0]
    for place in range(1, n_words):
        further = totals[place - 1][:, :, None] + moves
        further.argmax(1, out=ways[place])
        np.add(further.max(1), scores[:, place], out=totals[place])
    labels = np.zeros((n_sequences, n_words), np.int64)
    rows = np.arange(n_sequences)
    ends = totals[lengths - 1, rows].argmax(1)
    following = ends
    for place in range(n_words - 1, -1, -1):
        following = np.where(place < lengths - 1, following, ends)
        labels[:, place] = following
        following = ways[place][rows, following]
    return labels


def weigh_labels(
    scores: np.ndarray, moves: np.ndarray, starts: np.ndarray, lengths: np.ndarray
) -> np.ndarray:
    """Probability of each label at each place, (sequences, words, labels); arguments as above."""
    n_words = scores.shape[1]
    forward = np.empty_like(scores)
    forward[:, 0] = starts + scores[:, 0]
    for place in range(1, n_words):
        forward[:, place] = _sum(forward[:, place - 1, :, None] + moves, 1) + scores[:, place]
    backward = np.zeros_like(scores)
    for place in range(n_words - 2, -1, -1):
        after = (scores[:, place + 1] + backward[:, place + 1])[:, None, :] + moves
        going = (place + 1 < lengths)[:, None]
        backward[:, place] = np.where(going, _sum(after, 2), 0.0)
    both = forward + backward
    probabilities: np.ndarray = np.exp(both - _sum(both, 2)[..., None])
    return probabilities


def _sum(values: np.ndarray, axis: int) -> np.ndarray:
    highest = values.max(axis, keepdims=True)
    summed: np.ndarray = np.log(np.exp(values - highest).sum(axis)) + highest.squeeze(axis)
    return summed


def collect_spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Runs of BIO labels: first, the one after the last, and their kind."""
    spans: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label == "O":
            continue
        kind = label[2:]
        follows = spans and spans[-1][1] == place and spans[-1][2] == kind
        if label.startswith("I-") and follows:
            spans[-1] = (spans[-1][0], place + 1, kind)
        else:
            spans.append((place, place + 1, kind))
    return spans
