"""Told before: what an amount measures by a word that stands right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.values.noun_phrases import NAMING, read_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENRICHMENT = "enrichment"
_BETWEEN = frozenset({"to", "at", "up", "about", "around", "nearly", "over", "only", "just"})
_LONGEST = 4
"""Tokens from the word to the amount."""


def told_right_before(doc: Doc, first: int) -> str | None:
    """What is worth so much ("3,400 motors worth $1.2 million"), or how far uranium is enriched; None for other amounts.

    "Enriched to 60 per cent" tells the share of the fissile isotope, not one of the stock.

    Args:
        doc: A text with dependencies.
        first: Position of the amount's first token.
    """
    for place in range(first - 1, max(first - _LONGEST - 1, 0), -1):
        token = doc[place]
        if token.lower_ == "worth" and doc[place - 1].tag_ in NAMING:
            return read_phrase(doc, doc[place - 1], before=place)
        if token.lemma_.lower() == "enrich":
            return _ENRICHMENT
        if token.lower_ not in _BETWEEN:
            break
    return None
