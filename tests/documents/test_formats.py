from __future__ import annotations

import pytest

from sayso.documents.formats import sniff_media_type
from sayso.errors import UnsupportedFormatError


@pytest.mark.parametrize(
    ("head", "name", "media_type"),
    [
        (b"The army said so.", "a.txt", "text/plain"),
        (b"The army said so.", "a", "text/plain"),
        (b"# Heading\n", "a.md", "text/plain"),
        (b"<!DOCTYPE html><html>", "a.txt", "text/html"),
        (b"\xef\xbb\xbf  <HTML lang=en>", "a", "text/html"),
        (b"<!-- saved --><html>", "a", "text/html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', "a", "text/html"),
        (b"<p>The army said so.", "a.htm", "text/html"),
        (b"<p>The army said so.", "a.txt", "text/plain"),
        (b'{"text": "So."}', "a", "application/json"),
        (b'{"text": "So."}', "a.txt", "text/plain"),
        (b"not json", "a.JSONL", "application/json"),
        (b"\xff\xfeT\x00h\x00e\x00", "a.txt", "text/plain"),
        (b"MZ is the code of Mozambique, they said.", "a.txt", "text/plain"),
        (b"Broken \xe2\x80 bytes", "a.txt", "text/plain"),
    ],
)
def test_documents_are_told_apart(head: bytes, name: str, media_type: str) -> None:
    assert sniff_media_type(head, name) == media_type


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "Microsoft Office"),
        (
            b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "OpenDocument",
        ),
        (b"PK\x03\x04" + b"\0" * 26 + b"a.txt", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Microsoft Office"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"RIFF\0\0\0\0WEBP", "image"),
        (b"RIFF\0\0\0\0WAVE", "sound"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b"\x7fELF\x02\x01", "program"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "program"),
        (b"SQLite format 3\x00", "database"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<?xml version="1.0"?><data/>', "XML"),
        (b"text\0text", "binary"),
        (bytes(range(1, 255)), "binary"),
    ],
)
def test_other_kinds_are_refused_by_name(head: bytes, kind: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=kind):
        sniff_media_type(head, "a.txt")
