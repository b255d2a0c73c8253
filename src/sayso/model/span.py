"""Span: a half-open range of characters, and what can be done with ranges."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` in code points of a document's text.

    Attributes:
        start: Position of the first character, from 0.
        end: Position after the last character.
    """

    start: int
    end: int

    def quote(self, text: str) -> str:
        """The words of the text that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two have at least one character in common."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether every character of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end


Pieces = tuple[Span, ...]
"""The words of something that may be interrupted: spans in reading order, none overlapping."""


def join_spans(spans: Iterable[Span], *, gap: int = 0) -> Pieces:
    """The same characters as fewest spans, in reading order.

    Args:
        spans: Any spans, in any order; empty ones are left out.
        gap: Spans at most this many characters apart become one; at least 0.
    """
    filled = [span for span in spans if span[0] < span[1]]
    if len(filled) < 2:  # noqa: PLR2004 - nothing to join
        return tuple(filled)
    joined: list[Span] = []
    for span in sorted(filled):
        if joined and span.start <= joined[-1].end + gap:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def hull(spans: Iterable[Span]) -> Span | None:
    """The shortest span that covers all; None of nothing."""
    pieces = tuple(spans)
    if len(pieces) < 2:  # noqa: PLR2004 - nothing to join
        return pieces[0] if pieces else None
    return Span(min(pieces)[0], max([span[1] for span in pieces]))


def subtract_spans(spans: Iterable[Span], holes: Iterable[Span]) -> Pieces:
    """The characters of the spans that lie in none of the holes."""
    left = join_spans(spans)
    for hole in join_spans(holes):
        left = tuple(part for span in left for part in _cut(span, hole) if part.start < part.end)
    return left


def _cut(span: Span, hole: Span) -> tuple[Span, ...]:
    if not span.overlaps(hole):
        return (span,)
    return (Span(span.start, hole.start), Span(hole.end, span.end))


def quote_pieces(text: str, pieces: Iterable[Span]) -> str:
    """The words of several spans, with an ellipsis where words were left out."""
    return " … ".join([" ".join(text[start:end].split()) for start, end in pieces])
