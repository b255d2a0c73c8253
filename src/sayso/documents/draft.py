"""Draft: what a format gives of a document, before its language and its date are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader of one format found; None where the format does not tell.

    Attributes:
        text: The text that all spans will point into.
        id: As given with the document.
        url: Address where it is published.
        title: Its headline.
        publisher: Who published it.
        author: Who signed it; several are joined by "; ".
        language: As declared, ISO 639-1.
        is_language_given: Whether a person or a system declared the language
            of this very document, rather than a template.
        given: ISO 8601 date or time of publication that came with the document.
        marked: ISO 8601 date of publication from the markup of its page.
        retrieved: ISO 8601 time at which it was obtained.
    """

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    is_language_given: bool = False
    given: str | None = None
    marked: str | None = None
    retrieved: str | None = None
