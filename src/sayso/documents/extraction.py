"""Extraction: one capture to one document, whatever its format."""

from __future__ import annotations

from collections.abc import Callable

from sayso.documents.dating import date_document
from sayso.documents.draft import Draft
from sayso.documents.formats import PAGE, RECORD, TEXT
from sayso.documents.json_record import read_json_record
from sayso.documents.language import identify_language
from sayso.documents.plain import read_plain_text
from sayso.errors import EmptyDocumentError, UnsupportedFormatError
from sayso.model.document import Capture, Document
from sayso.model.identity import make_document_id


def extract_document(capture: Capture) -> Document:
    """The document that some bytes hold. The same bytes give the same document, on any day.

    Raises:
        InputError: If they hold none; the class says why.
    """
    readers: dict[str, Callable[[Capture], Draft]] = {
        TEXT: read_plain_text,
        RECORD: read_json_record,
        PAGE: _read_page,
        "application/xhtml+xml": _read_page,
    }
    if capture.media_type not in readers:
        raise UnsupportedFormatError(capture.name, capture.media_type)
    draft = readers[capture.media_type](capture)
    if not any(character.isalnum() for character in draft.text):
        raise EmptyDocumentError(capture.name)
    published, basis = date_document(draft)
    return Document(
        id=draft.id or make_document_id(draft.text, url=draft.url, publisher=draft.publisher),
        url=draft.url,
        title=draft.title,
        publisher=draft.publisher,
        author=draft.author,
        language=_tell_language(draft),
        published=published,
        published_basis=basis,
        retrieved=draft.retrieved,
        sha256=capture.sha256,
        media_type=capture.media_type,
        text=draft.text,
    )


def _tell_language(draft: Draft) -> str | None:
    if draft.is_language_given:
        return draft.language
    return identify_language(draft.text, declared=draft.language)


def _read_page(capture: Capture) -> Draft:
    # The libraries for pages take a third of a second to load, and most runs need none.
    from sayso.documents.web_page import read_web_page  # noqa: PLC0415

    return read_web_page(capture)
