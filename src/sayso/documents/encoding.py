"""Encoding: bytes to characters, whatever they were written in."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Only what pages are written in: Python knows stranger codecs, and slow ones.
_DECLARABLE = re.compile(
    r"(?i)(?:iso-?8859-?\d+|windows-?125\d|cp-?125\d|koi8-?[ru]|gb2312|gbk|gb18030|big5(?:-hkscs)?"
    r"|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|macintosh|mac-?cyrillic|tis-620)"
)
_LATIN = re.compile(r"(?i)iso-?8859-?1")
_FEW = 0.05
_SHORT = 100
_MOSTLY_LATIN = 0.25


def decode_text(data: bytes, *, declared: str | None = None) -> str:
    """The characters of a text; never fails.

    In this order: the byte order mark (not part of the text); UTF-8, if all
    is valid; the encoding that the document declares; UTF-8 again, with
    replacement characters, if most of what is not ASCII is valid; Windows-1252
    if at most one byte in twenty is not ASCII, or one in four of a text too
    short to tell; else what charset-normalizer recognises.

    Args:
        data: All bytes of the text.
        declared: Name of an encoding, as a page gives it; None if it gives none.

    Source:
        WHATWG Encoding Standard, for ISO-8859-1 and for Windows-1252 as what
        undeclared Western text is most likely written in. Guesses by
        statistics need many letters that are not ASCII, and mistake an English
        text with three curly quotes.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        is_cut = error.end == len(data) and "unexpected end" in error.reason
    if declared is not None and _DECLARABLE.fullmatch(declared.strip()):
        encoding = "cp1252" if _LATIN.fullmatch(declared.strip()) else declared.strip()
        return data.decode(encoding, "replace")
    if is_cut or _is_mostly_utf8(data):
        return data.decode("utf-8", "replace")
    return data.decode(_guess_encoding(data), "replace")


def _is_mostly_utf8(data: bytes) -> bool:
    # Bytes are counted, not characters: each byte that fits its neighbours is a sign.
    n_valid = len(data.decode("utf-8", "ignore").encode())
    n_other = sum(map(len, re.findall(rb"[\x80-\xff]+", data)))
    n_broken = len(data) - n_valid
    return n_other - n_broken >= n_broken


def _guess_encoding(data: bytes) -> str:
    n_other = sum(map(len, re.findall(rb"[\x80-\xff]+", data)))
    share = _FEW if n_other >= _SHORT else _MOSTLY_LATIN
    if n_other <= share * len(data):
        return "cp1252"
    # Imported here: hardly any text comes this far.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data).best()
    return best.encoding if best else "cp1252"
