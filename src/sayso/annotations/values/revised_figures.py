"""Revised figures: what a figure counts that is put anew: "the mayor put the number at 11", "raised it to seven", "it has risen to 31"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = frozenset({"it", "that", "them", "this"})
_LEADING = frozenset({"to", "at"})
_STEPS = 4
"""Up the tree from a number to its verb."""
_NEAR = 500
"""Characters back to the figure that was put before."""
LATEST = 20
"""Numbers back among which it is looked for."""
_JUST = 200
"""The same where nothing is told of those counted but how many they are."""
_FAR = 3000
"""The same for "the toll", which says by itself what was counted."""


def name_revised(words: TokenPlaces, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The quantities; a bare number that puts a figure anew counts what the last one before it with a fate counts.

    Args:
        words: The text's tokens; nothing is told of a text without dependencies.
        quantities: What was found in it, in reading order, with fates.
    """
    found: list[Quantity] = []
    for one in quantities:
        named = one
        is_open = words.is_parsed and one.fate is None and _is_bare(one)
        if is_open and find_figure(words, one) is not None:
            before = find_before(words, found, one)
            if before is not None:
                named = replace(one, unit=before.unit, noun=before.noun, of=before.of)
                named = replace(named, fate=before.fate, side=before.side)
        found.append(named)
    return found


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit in {None, "people"}


def find_before(
    words: TokenPlaces, found: Sequence[Quantity], quantity: Quantity
) -> Quantity | None:
    """The number before that one puts anew; None where there is none near.

    For "the toll" it is the last that counts the killed. Else it is the last that itself puts a figure ("the number
    of staff held has risen to 61"), or of whom it is told what became of them; or else one that stands just before.

    Args:
        words: The text's tokens.
        found: The quantities before it, in reading order.
        quantity: The number.
    """
    latest, start = found[-LATEST:], quantity.span.start
    near = [one for one in latest if start - one.span.end <= _NEAR]
    figure = find_figure(words, quantity)
    if figure is not None and "toll" in figure.quote(words.text).lower():
        killed = [one for one in latest if one.fate == "killed" and start - one.span.end <= _FAR]
        if killed:
            return killed[-1]
    for one in reversed(near):
        if one.noun and one.fate:
            return one
        if find_figure(words, one, whole=True) is not None:
            return one if one.noun or one.unit else None
    told = [one for one in near if one.noun or one.unit]
    just = [one for one in told[-1:] if quantity.span.start - one.span.end <= _JUST]
    return next(iter(just), None)


def find_figure(words: TokenPlaces, quantity: Quantity, *, whole: bool = False) -> Span | None:
    """The words for the figure that a number puts anew: "the toll" that rose to 31; None for other numbers.

    Args:
        words: The text's tokens.
        quantity: A number in it.
        whole: Whether a figure "of" something counts as well.
    """
    _, last = words.tokens(quantity.span.start, quantity.span.end)
    number, lists = words.doc[last - 1], read_words("casualties")["revised"]
    for _ in range(_STEPS):
        if number.head.i == number.i or number.head.tag_.startswith("VB") or _is_put_at(number):
            break
        number = number.head
    if _is_put_at(number):
        told, verb = [number.head], number.head.head
        told = told if verb.lemma_.lower() in {*lists["verbs"], *lists["puts"]} else []
        return _to_span(told)
    verb = number.head
    lemma = verb.lemma_.lower()
    if lemma in lists["speaking"] and number.tag_ == "CD":
        return _to_span([number])  # "spoke of 57"
    if lemma in {*lists["verbs"], *lists["puts"]} and _is_led(number):
        told = [one for one in verb.children if one.dep_ in {"obj", "nsubj:pass"}]
    else:
        moves = lemma in lists["moves"]
        told = [one for one in verb.children if one.dep_ == "nsubj" and moves]
        told += [one for one in number.children if one.dep_ == "nsubj"]  # "the number was 11"
        told = [one for one in told if one.lower_ not in _POINTING]
    return _to_span([one for one in told if _is_figure(one, whole=whole)])


def _to_span(figures: Sequence[Token]) -> Span | None:
    return next((Span(one.idx, one.idx + len(one)) for one in figures), None)


def _is_led(number: Token) -> bool:
    return any(child.lower_ in _LEADING for child in number.lefts)


def _is_put_at(number: Token) -> bool:
    """Whether a number hangs on the figure itself: "put [the toll at 31]"."""
    is_figure = number.head.lemma_.lower() in read_words("casualties")["revised"]["figures"]
    return number.dep_ == "nmod" and is_figure and _is_led(number)


def _is_figure(token: Token, *, whole: bool) -> bool:
    """Whether it is a figure by itself, and not one "of arrests"."""
    if token.lower_ in _POINTING:
        return True
    known = token.lemma_.lower() in read_words("casualties")["revised"]["figures"]
    return known and (whole or not any(child.dep_ == "nmod" for child in token.rights))
