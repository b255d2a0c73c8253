from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.documents.extraction import extract_document, make_document
from sayso.documents.lines import make_capture
from sayso.errors import EmptyDocumentError, UnsupportedFormatError
from tests.documents.pages import LINKED_DATA, capture_page

TEXT = "\r\nThe army said so.\r\n\xa0“So,” it said.\t"


def test_plain_text_is_kept_character_for_character() -> None:
    capture = make_capture("a.txt", TEXT.encode("utf-8"), "text/plain")
    document = extract_document(capture)
    assert document.text == TEXT
    assert document.title is None
    assert document.sha256 == capture.sha256


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    capture = make_capture("a.txt", TEXT.encode("utf-8-sig"), "text/plain")
    assert extract_document(capture).text == TEXT


def test_null_characters_are_binary() -> None:
    with pytest.raises(UnsupportedFormatError, match="binary"):
        extract_document(make_capture("a.txt", b"The army\0said so.", "text/plain"))


@pytest.mark.parametrize("text", ["", " \n", "—\u200b…"])
def test_a_text_without_words_is_empty(text: str) -> None:
    with pytest.raises(EmptyDocumentError):
        extract_document(make_capture("a.txt", text.encode("utf-8"), "text/plain"))
    with pytest.raises(EmptyDocumentError):
        make_document(text)


def test_other_kinds_of_bytes_are_refused() -> None:
    with pytest.raises(UnsupportedFormatError, match="image/png"):
        extract_document(make_capture("a", b"x", "image/png"))


def test_the_same_bytes_give_the_same_document() -> None:
    assert extract_document(capture_page(LINKED_DATA)) == extract_document(
        capture_page(LINKED_DATA)
    )


def test_the_id_comes_from_the_words_and_the_place_of_publication() -> None:
    first = make_document("The army said so.", url="https://example.org/a")
    assert make_document("The army said so.", url="https://example.org/a").id == first.id
    assert make_document("The army said so.", url="https://example.org/b").id != first.id


def test_words_at_hand_become_a_document() -> None:
    document = make_document(
        "The army \ud800 said so.", published="1 Nov 2024", title="So", publisher="The Daily"
    )
    assert document.text == "The army \ufffd said so."
    assert (document.published, document.published_basis) == ("2024-11-01", "given")
    assert (document.title, document.publisher, document.media_type) == (
        "So",
        "The Daily",
        "text/plain",
    )


def test_a_foreign_text_is_kept_and_marked() -> None:
    text = "Der Minister sagte am Donnerstag, die Truppen hätten den Fluss überquert."
    document = make_document(text)
    assert replace(document, language="de") == document
    assert document.text == text
