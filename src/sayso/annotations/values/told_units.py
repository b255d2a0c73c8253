"""Told units: the unit of an amount and what it measures, from the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.annotations.values.amounts import Amount
from sayso.annotations.values.casualties import counts_people
from sayso.annotations.values.counting import PEOPLE, Counted, counted_noun, name_people
from sayso.annotations.values.measuring import (
    aged_one,
    counted_before,
    measured_thing,
    owner_of_counted,
)
from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.values.units import Unit, unit_named
from sayso.annotations.wordlists import read_words

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
    r"|(?:wo)?man\sof|boy\sof|girl\sof|youth\sof|child\sof|widow\sof)"
    r"(?:\s(?:under|over|below|above|about|around|between|just|only|from|up\sto|at\sleast))?\s{1,2}$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-]{1,3}(?:old|of\s{1,2}age)(?!\w)", re.IGNORECASE)
_AGE_LIMIT = re.compile(
    r"(?<!\w)(?:children|kids|boys|girls|infants|minors|adults|men|women|those|everyone|anyone)"
    r"\s(?:aged\s)?(?:under|over|below|above)\s$",
    re.IGNORECASE,
)
_NUMBER_BEHIND = re.compile(r"\sthe\s(?:total\s|overall\s)?number\sof\s", re.IGNORECASE)
"""After a bare number: "brings to 3,672 the number of soldiers released"."""
_NUMBER_BEFORE = re.compile(
    r"\bnumber of (?:the |those |its |their |his |our )?([a-z]{4,12})\b(?:\s[\w'’,-]{1,12}){0,6}?\s$",
    re.IGNORECASE,
)
"""Before one: "the number of displaced rose from 90,000 to 240,000"."""
_LOOK = 90
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
    if _is_age(words.text, amount) or (counted is None and _is_age_limit(words.text, amount)):
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
        return _AGE_BEFORE.search(text, max(0, amount.start - 24), amount.start) is not None
    return amount.unit.name in _AGES and _AGE_AFTER.match(text, amount.end) is not None


def _is_age_limit(text: str, amount: Amount) -> bool:
    """Whether a bare number is the age up to or from which people are told: "children under five"."""
    if amount.unit is not None or amount.number.form not in ("digits", "words"):
        return False
    return _AGE_LIMIT.search(text, max(0, amount.start - 24), amount.start) is not None


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
    if told := _tell_number_of(words, tokens):
        return told
    return _tell_number(measured_thing(words.doc, *tokens))


def _tell_number_of(words: TokenPlaces, tokens: tuple[int, int]) -> Told | None:
    """What "the number of" names behind a number, or the people whose fate it names before it."""
    doc, text = words.doc, words.text
    start, end = doc[tokens[0]].idx, doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
    behind = _NUMBER_BEHIND.match(text, end)
    if behind is not None:
        place = words.tokens(behind.end(), behind.end() + 1)[0]
        counted = counted_noun(doc, text, place, behind.end(), value=2)
        return counted and _tell_counted(words, counted, place)
    before = _NUMBER_BEFORE.search(text, max(0, start - _LOOK), start)
    fates = read_words("casualties")["fates"]["words"]
    return Told(PEOPLE, None, PEOPLE) if before and before.group(1).lower() in fates else None


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
