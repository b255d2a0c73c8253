from __future__ import annotations

import json

import pytest

from sayso.documents.extraction import extract_document
from sayso.documents.lines import make_capture
from sayso.errors import BadRecordError, EmptyDocumentError
from sayso.model.document import Document


def read(record: object) -> Document:
    data = record if isinstance(record, bytes) else json.dumps(record).encode("utf-8")
    return extract_document(make_capture("a.jsonl:1", data, "application/json"))


def test_all_fields_are_taken() -> None:
    document = read(
        {
            "text": "  The army said so.\r\n",
            "id": " 17 ",
            "title": "So",
            "url": "https://example.org/a",
            "publisher": "The Daily",
            "published": "2024-11-01T08:00:00Z",
            "author": "Ann Lee",
            "retrieved": "2024-11-02",
            "language": "en-GB",
            "unknown": {"a": 1},
        }
    )
    assert document.text == "  The army said so.\r\n"
    assert document.id == " 17 "
    assert (document.title, document.publisher, document.author) == ("So", "The Daily", "Ann Lee")
    assert document.url == "https://example.org/a"
    assert (document.published, document.published_basis) == ("2024-11-01T08:00:00+00:00", "given")
    assert document.retrieved == "2024-11-02"
    assert document.language == "en"
    assert document.media_type == "application/json"


def test_fields_may_be_missing_null_or_empty() -> None:
    document = read({"text": "The army said so.", "title": None, "url": "", "id": ""})
    assert (document.title, document.url, document.published, document.published_basis) == (
        None,
    ) * 4
    assert document.id.startswith("d")


def test_a_number_is_an_id() -> None:
    assert read({"text": "The army said so.", "id": 17}).id == "17"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({}, 'no field "text"'),
        ({"title": "So"}, 'no field "text"'),
        ({"text": None}, '"text" is null'),
        ({"text": 5}, '"text" is a number'),
        ({"text": "So.", "title": ["x"]}, '"title" is a list'),
        ({"text": "So.", "published": 20241101}, '"published" is a number'),
        ({"text": "So.", "id": True}, '"id" is true or false'),
        ([], "a list"),
        ("So.", "a string"),
        (b"{", "not valid JSON"),
        (b"", "not valid JSON"),
        (b'{"text": ' + b"[" * 200_000, "nested|valid"),
        (b'{"text": ' + b"9" * 10_000 + b"}", "valid JSON"),
    ],
)
def test_what_is_no_record_says_why(record: object, reason: str) -> None:
    with pytest.raises(BadRecordError, match=reason):
        read(record)


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "—"])
def test_a_record_without_words_is_empty(text: str) -> None:
    with pytest.raises(EmptyDocumentError):
        read({"text": text})


def test_half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() -> None:
    document = read(b'{"text": "so \\ud83d\\ude00 and \\ud83d so", "title": "\\udc00"}')
    assert document.text == "so \U0001f600 and \ufffd so"
    assert document.title == "\ufffd"
    assert document.text.encode("utf-8")


@pytest.mark.parametrize("published", ["yesterday", "01/11/2024", "2024-11", "2024-13-45"])
def test_a_date_that_is_not_certain_counts_as_not_given(published: str) -> None:
    document = read({"text": "The army said so.", "published": published})
    assert (document.published, document.published_basis) == (None, None)
    dated = read({"text": "Published 2 May 2023\nThe army said so.", "published": published})
    assert (dated.published, dated.published_basis) == ("2023-05-02", "inferred")
