"""Those: what a number "of them" counts, where it was named before without a number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.values.counting import name_people
from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.values.told_units import TIME_UNITS
from sayso.annotations.values.units import unit_named
from sayso.model.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_THOSE = frozenset({"them", "those", "these"})
_NEAR = 40
"""Tokens before the number that are looked at."""


def name_those(words: TokenPlaces, quantity: Quantity) -> Quantity:
    """A bare number "of them" with the plural noun named last that does nothing to them: "took workers away and shot seven of them".

    Args:
        words: The text.
        quantity: A quantity in it; all but such a number come back as they are.
    """
    if quantity.unit is not None or not words.is_parsed:
        return quantity
    first, last = words.tokens(quantity.span.start, quantity.span.end)
    doc = words.doc
    behind = [token.lower_ for token in doc[last : last + 2]]
    if behind[:1] != ["of"] or behind[-1] not in _THOSE:
        return quantity
    noun = _find_noun(doc, first, doc[last - 1])
    if noun is None:
        return quantity
    return replace(quantity, unit=noun.lower_, noun=name_people(noun.lower_), of=None)


def _find_noun(doc: Doc, first: int, number: Token) -> Token | None:
    verb = number.head
    for place in range(first - 1, max(first - _NEAR, -1), -1):
        token = doc[place]
        acts = token.dep_ == "nsubj" and token.head in {verb, verb.head}
        if token.tag_ == "NNS" and not acts and unit_named(token.lower_) not in TIME_UNITS:
            return token
    return None
