"""Phrases: what a person types to search for, as a query that FTS5 always accepts."""

from __future__ import annotations

import re
import unicodedata

from sayso.model.claim import OUTLET, UNNAMED

PIECE = re.compile(r'"([^"]*)"(\*?)|(\S+)')
STRAIGHT_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))
NOTHING = '""'
"""A query that finds nothing."""
RESERVED = frozenset({OUTLET, UNNAMED})
"""Names that are compared as they stand."""


def make_query(words: str, columns: tuple[str, ...] = ()) -> str:
    """A query for rows in which all the words occur.

    Words in quotation marks must follow one another; a star after a word or
    a phrase lets its last word go on. Everything else means just itself, so
    that any string is a good query. Signs between words do not matter.

    Args:
        words: What a person typed.
        columns: Where to look; everywhere if empty.

    Source:
        SQLite documentation, "SQLite FTS5 Extension", section 3, Full-text Query Syntax.
    """
    pieces = [
        (found[1] or found[3], bool(found[2]) or (found[3] or "").endswith("*"))
        for found in PIECE.finditer(
            make_storable(words).replace("\0", " ").translate(STRAIGHT_MARKS)
        )
    ]
    terms = [_quote(piece) + "*" * goes_on for piece, goes_on in pieces if _has_words(piece)]
    query = " AND ".join(terms) or NOTHING
    return f"{{{' '.join(columns)}}} : ({query})" if columns else query


def make_storable(words: str) -> str:
    """The words without what no stored text can hold: halves of characters."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _quote(piece: str) -> str:
    return '"' + piece.replace('"', '""') + '"'


def _has_words(piece: str | None) -> bool:
    # A phrase without a word would make FTS5 find nothing at all.
    return any(unicodedata.category(character)[0] in "LN" for character in piece or "")
