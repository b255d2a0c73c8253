"""Token places: a text's tokens, found by their characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from sayso.annotations.tokens import list_tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc


class TokenPlaces:
    """A text's tokens, found by their characters.

    Attributes:
        doc: The text, read.
        text: The text itself; asking `doc` for it each time is slow.
        is_parsed: Whether it has dependencies.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        tokens = list_tokens(doc)
        self.is_parsed = any(tokens.deps)
        self._starts = tokens.starts

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """First token, and the one after the last, of the characters `[start, end)`."""
        return max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)
