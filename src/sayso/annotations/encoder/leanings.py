"""Leanings: what the encoder makes of whole propositions, how they stand and what they are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sayso.model.annotation import Proposition
from sayso.model.claim import STATUSES
from sayso.model.leaning import Leaning
from sayso.model.span import Span


@dataclass(frozen=True, slots=True)
class WordVectors:
    """What the network says of each word for this: the first half as one of several, the second as the main one.

    Attributes:
        starts: The character at which each word begins, rising.
        rows: (words, 2 × width), 16-bit floats, since a long text keeps them until its propositions are known.
    """

    starts: Sequence[int]
    rows: np.ndarray


@dataclass(frozen=True, slots=True)
class LeaningHead:
    """Weights: from the mean of a proposition's words and its main word to statuses and types.

    Attributes:
        base: Added to the sum of both, (width,).
        weights: (statuses and types, width).
        bias: (statuses and types,).
    """

    base: np.ndarray
    weights: np.ndarray
    bias: np.ndarray


def load_leaning_head(path: Path) -> LeaningHead:
    """The weights that the training wrote.

    Raises:
        FileNotFoundError: If they are missing.
    """
    with np.load(path) as found:
        return LeaningHead(
            *(found[name].astype(np.float32) for name in ("base", "weights", "bias"))
        )


def join_vectors(parts: Iterable[tuple[int, WordVectors]]) -> WordVectors | None:
    """The vectors of a text from those of its parts, each with its first character in the text."""
    found = list(parts)
    if not found:
        return None
    starts = [start + place for start, part in found for place in part.starts]
    return WordVectors(starts, np.concatenate([part.rows for _, part in found]))


def lean(
    head: LeaningHead, vectors: WordVectors, propositions: Sequence[Proposition]
) -> tuple[Proposition, ...]:
    """The propositions, each with what the encoder makes of it; those without a word stay as they are.

    Args:
        head: The weights.
        vectors: Of the text's words.
        propositions: In the characters of the same text.
    """
    width = len(head.base)
    mixed = np.zeros((len(propositions), width), np.float32)
    known: list[bool] = []
    for number, proposition in enumerate(propositions):
        runs = [_find_words(vectors.starts, piece) for piece in proposition.pieces]
        n_words = sum(end - first for first, end in runs)
        known.append(n_words > 0)
        for first, end in runs:
            own = vectors.rows[first:end, :width]
            mixed[number] += own.sum(0, dtype=np.float32) / max(n_words, 1)
        if proposition.predicate is not None:
            first, end = _find_words(vectors.starts, proposition.predicate.head)
            if first < end:
                mixed[number] += vectors.rows[first, width:]
    told = np.maximum(mixed + head.base, 0) @ head.weights.T + head.bias
    return tuple(
        replace(proposition, leaning=_make(row)) if is_known else proposition
        for proposition, is_known, row in zip(propositions, known, told.tolist(), strict=True)
    )


def _find_words(starts: Sequence[int], piece: Span) -> tuple[int, int]:
    """The words that begin in a piece: the first, and the one after the last."""
    return bisect_left(starts, piece.start), bisect_left(starts, piece.end)


def _make(row: Sequence[float]) -> Leaning:
    n_statuses = len(STATUSES)
    return Leaning(tuple(row[:n_statuses]), tuple(row[n_statuses:]))
