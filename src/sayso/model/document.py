"""Document: one article, post, release or message as published; Capture: its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OPENING = 60
"""Characters of a text's beginning that tell one document without a title from others."""

PublishedBasis = Literal["given", "metadata", "inferred"]
"""Whence the publication date: with the document, from its page, or from the dates in its text."""


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of a document as obtained.

    Attributes:
        name: Path, line or address under which it was given, for messages.
        data: The bytes, unchanged.
        sha256: Their SHA-256 in lower-case hexadecimal.
        media_type: Such as "text/html"; the kind that it was read as.
        url: Address where it is published; None if not known.
        published: ISO 8601 day that was given for it when it was read before; None if none was.
    """

    name: str
    data: bytes
    sha256: str
    media_type: str
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article, post, release or message as published.

    Attributes:
        id: Given, or made from the content; see `sayso.model.identity`.
        url: Address where it is published; None if not known.
        title: Its headline; None if not known.
        publisher: Who published it; None if not known.
        author: Who signed it; None if not known.
        language: ISO 639-1 code; None if it cannot be told.
        published: ISO 8601 date or time of publication; None if not known.
        published_basis: Whence that date; None where there is none.
        retrieved: ISO 8601 time at which it was obtained; None if not known.
        sha256: SHA-256 of the bytes as captured, lower-case hexadecimal.
        media_type: The kind of bytes it was made from.
        text: What all spans point into. As given for plain text and JSON
            lines; the extracted article for other kinds.
    """

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    author: str | None
    language: str | None
    published: str | None
    published_basis: PublishedBasis | None
    retrieved: str | None
    sha256: str
    media_type: str
    text: str

    @property
    def opening(self) -> str:
        """The first words of the text, lines parted by " / ", with " …" where more follows."""
        beginning = self.text[: 2 * OPENING]
        lines = filter(None, (" ".join(line.split()) for line in beginning.splitlines()))
        words = " / ".join(lines)
        if len(words) <= OPENING:
            return words if len(beginning) == len(self.text) else f"{words} …"
        whole, blank, _ = words[: OPENING + 1].rpartition(" ")
        return f"{(whole if blank else words[:OPENING]).removesuffix(' /')} …"
