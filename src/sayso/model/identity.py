"""Stable ids made from content: the same words give the same id, on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sayso.model.span import Pieces

DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, so that 10⁸ documents hardly collide."""


def hash_bytes(data: bytes) -> str:
    """SHA-256 of bytes, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def make_document_id(text: str, *, url: str | None, publisher: str | None) -> str:
    """An id for a document that was given none: "d" and 16 hexadecimal digits.

    The same words under another address or publisher are another document.
    """
    return "d" + _digest((text, url or "", publisher or ""))


def make_claim_id(
    document_id: str, *, content: Pieces, cue: Pieces, source: Pieces, within: str | None
) -> str:
    """An id for a claim: "c" and 16 hexadecimal digits, made from the document and the places."""
    places = (_places(content), _places(cue), _places(source))
    return "c" + _digest((document_id, *places, within or ""))


def _places(pieces: Pieces) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in pieces)


def _digest(parts: Iterable[str]) -> str:
    # A length before each part keeps ("ab", "c") and ("a", "bc") apart.
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hash_bytes(joined.encode("utf-8", "surrogatepass"))[:DIGITS]
