"""Formats: what kind of thing some bytes are, seen from their beginning and their name."""

from __future__ import annotations

import re
from typing import Final

from sayso.errors import UnsupportedFormatError

TEXT: Final = "text/plain"
PAGE: Final = "text/html"
RECORD: Final = "application/json"

HEAD_BYTES = 4096
"""How many of the first bytes are looked at."""

TEXT_SUFFIXES = (".txt", ".text", ".md")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
RECORD_SUFFIXES = (".json",)
SUFFIXES = (*TEXT_SUFFIXES, *PAGE_SUFFIXES, *LINES_SUFFIXES, *RECORD_SUFFIXES)
OTHER_SUFFIXES = (
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xml", ".rss", ".atom"),
    *(".warc", ".warc.gz", ".mht", ".mhtml", ".eml", ".zip"),
)
"""Endings of documents of kinds that are not read: in a folder they are told, not passed over."""

# What files of other kinds begin with. The first that fits is taken.
_SIGNATURES = (
    (rb"%PDF-", "a PDF file"),
    (rb"PK\x03\x04(?s:.{0,200})(?:word|xl|ppt)/", "a Microsoft Office file"),
    (rb"PK\x03\x04.{26}mimetypeapplication/(?:vnd\.oasis|epub)", "an OpenDocument or EPUB file"),
    (rb"PK(?:\x03\x04|\x05\x06)", "a zip archive (or an Office file)"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (rb"\{\\rtf", "a rich-text (RTF) file"),
    (rb"WARC/\d", "a WARC web archive"),
    (rb"From: <Saved by |MIME-Version: 1\.0\r?\nContent-Type: multipart/related", "an MHTML page"),
    (rb"\x1f\x8b", "a gzip archive"),
    (rb"BZh[1-9]|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd", "an archive"),
    (rb"(?s:.{257})ustar", "a tar archive"),
    (rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II\*\x00|MM\x00\*|RIFF.{4}WEBP|8BPS", "an image"),
    (rb"RIFF.{4}|ID3[\x02-\x04]|OggS|fLaC|\x1aE\xdf\xa3|.{4}ftyp", "sound or video"),
    (rb"\x7fELF|MZ.{6,}|\xfe\xed\xfa[\xce\xcf]|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", "a program"),
    (rb"SQLite format 3\x00", "a database"),
)
_SIGNATURE = tuple((re.compile(pattern, re.DOTALL), kind) for pattern, kind in _SIGNATURES)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_PAGE = re.compile(
    rb"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
)
_XML = re.compile(rb"\s*<\?xml\b")
_RECORD = re.compile(rb'\s*\{\s*(?:"|$|\})')
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})
_MOST_CONTROLS = 0.02
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"


def sniff_media_type(head: bytes, name: str) -> str:
    """The kind of document: "text/plain", "text/html" or "application/json".

    The bytes decide where they are unmistakable, else the ending of the name.

    Args:
        head: The beginning of the bytes, best `HEAD_BYTES` or more.
        name: Path or name of the document.

    Raises:
        UnsupportedFormatError: If it is of a kind that sayso does not read.
    """
    kind = _foreign_kind(head)
    if kind is not None:
        raise UnsupportedFormatError(name, kind)
    start, ending = head.removeprefix(_MARK), name.lower()
    if _PAGE.match(start) or ending.endswith(PAGE_SUFFIXES):
        return PAGE
    if ending.endswith((*LINES_SUFFIXES, *RECORD_SUFFIXES)):
        return RECORD
    is_record = _RECORD.match(start) and not ending.endswith(TEXT_SUFFIXES)
    return RECORD if is_record else TEXT


def _foreign_kind(head: bytes) -> str | None:
    for pattern, kind in _SIGNATURE:
        if pattern.match(head) and not _is_prose(head):
            return kind
    if is_binary(head[:HEAD_BYTES]):
        return "binary data"
    start = head.removeprefix(_MARK)
    if _FEED.match(start):
        return "an RSS or Atom feed"
    return "an XML file" if _XML.match(start) and not _PAGE.match(start) else None


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: null bytes, or many control characters."""
    if data.startswith(_WIDE_MARKS):
        return False
    n_controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or n_controls > _MOST_CONTROLS * len(data)


def _is_prose(head: bytes) -> bool:
    # "MZ" and "II*" may open a sentence too; what is all ASCII letters is no program.
    return head.startswith((b"MZ", b"II*")) and head.isascii() and not is_binary(head)
