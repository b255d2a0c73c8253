"""Told units: the unit of an amount and what it measures, from the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.annotations.values.amounts import Amount
from sayso.annotations.values.casualties import counts_people
from sayso.annotations.values.counting import PEOPLE, Counted, name_people
from sayso.annotations.values.measuring import (
    aged_one,
    counted_before,
    measured_thing,
    owner_of_counted,
)
from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.values.units import Unit, unit_named

TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "count"}
)
RATE = re.compile(
    r"\s(?:an?|per|each)\s(second|minute|hour|day|night|week|month|year)(?!\w)"
    r"(?!\s(?:ago|earlier|later|before|after|old))",
    re.IGNORECASE,
)
"""After counted things: "300 shells a day"."""
_MEASURED_RATE = re.compile(
    r"\sof(?:\s[\w-]{1,20}){1,4}?\san?\s(second|minute|hour|day|week|month|year)(?!\w)"
    r"(?!\s(?:ago|earlier|later|before|after|old))"
)
"""After a unit: "2 million gallons of jet fuel a year"."""
_NUMBER_OF = re.compile(r"(?:(?:total|overall|final|official) )?number of (.+)", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:aged?|ages?\sof|ages|as\s(?:young|old)\sas"
    r"|(?:wo)?man\sof|boy\sof|girl\sof|youth\sof|child\sof|widow\sof)\s{1,2}$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-]{1,3}(?:old|of\s{1,2}age)(?!\w)", re.IGNORECASE)
_AGES = frozenset({"year", "month", "week", "day"})


class Told(NamedTuple):
    """Unit and measured thing of an amount, and the counted noun without its modifiers."""

    unit: str | None
    of: str | None
    noun: str | None = None


def tell_unit(
    words: TokenPlaces, amount: Amount, counted: Counted | None, tokens: tuple[int, int]
) -> Told:
    """The unit of an amount and what it measures.

    Args:
        words: The text.
        amount: A number in it that counts or measures.
        counted: The noun after it; None if there is none, or a unit.
        tokens: The amount's first token, and the one after its last.
    """
    if _is_age(words.text, amount):
        return Told(amount.unit.name if amount.unit else "year", _tell_aged(words, tokens))
    if amount.unit:
        return _tell_measure(words, amount.unit, tokens, end=amount.end)
    if counted is None:
        return _tell_bare(words, tokens)
    if amount.number.form in ("share", "ratio") or (counted.is_name and amount.high != 1):
        return Told(None, counted.phrase)
    return _tell_counted(words, counted, tokens[0])


def _is_age(text: str, amount: Amount) -> bool:
    if amount.unit is None:
        return _AGE_BEFORE.search(text, max(0, amount.start - 16), amount.start) is not None
    return amount.unit.name in _AGES and _AGE_AFTER.match(text, amount.end) is not None


def _tell_measure(words: TokenPlaces, unit: Unit, tokens: tuple[int, int], *, end: int) -> Told:
    thing = measured_thing(words.doc, *tokens) if words.is_parsed else None
    rate = None if " / " in unit.name else _MEASURED_RATE.match(words.text, end)
    return Told(f"{unit.name} / {rate.group(1)}" if rate else unit.name, thing)


def _tell_bare(words: TokenPlaces, tokens: tuple[int, int]) -> Told:
    if not words.is_parsed:
        return Told(None, None)
    if counts_people(words.doc, *tokens):
        return Told(PEOPLE, None, PEOPLE)
    if thing := counted_before(words.doc, tokens[0]):
        return Told(thing, None, name_people(thing.split()[-1]))
    return _tell_number(measured_thing(words.doc, *tokens))


def _tell_counted(words: TokenPlaces, counted: Counted, first: int) -> Told:
    if counted.whole:
        return Told(counted.phrase, counted.whole, counted.noun)
    thing = owner_of_counted(words.doc, first, counted.last) if words.is_parsed else None
    time = unit_named(counted.noun)
    if time in TIME_UNITS:  # "three consecutive weeks"
        return Told(time, thing)
    return _with_rate(words, counted, Told(counted.phrase, thing, counted.noun))


def _tell_number(thing: str | None) -> Told:
    """A bare number of what it measures; "the number of refugees" counts refugees."""
    match = _NUMBER_OF.match(thing or "")
    if match is None:
        return Told(None, thing)
    unit = match.group(1)
    return Told(unit, None, name_people(unit.split()[-1]))


def _tell_aged(words: TokenPlaces, tokens: tuple[int, int]) -> str:
    who = aged_one(words.doc, *tokens) if words.is_parsed else None
    return f"age of {who}" if who else "age"


def _with_rate(words: TokenPlaces, counted: Counted, told: Told) -> Told:
    """The counted noun with what it is counted in: "300 shells a day"."""
    last = words.doc[counted.last - 1]
    match = RATE.match(words.text, last.idx + len(last))
    if match is None:
        return told
    time = match.group(1).lower()
    return Told(f"{told.unit} / {time}", told.of, f"{told.noun} / {time}")
