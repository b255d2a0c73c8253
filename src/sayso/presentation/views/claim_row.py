"""A claim as one flat row, for tables, JSON lines and spreadsheets."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import asdict
from typing import Any

from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

SCHEMA = "sayso-claim/1"
"""Name and version of a claim's shape when it is printed alone."""


def make_row(reading: Reading, claim: Claim) -> dict[str, Any]:
    """A claim with its words and the facts of its document, as plain values.

    Spans are `[start, end]` in the document's text, as in `sayso/1`.
    """
    document, text = reading.document, reading.document.text
    return {
        "schema": SCHEMA,
        "id": claim.id,
        "document": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "published_basis": document.published_basis,
        "url": document.url,
        "sentence": find_sentence(reading, claim),
        "quote": quote_pieces(text, claim.content),
        "cue_words": quote_pieces(text, claim.cue),
        "source_words": quote_pieces(text, claim.source),
        "hedge_words": quote_pieces(text, claim.hedges),
    } | {name: value for name, value in asdict(claim).items() if name != "id"}


def find_sentence(reading: Reading, claim: Claim) -> int | None:
    """Number of the sentence in which a claim's content begins, from 1; None if not known."""
    if not claim.content:
        return None
    begin = claim.content[0].start
    number = bisect_right(reading.sentences, begin, key=lambda sentence: sentence.start)
    return number if number and begin < reading.sentences[number - 1].end else None
