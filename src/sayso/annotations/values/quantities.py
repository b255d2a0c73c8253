"""Quantities: reported numbers with their bounds, their unit and what they count or measure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotations.tokens import list_tokens
from sayso.annotations.values.ages import find_ages
from sayso.annotations.values.amounts import Amount, read_amounts
from sayso.annotations.values.bounds import bounds_of, find_bound
from sayso.annotations.values.counting import Counted, counted_noun, name_people
from sayso.annotations.values.measuring import (
    aged_one,
    counts_people,
    measured_thing,
    owner_of_counted,
)
from sayso.annotations.values.numbers_naming import (
    is_glued_after,
    is_glued_before,
    is_label,
    is_year,
    spans_not_counted,
)
from sayso.annotations.values.numbers import has_decimal_comma
from sayso.annotations.values.times_grammar import find_time_words
from sayso.annotations.values.times_spans import spans_of_dates
from sayso.annotations.values.units import unit_named
from sayso.model.quantity import Approximation, Quantity
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PEOPLE = "people"
_A_BEFORE = re.compile(r"(?<!\w)a\s$", re.IGNORECASE)
_ONE_WORD = re.compile(r"[-‑]\w| - (?:time|way|man|third|half|quarter)")
_PART_OF = re.compile(r"\s(?:of|the|a|an|its|their|his|her|our|all)\s", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:aged?|ages?\sof|ages|as\s(?:young|old)\sas)\s{1,2}$", re.IGNORECASE
)
_AGE_AFTER = re.compile(r"[\s-]{1,3}(?:old|of\s{1,2}age)(?!\w)", re.IGNORECASE)
_RATE = re.compile(
    r"\s(?:an?|per|each)\s(second|minute|hour|day|night|week|month|year)(?!\w)"
    r"(?!\s(?:ago|earlier|later|before|after|old))",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?<!\w)(?:top|bottom)\s$", re.IGNORECASE)
_SAME_AGAIN = re.compile(
    r"\s?[(\[]\s?(?:or\s|about\s)?|\s(?:versus|vs\.?|to|or|compared with|from)\s", re.IGNORECASE
)
"""Between an amount and the same in another unit, or of another time."""
_COMPARED = re.compile(
    r"\s(?:to|from|by|than|versus|at|and|or|between|of)\s(?:[a-z]+\s){0,2}$|-$", re.IGNORECASE
)
"""Before a bare number that has the measure of the one before: "from 208 pounds to 193"."""
_NOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁰⁴-⁹*†‡]{1,3}")
"""A footnote mark glued to a number."""
_POINTED = re.compile(r"\d{1,3}\.\d00")
_NUMBER_OF = re.compile(r"(?:(?:total|overall|final|official) )?number of (.+)", re.IGNORECASE)
_JOINED = re.compile(r",?\s(?:to|and|or)\s", re.IGNORECASE)
_PRICE_SIGNS = frozenset("$€£¥₽₴")
_SHARES = frozenset({"percent", "percentage point", "basis point"})
_LEVEL = re.compile(r"\s(?:to|at)\s(?:\w+\s){0,2}$")
_WHOLE = 100
"""Per cent of a whole."""
_MEASURED_RATE = re.compile(
    r"\sof(?:\s[\w-]{1,20}){1,4}?\san?\s(second|minute|hour|day|week|month|year)(?!\w)"
    r"(?!\s(?:ago|earlier|later|before|after|old))"
)
_Values = tuple[float | None, float | None, float | None, Approximation]
_SHARES_WITHIN = 120
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_UNTOLD = frozenset({None, "others"})
_TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "count"}
)
_AGES = frozenset({"year", "month", "week", "day"})
_NEVER_ONE = frozenset({"no", "any", "every", "each", "another", "which"})
_NOT_COUNTING_ONE = frozenset(
    {
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "the",
        "some",
        "which",
        "another",
        "day",
    }
)


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
    blocked = _Blocked([*spans_not_counted(text), *spans_of_dates(text)])
    numbers = [
        number
        for number in find_time_words(text).numbers
        if not blocked.touches(number.start, number.end) or _is_price(text, number.start)
    ]
    words = _Words(doc, text)
    found: list[Quantity] = []
    for amount in read_amounts(text, numbers):
        quantity = _quantity(words, amount)
        if quantity and found:
            quantity = _with_shared_unit(text, found[-1], quantity)
        if quantity and not (found and _is_within(text, found[-1], quantity)):
            if found:
                found[-1] = _with_later_unit(text, found[-1], quantity)
            found.append(quantity)
    found.extend(find_ages(doc, text))
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _with_later_unit(text: str, quantity: Quantity, later: Quantity) -> Quantity:
    """Give a bare number the unit of the one after it: "from 40 to 30 dollars", "12 and up to 15 drones"."""
    between = text[quantity.span.end : later.span.start]
    if quantity.unit is not None or later.unit is None or not _JOINED.fullmatch(between):
        return quantity
    return replace(quantity, unit=later.unit, noun=later.noun, of=later.of)


def _is_price(text: str, start: int) -> bool:
    """Whether a sign of money touches the number, so that "$2000" is no year."""
    return text[start - 1 : start] in _PRICE_SIGNS and start > 0


def _is_within(text: str, previous: Quantity, quantity: Quantity) -> bool:
    """Whether a number is part of the quantity before it: "two new 737 Max jets"."""
    if quantity.span.overlaps(previous.span):
        return True
    if not previous.noun or not previous.unit or quantity.approx != "exact":
        return False
    between = text[previous.span.end : quantity.span.end]
    return (
        f" {previous.unit} ".find(f" {quantity.text} ") >= 0
        and " of " not in between
        and len(between) <= len(previous.unit)
    )


class _Words:
    """A text's tokens, found by their characters.

    Attributes:
        doc: The text, read.
        text: The text itself; asking `doc` for it each time is slow.
        is_parsed: Whether it has dependencies.
    """

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        self.is_parsed = doc.has_annotation("DEP")
        self._starts = list_tokens(doc).starts

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """First token, and the one after the last, of the characters `[start, end)`."""
        return max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)


class _Blocked:
    """Stretches of the text whose numbers count nothing."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the last two stretches that begin before `end` reaches over `start`."""
        reached = bisect_left(self._starts, end)
        return any(span.end > start for span in self._spans[max(0, reached - 2) : reached])


