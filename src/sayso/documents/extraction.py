"""Extraction: one capture to one document, whatever its format."""

from __future__ import annotations

from collections.abc import Callable

from sayso.documents.date_forms import read_date
from sayso.documents.dating import date_document
from sayso.documents.draft import Draft
from sayso.documents.formats import PAGE, RECORD, TEXT
from sayso.documents.json_record import mend_surrogates, read_json_record
from sayso.documents.language import identify_language
from sayso.documents.lines import make_capture
from sayso.documents.plain import read_plain_text
from sayso.errors import EmptyDocumentError, UnsupportedFormatError
from sayso.model.document import Capture, Document
from sayso.model.identity import make_document_id

_AT_HAND = "the text"


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
    return _finish(readers[capture.media_type](capture), capture)


def make_document(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    author: str | None = None,
) -> Document:
    """A document from words at hand.

    Args:
        text: Kept as it is, but half a surrogate pair becomes one replacement character.
        published: Date or time of publication, in any form that `read_date`
            takes; where it is None or cannot be read it is inferred from the text.
        title: Its headline; None if not known.
        publisher: Who published it; None if not known.
        url: Where it is published; None if not known.
        author: Who signed it, several joined by "; "; None if not known.

    Raises:
        InputError: If there are no words in it.
    """
    text = mend_surrogates(text)
    draft = Draft(
        text=text,
        title=title,
        publisher=publisher,
        author=author,
        url=url,
        given=read_date(published or ""),
    )
    return _finish(draft, make_capture(_AT_HAND, text.encode("utf-8"), TEXT))


def _finish(draft: Draft, capture: Capture) -> Document:
    if not any(map(str.isalnum, draft.text)):
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
