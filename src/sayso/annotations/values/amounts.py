"""Amounts: numbers with their unit, and two of them joined to a range."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.annotations.values.numbers import Number
from sayso.annotations.values.units import Unit, money_before, money_scale, unit_after, with_rate
from sayso.annotations.wordlists import read_words

_TO = re.compile(r"-?\s{1,2}(?:up\s)?to\s{1,2}", re.IGNORECASE)
_AND = re.compile(r"\s{1,2}and\s{1,2}", re.IGNORECASE)
_OR = re.compile(r"\s{1,2}or\s{1,2}", re.IGNORECASE)
_DASH = re.compile(r"-?\s?[-–—‑]\s?")
_BETWEEN = re.compile(r"(?<!\w)(between)\s{1,2}$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(from)\s{1,2}$", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w.)\]%-])[-−]|(?<!\w)(?:minus|negative)\s)$", re.IGNORECASE)
_HANGING = re.compile(r"-\s{1,2}(?:or|and)\s{1,2}", re.IGNORECASE)
_OPENING = 12
_CHANGE_BESIDE = 16
"""A change without "from" stands closer: "rose 6 pence to 388 pence"."""
_CHANGE_WITHIN = 60
"""A change is told at most this many characters before its "from"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range of two, with the unit beside it.

    Attributes:
        number: The number as written; the last of a range.
        start: Position of the first character of number, unit and "between".
        end: Position after the last one.
        low: The number's value, or the lower one of a range.
        high: The same as `low`, or the higher one of a range.
        scale: What its last scale word multiplies by.
        unit: Its unit of measure or money; None if none stands there.
    """

    number: Number
    start: int
    end: int
    low: float
    high: float
    scale: float
    unit: Unit | None

    @property
    def is_range(self) -> bool:
        """Whether it was joined of two numbers."""
        return self.low != self.high


def read_amounts(text: str, numbers: Sequence[Number]) -> list[Amount]:
    """The amounts that the numbers of a text are, in reading order.

    Ranges are joined; pairs such as "2-1", which are results of games and votes, are left out.
    """
    amounts: list[Amount] = []
    for number in numbers:
        amount = _read_amount(text, number)
        previous = amounts[-1] if amounts else None
        if previous and _is_result(text, previous, amount):
            amounts.pop()
        elif previous and (joined := _join(text, previous, amount)):
            amounts[-1] = joined
        elif previous and _shares_unit(text, previous, amount):
            amounts[-1:] = [replace(previous, unit=amount.unit), amount]
        elif not previous or amount.start >= previous.end:
            amounts.append(amount)
    return amounts


def _is_result(text: str, left: Amount, right: Amount) -> bool:
    """Whether two bare numerals are a result: "2-1", "89-89"."""
    if left.unit or right.unit or left.is_range or left.low < right.low:
        return False
    numerals = left.number.form == right.number.form == "digits" and left.scale == right.scale == 1
    return numerals and re.fullmatch(r"[-–‑]", text[left.end : right.start]) is not None


def _shares_unit(text: str, left: Amount, right: Amount) -> bool:
    """Whether the first number leaves its unit to the second: "a 7- or 8-inch screen"."""
    return (
        not left.unit
        and right.unit is not None
        and _HANGING.fullmatch(text, left.end, right.start) is not None
    )


def _read_amount(text: str, number: Number) -> Amount:
    start, end, value, scale = number.start, number.end, number.value, number.scale
    minus = _MINUS.search(text, max(0, start - _OPENING), start)
    if minus:
        start, value = minus.start(), -value
    unit = money_before(text, start)
    if scale == 1 and number.form == "digits":
        scale, end = money_scale(text, end, is_money=unit is not None)
        value *= scale
    if unit:
        start, unit = unit.start, with_rate(text, unit._replace(end=end))
    else:
        unit = unit_after(text, end, value=abs(value))
    return Amount(number, start, unit.end if unit else end, value, value, scale, unit)


def _join(text: str, left: Amount, right: Amount) -> Amount | None:
    """The range from one amount to the next; None if they are two."""
    if left.is_range or not _is_joined(text, left, right):
        return None
    low = left.low
    if left.scale == 1 and right.scale > 1 and low < right.low / right.scale:
        low *= right.scale  # "from 89 to 93 billion"
    if low >= right.low or (left.unit and right.unit and left.unit.name != right.unit.name):
        return None
    opening = _opening(text, left.start, _BETWEEN) or _opening(text, left.start, _FROM)
    start = opening.start(1) if opening else left.start
    unit = right.unit or left.unit
    return replace(right, start=start, low=low, high=right.low, unit=unit)


def _is_joined(text: str, left: Amount, right: Amount) -> bool:
    if not 0 < right.start - left.end <= _OPENING:
        return False
    gap = text[left.end : right.start]
    if _TO.fullmatch(gap):
        opening = _opening(text, left.start, _FROM)
        if opening is None:
            return not _is_change(text, left.start, within=_CHANGE_BESIDE)
        return not _is_change(text, opening.start(), within=_CHANGE_WITHIN)
    if _DASH.fullmatch(gap):
        return True
    if _AND.fullmatch(gap):
        return _opening(text, left.start, _BETWEEN) is not None
    in_words = left.number.form == right.number.form == "words"
    return bool(in_words and not left.unit and right.low == left.low + 1 and _OR.fullmatch(gap))


def _opening(text: str, start: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(text, max(0, start - _OPENING), start)


@functools.cache
def _change() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(read_words('bounds')['change']['words'])})\b", re.IGNORECASE
    )


def _is_change(text: str, start: int, *, within: int) -> bool:
    return _change().search(text, max(0, start - within), start) is not None
