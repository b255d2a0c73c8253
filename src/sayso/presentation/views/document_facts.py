"""What is known about a document, in words."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.document import Document
from sayso.presentation.labels import BASES
from sayso.presentation.views.dates import write_day


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document's name and what is known about it.

    Attributes:
        id: Its id.
        title: Its headline, or that there is none, with its first words.
        facts: Names and values, in order; what is not known says so.
    """

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]


def view_document(document: Document) -> DocumentFacts:
    """What is shown of a document beside its text."""
    date = write_day(document.published) if document.published else "not known"
    if document.published_basis is not None:
        date += f" ({BASES[document.published_basis]})"
    facts = [
        ("publisher", document.publisher or "not known"),
        ("author", document.author or "not known"),
        ("published", date),
        ("language", document.language or "not known"),
        ("address", document.url or "not known"),
        ("SHA-256", document.sha256),
    ]
    return DocumentFacts(document.id, write_title(document.title, document.opening), tuple(facts))


def write_title(title: str | None, opening: str) -> str:
    """A document's headline, or that it has none, with its first words."""
    return title or f"(no title) {opening}"
