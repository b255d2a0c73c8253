"""Windows: the stretches in which a text is read, cut where sentences seem to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotations.encoder.words import Words

LONGEST = 128
"""Word pieces of a window, with the marks around it; longer ones are slower a word."""
_STOPS = frozenset((".", "!", "?", "…", "...", "?!", "!?"))
_CLOSERS = frozenset(('"', "'", "”", "’", "''", ")", "]"))


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together.

    Attributes:
        first: First word read.
        start: First word of which something is told; those before it are context.
        end: Word after the last.
    """

    first: int
    start: int
    end: int


def cut_windows(words: Words, sizes: Sequence[int], *, context: int = 0) -> list[Window]:
    """The windows of a text, which together tell of every word once.

    Args:
        words: The text.
        sizes: Word pieces of each word.
        context: Most word pieces that are read before the words told of.
    """
    room = LONGEST - 2
    windows: list[Window] = []
    start, filled = 0, 0
    for first, end in _cut_segments(words, sizes, room):
        size = _measure(words, sizes, first, end)
        ahead = _find_context(words, sizes, start, context) if not filled else None
        if filled and filled + size > room:
            windows.append(_open(words, sizes, start, first, context))
            start, filled = first, 0
            ahead = _find_context(words, sizes, start, context)
        if ahead is not None:
            before = _measure(words, sizes, ahead, start)
            filled = before if before + size <= room else 0
        filled += size
    if start < len(words):
        windows.append(_open(words, sizes, start, len(words), context))
    return windows


def _open(words: Words, sizes: Sequence[int], start: int, end: int, context: int) -> Window:
    first = _find_context(words, sizes, start, context)
    if _measure(words, sizes, first, end) > LONGEST - 2:
        first = start
    return Window(first, start, end)


def _find_context(words: Words, sizes: Sequence[int], start: int, most: int) -> int:
    first, read = start, 0
    while first > 0:
        read += sizes[first - 1] + words.breaks[first]
        if read > most:
            break
        first -= 1
    return first


def _measure(words: Words, sizes: Sequence[int], first: int, end: int) -> int:
    return sum(sizes[first:end]) + sum(words.breaks[first:end])


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
