"""Counted: figures made of quantities, and numbers that only name or list something."""

from __future__ import annotations

import re

from sayso.claims.wordlists import list_words
from sayso.model.event import Figure
from sayso.model.quantity import Quantity
from sayso.model.span import Span

_PEOPLE = "people"
_OF_NATION = re.compile(r"\b[A-Z][a-z]+s$")
"""Nouns for people of a nation or region: "Americans"."""
_PLAIN = frozenset({"Individuals", "Lives", "Others", "Persons", "Souls"})
"""Words for people in a headline that tell no nation."""
_NAMED = re.compile(r"(?:\b([A-Za-z]+)\s)?\b([A-Z][\w.]*)\s$")
"""A word in capitals right before a number, and the word before it: "Pack 174", "Unit Two"."""
_PLACING = frozenset({"at", "by", "from", "in", "near", "of", "on", "over", "since", "until"})
"""Behind one of these a name tells when or where, and the number counts: "by Friday 24 were in custody"."""
_LISTED = re.compile(r"(?:^|[.!?:;]\s|\n\s*)$")
"""Before a number that opens a point of a list: "Two, disrupt their networks"."""
_NEAR = 24
_COUPLE = "couple"


def make_figure(quantity: Quantity, span: Span, told: str) -> Figure:
    """A figure of a claim.

    Args:
        quantity: The number.
        span: Its words in the claim.
        told: What it counts or measures.
    """
    return Figure(
        measure=told,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=_name_unit(quantity),
        approx=quantity.approx,
        span=span,
        fate=quantity.fate,
        side=quantity.side,
    )


def _name_unit(quantity: Quantity) -> str | None:
    """What is counted: of people of one nation, whose; else the noun, or the unit."""
    of_nation = _OF_NATION.search(quantity.unit or "") if quantity.noun == _PEOPLE else None
    if of_nation is not None and of_nation.group() not in _PLAIN:
        return of_nation.group()
    return quantity.noun or quantity.unit


def is_label(text: str, quantity: Quantity) -> bool:
    """Whether a number without a noun is part of a name, opens a point of a list, or is a couple that lives together.

    Args:
        text: The text of the document.
        quantity: A number in it.
    """
    if quantity.unit is not None or quantity.fate is not None:
        return False
    start, end = quantity.span
    before = text[max(0, start - _NEAR) : start]
    named = _NAMED.search(before)
    if named is not None:
        word, beside = named.group(2).lower(), (named.group(1) or "").lower()
        closed = list_words("figures", "opening", "words") | _PLACING
        if word not in closed and beside not in _PLACING:
            return True
    listed = _LISTED.search(before) is not None and text[end : end + 1] in {",", ")"}
    return listed or quantity.text.lower().endswith(_COUPLE)
