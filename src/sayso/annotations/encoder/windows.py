"""Windows: the stretches in which a text is read, cut where sentences seem to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotations.encoder.words import Words

LONGEST = 192
"""Word pieces of a window, with the marks around it; longer ones are slower a word."""
_STOPS = frozenset((".", "!", "?", "…", "...", "?!", "!?"))
_CLOSERS = frozenset(('"', "'", "”", "’", "''", ")", "]"))


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together.

    Attributes:
        start: The first of them.
        end: The word after the last.
    """

    start: int
    end: int


def cut_windows(words: Words, sizes: Sequence[int]) -> list[Window]:
    """The windows of a text, which together tell of every word once.

    Args:
        words: The text.
        sizes: Word pieces of each word.
    """
    room = LONGEST - 2
    windows: list[Window] = []
    start, filled = 0, 0
    for first, end in _cut_segments(words, sizes, room):
        size = sum(sizes[first:end]) + sum(words.breaks[first:end])
        if filled and filled + size > room:
            windows.append(Window(start, first))
            start, filled = first, 0
        filled += size
    if start < len(words):
        windows.append(Window(start, len(words)))
    return windows


def _cut_segments(words: Words, sizes: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Runs of words that end with what looks like the end of a sentence, or with the room."""
    first, filled = 0, 0
    for place in range(len(words)):
        size = sizes[place] + words.breaks[place]
        if place > first and (filled + size > room or _opens_sentence(words, place)):
            yield first, place
            first, filled = place, 0
        filled += size
    if first < len(words):
        yield first, len(words)


def _opens_sentence(words: Words, place: int) -> bool:
    if words.breaks[place]:
        return True
    form = words.forms[place]
    if form[0].islower() or form in _CLOSERS:
        return False
    before = place - 1
    while before > 0 and words.forms[before] in _CLOSERS:
        before -= 1
    return words.forms[before] in _STOPS
