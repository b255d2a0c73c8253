"""Segments: a text cut wherever an annotation starts or ends, so that none is nested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.span import Pieces, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that are covered by the same annotations.

    Attributes:
        text: The characters.
        keys: Keys of the annotations that cover them, in the order given.
    """

    text: str
    keys: tuple[str, ...]


def cut_segments(text: str, within: Span, pieces: Mapping[str, Pieces]) -> tuple[Segment, ...]:
    """Cut a part of a text wherever an annotation starts or ends.

    Args:
        text: The whole text.
        within: The part to cut; the segments joined are its characters.
        pieces: Annotations by key; what lies outside the part is ignored.
    """
    spans = [(key, span) for key, several in pieces.items() for span in several]
    edges = {
        min(max(edge, within.start), within.end)
        for _, span in spans
        for edge in (span.start, span.end)
    }
    return tuple(
        Segment(
            text[start:end],
            tuple(
                dict.fromkeys(key for key, span in spans if span.start < end and start < span.end)
            ),
        )
        for start, end in pairwise(sorted({*edges, within.start, within.end}))
    )
