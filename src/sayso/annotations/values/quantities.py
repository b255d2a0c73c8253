"""Quantities: reported numbers with their bounds, their unit and what they count or measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.tokens import list_tokens
from sayso.annotations.values.ages import find_ages
from sayso.annotations.values.amounts import Amount, read_amounts
from sayso.annotations.values.bounds import bounds_of, find_bound
from sayso.annotations.values.casualties import likely_counts_people
from sayso.annotations.values.countability import is_counting
from sayso.annotations.values.counting import PEOPLE, counted_noun
from sayso.annotations.values.fates import tell_fates
from sayso.annotations.values.numbers_naming import spans_not_counted
from sayso.annotations.values.revised_figures import name_revised
from sayso.annotations.values.shared_units import (
    choose_before,
    is_within,
    share_later_unit,
    share_noun,
    share_unit,
    share_whole,
)
from sayso.annotations.values.tables import Tables
from sayso.annotations.values.those import name_those
from sayso.annotations.values.times_grammar import find_time_words
from sayso.annotations.values.times_spans import spans_of_dates
from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.values.told_units import tell_unit
from sayso.model.quantity import Approximation, Quantity
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁰⁴-⁹*†‡]{1,3}")
"""A footnote mark glued to a number."""
_POINTED = re.compile(r"\d{1,3}\.\d00")
_PRICE_SIGNS = frozenset("$€£¥₽₴")
_Values = tuple[float | None, float | None, float | None, Approximation]


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """The numbers in a text that count or measure something.

    Left out are numbers in names, dates, years and clock times, ordinals,
    footnote marks and numbers of telephones, sections and lists. Lengths of time
    and ages are quantities.

    Args:
        doc: A text with parts of speech and dependencies; without them the
            nouns that are counted are not found.

    Returns:
        Quantities in reading order, none overlapping.
    """
    text = list_tokens(doc).text
    ages = find_ages(doc, text)
    told = [age.span for age in ages]
    blocked = _Blocked([*spans_not_counted(text), *spans_of_dates(text), *told])
    numbers = [
        number
        for number in find_time_words(text).numbers
        if not blocked.touches(number.start, number.end) or _is_price(text, number.start)
    ]
    words, tables = TokenPlaces(doc, text), Tables(text)
    found: list[Quantity] = []
    for amount in read_amounts(text, numbers):
        quantity = _quantity(words, amount)
        quantity = quantity and tables.tell(quantity)
        if quantity and found:
            before = choose_before(text, found, quantity)
            quantity = share_noun(text, found, share_unit(text, before, quantity))
            quantity = share_whole(text, found, quantity)
        if quantity and not (found and is_within(text, found[-1], quantity)):
            if found:
                found[-1] = share_later_unit(text, found[-1], quantity)
            found.append(quantity)
    found = [name_those(words, _tell_people(words, quantity)) for quantity in found]
    found.extend(ages)
    fates = sorted(tell_fates(words, found), key=lambda quantity: quantity.span)
    return tuple(name_revised(words, fates))


def _tell_people(words: TokenPlaces, quantity: Quantity) -> Quantity:
    """A bare number with the people that it counts, where that is likely."""
    is_share = quantity.value is not None and quantity.value < 1
    if quantity.unit is not None or is_share or not words.is_parsed:
        return quantity
    place = words.tokens(quantity.span.start, quantity.span.end)
    if not likely_counts_people(words.doc, *place):
        return quantity
    return replace(quantity, unit=PEOPLE, noun=PEOPLE)


def _is_price(text: str, start: int) -> bool:
    """Whether a sign of money touches the number, so that "$2000" is no year."""
    return text[start - 1 : start] in _PRICE_SIGNS and start > 0


class _Blocked:
    """Stretches of the text whose numbers count nothing."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the last two stretches that begin before `end` reaches over `start`."""
        reached = bisect_left(self._starts, end)
        return any(span.end > start for span in self._spans[max(0, reached - 2) : reached])


def _quantity(words: TokenPlaces, amount: Amount) -> Quantity | None:
    doc, text = words.doc, words.text
    note = _NOTE.match(text, amount.end)
    end = note.end() if note else amount.end
    tokens = words.tokens(amount.start, end)
    counted = None if amount.unit else counted_noun(doc, text, tokens[1], end, value=amount.high)
    if counted and counted.is_plural:
        amount = _with_points_for_thousands(text, amount)
    if not is_counting(words, amount, counted, tokens):
        return None
    told = tell_unit(words, amount, counted, tokens)
    bound = find_bound(text, amount.start, amount.end)
    span = Span(bound.start, bound.end)
    shown = " ".join(span.quote(text).split())
    if amount.number.form in ("vague", "several"):
        values: _Values = (None, amount.low, None, "at-least")
    elif amount.is_range:
        values = (None, amount.low, amount.high, "range")
    else:
        values = (amount.low, *bounds_of(bound.approx, amount.low), bound.approx)
    value, low, high, approx = values
    return Quantity(span, shown, value, low, high, told.unit, approx, told.of, told.noun)


def _with_points_for_thousands(text: str, amount: Amount) -> Amount:
    """Counted things have no fractions: "10.000 soldiers", as on the Continent, are ten thousand."""
    number = amount.number
    if amount.is_range or not _POINTED.fullmatch(text, number.start, number.end):
        return amount
    return replace(amount, low=amount.low * 1000, high=amount.high * 1000)
