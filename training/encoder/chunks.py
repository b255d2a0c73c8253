"""Chunks: windows as padded tables of few different shapes, which are read at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
from torch import Tensor

Row = tuple[Sequence[int], Sequence[int], Sequence[int]] | tuple[np.ndarray, np.ndarray, np.ndarray]
"""A window: its pieces, how they are written, and where the words begin."""
_LENGTHS = 32
"""Windows are padded to a multiple of this: kernels are made once for each shape."""
_ROWS = 2
"""The number of windows read at once is padded to a multiple of this."""
_CHUNK = 1024
"""Word pieces that are read at once."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Windows as rows of numbers, padded to one length.

    Attributes:
        ids: Word pieces, (windows, length), integers.
        cases: How their words are written, the same shape.
        mask: 1 where something is read, 0 where the row is padded.
        places: For each word told of, row times length plus column of its first piece.
    """

    ids: np.ndarray
    cases: np.ndarray
    mask: np.ndarray
    places: np.ndarray


def pad_rows(rows: Sequence[Row], *, length: int = 0, n_rows: int = 0) -> Layout:
    """Rows of windows as arrays of one length.

    Args:
        rows: The windows.
        length: Fewest columns.
        n_rows: Fewest rows; those without a window have one piece to read.
    """
    length = max(length, *(len(ids) for ids, _, _ in rows))
    shape = (max(n_rows, len(rows)), length)
    ids, cases, mask = (np.zeros(shape, np.int64) for _ in range(3))
    mask[len(rows) :, 0] = 1
    places: list[int] = []
    for number, (row_ids, row_cases, row_places) in enumerate(rows):
        ids[number, : len(row_ids)] = row_ids
        cases[number, : len(row_ids)] = row_cases
        mask[number, : len(row_ids)] = 1
        places.extend(number * length + place for place in row_places)
    return Layout(ids, cases, mask, np.asarray(places, np.int64))


def chunk_rows(
    rows: Sequence[Row], *, whole: bool = False
) -> tuple[list[tuple[Tensor, ...]], Tensor]:
    """Windows in chunks of few different shapes, and the way back to the words' order.

    Args:
        rows: The windows.
        whole: Whether they make one chunk; graphics cards want few large tables.
    """
    longest = max(len(row[0]) for row in rows)
    most = len(rows) * longest if whole else _CHUNK

    def measure(number: int) -> int:
        return longest if whole else -(-len(rows[number][0]) // _LENGTHS) * _LENGTHS

    starts = np.cumsum([0, *(len(row[2]) for row in rows)])
    inputs: list[tuple[Tensor, ...]] = []
    words: list[np.ndarray] = []
    for length, alike in groupby(sorted(range(len(rows)), key=measure), key=measure):
        for chosen in _batch(list(alike), max(1, most // length)):
            n_rows = -(-len(chosen) // _ROWS) * _ROWS
            layout = pad_rows([rows[number] for number in chosen], length=length, n_rows=n_rows)
            arrays = (layout.ids, layout.cases, layout.mask, layout.places)
            inputs.append(tuple(torch.from_numpy(array) for array in arrays))
            words.extend(np.arange(starts[number], starts[number + 1]) for number in chosen)
    return inputs, torch.from_numpy(np.argsort(np.concatenate(words)))


def _batch(numbers: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for first in range(0, len(numbers), size):
        yield numbers[first : first + size]