def _quantity(words: _Words, amount: Amount) -> Quantity | None:
    doc, text = words.doc, words.text
    note = _NOTE.match(text, amount.end)
    end = note.end() if note else amount.end
    tokens = words.tokens(amount.start, end)
    counted = None if amount.unit else counted_noun(doc, text, tokens[1], end, value=amount.high)
    if counted and counted.is_plural:
        amount = _with_points_for_thousands(text, amount)
    if not _counts(words, amount, counted, tokens):
        return None
    told = _tell_unit(words, amount, counted, tokens)
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


class _Told(NamedTuple):
    """Unit and measured thing of an amount, and the counted noun without its modifiers."""

    unit: str | None
    of: str | None
    noun: str | None = None


def _tell_unit(
    words: _Words, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> _Told:
    doc, text = words.doc, words.text
    if _AGE_BEFORE.search(text, max(0, amount.start - 16), amount.start) and not amount.unit:
        return _Told("year", _age(words, tokens))
    if amount.unit and amount.unit.name in _AGES and _AGE_AFTER.match(text, amount.end):
        return _Told(amount.unit.name, _age(words, tokens))
    if amount.unit:
        thing = measured_thing(doc, *tokens) if words.is_parsed else None
        rate = None if " / " in amount.unit.name else _MEASURED_RATE.match(text, amount.end)
        return _Told(f"{amount.unit.name} / {rate.group(1)}" if rate else amount.unit.name, thing)
    if counted is None:
        people = words.is_parsed and counts_people(doc, *tokens)
        if people:
            return _Told(_PEOPLE, None, _PEOPLE)
        return _tell_number(measured_thing(doc, *tokens) if words.is_parsed else None)
    if amount.number.form == "share" or counted.is_name:
        return _Told(None, counted.phrase)
    if counted.whole:
        return _Told(counted.phrase, counted.whole, counted.noun)
    thing = owner_of_counted(doc, tokens[0], counted.last) if words.is_parsed else None
    time = unit_named(counted.noun)
    if time in _TIME_UNITS:  # "three consecutive weeks"
        return _Told(time, thing)
    return _with_rate(words, counted, _Told(counted.phrase, thing, counted.noun))


def _tell_number(thing: str | None) -> _Told:
    """A bare number of what it measures; "the number of refugees" counts refugees."""
    match = _NUMBER_OF.match(thing or "")
    if match is None:
        return _Told(None, thing)
    unit = match.group(1)
    return _Told(unit, None, name_people(unit.split()[-1]))


def _age(words: _Words, tokens: tuple[int, int]) -> str:
    who = aged_one(words.doc, *tokens) if words.is_parsed else None
    return f"age of {who}" if who else "age"


def _with_rate(words: _Words, counted: Counted, told: _Told) -> _Told:
    """The counted noun with what it is counted in: "300 shells a day"."""
    last = words.doc[counted.last - 1]
    match = _RATE.match(words.text, last.idx + len(last))
    if match is None:
        return told
    time = match.group(1).lower()
    return _Told(f"{told.unit} / {time}", told.of, f"{told.noun} / {time}")


def _with_shared_unit(text: str, previous: Quantity, quantity: Quantity) -> Quantity:
    """Give a bare number the unit of the one before it: "attacked 100 vessels and hijacked nearly 40"."""
    between = text[previous.span.end : quantity.span.start]
    if _SAME_AGAIN.fullmatch(between) and previous.of and not quantity.noun:
        quantity = replace(quantity, of=previous.of)
    if quantity.unit not in _UNTOLD or previous.unit is None or previous.unit in _TIME_UNITS:
        return quantity
    if len(between) > _SHARES_WITHIN or _SENTENCE_END.search(between):
        return quantity
    if previous.noun is None and not _COMPARED.search(between):
        return quantity
    is_share = previous.noun is None and (previous.unit in _SHARES or " / " in previous.unit)
    if is_share and (_LEVEL.search(between) or (quantity.value or 0) > _WHOLE):
        return quantity
    rate = _RATE.match(text, quantity.span.end)
    if rate and previous.noun:
        time = rate.group(1).lower()
        plain, thing = previous.unit.split(" / ")[0], previous.noun.split(" / ")[0]
        unit, noun = f"{plain} / {time}", f"{thing} / {time}"
        return replace(quantity, unit=unit, noun=noun)
    of = previous.of if previous.noun else quantity.of
    return replace(quantity, unit=previous.unit, noun=previous.noun, of=of)


def _counts(
    words: _Words, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> bool:
    """Whether the number counts or measures something, rather than naming it."""
    text, number = words.text, amount.number
    if is_glued_before(text, number) and not (amount.unit and amount.start < number.start):
        return False
    if amount.unit:
        return number.form != "several"
    if number.form == "share":
        return counted is not None and _PART_OF.match(text, amount.end) is not None
    if number.form == "several":
        is_few = text[number.start : number.end].lower() == "few"
        return counted is not None and not (
            is_few and _A_BEFORE.search(text, max(0, number.start - 3), number.start) is None
        )
    if number.form == "words" and number.value == 1:
        return not _ONE_WORD.match(text, number.end) and _is_counting_one(
            words.doc, tokens[0], counted
        )
    if (
        number.form == "words"
        and counted is None
        and _PLACED.search(text, max(0, number.start - 8), number.start)
    ):
        return False
    return number.form != "digits" or _counts_numeral(words, amount, counted, tokens)


def _counts_numeral(
    words: _Words, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> bool:
    """Whether a numeral without unit counts: not if it is part of a word, a year, an address or a label."""
    text, number = words.text, amount.number
    if amount.end == number.end and is_glued_after(text, number):
        return False
    is_address = counted is not None and counted.is_name and number.value != 1
    if has_decimal_comma(text[number.start : number.end]) and number.scale == 1:
        return False
    if number.scale != 1 or "," in text[number.start : number.end]:
        return True
    if is_address or amount.is_range:
        return not is_address
    is_qualified = find_bound(text, amount.start, amount.end).approx != "exact"
    if is_year(text, number) and not is_qualified:
        return False
    following = [token.tag_ for token in words.doc[tokens[1] : tokens[1] + 3]]
    return not is_label(words.doc, text, number, following)


def _is_counting_one(doc: Doc, first: int, counted: Counted | None) -> bool:
    """Tell "one soldier" and "one of the soldiers", which count, from "the one", "no one" and "one day"."""
    if counted is None or counted.noun.lower() in _NOT_COUNTING_ONE:
        return False
    if first + 1 < len(doc) and doc[first + 1].lower_ == "of":  # "that one of the ships sank"
        return first == 0 or doc[first - 1].lower_ not in _NEVER_ONE
    return first == 0 or doc[first - 1].lower_ not in _NOT_COUNTING_ONE
