"""Edit: one change to a text; several applied at once give a text with the way back."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.model.text import NormalText

_INDEX = "i"
"""Four bytes a position: texts are far shorter than 2³¹ characters."""


class Edit(NamedTuple):
    """Characters `[start, end)` of a text that become other characters.

    Attributes:
        start: Position of the first character that is replaced.
        end: Position after the last; always beyond `start`.
        new: What stands there instead; "" leaves the characters out.
    """

    start: int
    end: int
    new: str


def keep_text(text: str) -> NormalText:
    """The text itself, each character standing for itself."""
    starts = _pack(np.arange(len(text) + 1, dtype=np.intc))
    return NormalText(text, starts, starts[1:])


def apply_edits(text: str, edits: Sequence[Edit]) -> NormalText:
    """The text with all edits made.

    Every new character stands for all characters that its edit replaced.

    Args:
        text: Any text.
        edits: In reading order, none overlapping another.
    """
    same = keep_text(text)
    if not edits:
        return same
    pieces: list[str] = []
    starts, ends = array(_INDEX), array(_INDEX)
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        starts += same.starts[at:start] + array(_INDEX, [start]) * len(new)
        ends += same.ends[at:start] + array(_INDEX, [end]) * len(new)
        at = end
    pieces.append(text[at:])
    starts += same.starts[at:]
    ends += same.ends[at:]
    return NormalText("".join(pieces), starts, ends)


def chain_texts(first: NormalText, second: NormalText) -> NormalText:
    """One step from the original of `first` to the text of `second`.

    Args:
        first: Made from the original.
        second: Made from the text of `first`.
    """
    starts, ends = _view(first.starts), _view(first.ends)
    return NormalText(
        second.text, _pack(starts[_view(second.starts)]), _pack(ends[_view(second.ends) - 1])
    )


# Millions of positions are moved at once in NumPy; the record itself needs only Python.


def _view(positions: array[int]) -> NDArray[np.intc]:
    return np.frombuffer(positions, dtype=np.intc) if positions else np.empty(0, dtype=np.intc)


def _pack(positions: NDArray[np.intc]) -> array[int]:
    return array(_INDEX, positions.tobytes())
