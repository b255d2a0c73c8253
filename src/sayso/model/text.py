"""NormalText: a cleaned text with the way back to the characters it came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from operator import eq

from sayso.model.span import Pieces, Span, join_spans


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text as the annotations read it, and where each character stands in the original.

    Attributes:
        text: The cleaned text.
        starts: For each character of `text`, and one past the last, the
            position in the original where it begins; never falling.
        ends: For each character of `text` the position in the original after it.
    """

    text: str
    starts: array[int]
    ends: array[int]

    def keeps_places(self) -> bool:
        """Whether each character stands for the one at the same place in the original."""
        size = len(self.text)
        return self.starts[size] == size and all(map(eq, self.starts, range(size + 1)))

    def to_original(self, span: Span) -> Span:
        """The characters of the original that a span of the cleaned text stands for."""
        if span.start >= span.end:
            place = self.starts[span.start]
            return Span(place, place)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def pieces_to_original(self, pieces: Pieces) -> Pieces:
        """The same for several spans; pieces that touch become one."""
        return join_spans(self.to_original(span) for span in pieces)
