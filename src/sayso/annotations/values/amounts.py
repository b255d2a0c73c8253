"""Amounts: numbers with their unit, and two of them joined to a range."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.annotations.values.numbers import Number
from sayso.annotations.values.ratios import read_ratio
from sayso.annotations.values.units import (
    Unit,
    money_before,
    money_scale,
    money_scale_behind,
    unit_after,
    unit_after_of,
    unit_before,
    with_rate,
)
from sayso.annotations.wordlists import read_words

_TO = re.compile(r"-?\s{1,2}(?:up\s)?to\s{1,2}", re.IGNORECASE)
_AND = re.compile(r"\s{1,2}and\s{1,2}", re.IGNORECASE)
_OR = re.compile(r"\s{1,2}or\s{1,2}", re.IGNORECASE)
_DASH = re.compile(r"-?\s?[-–‑]\s?|—")
_BETWEEN = re.compile(r"(?<!\w)(between)\s{1,2}$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(from)\s{1,2}$", re.IGNORECASE)
_MINUS = re.compile(
    r"(?:(?<![\w.)\]%-])(?<!\d\s)[-−]|(?<!\w)(?<!plus or )(?:minus|negative)[\s-])$", re.IGNORECASE
)
_MINUS_APART = re.compile(r"(?:^|(?<=\s))[-−]\s$")
"""Of degrees alone: else it is a dash."""
_POWER = re.compile(r"\s?[×x]\s?10\s?(?:\^|\*\*)?\s?([-−–]?\d{1,2}|⁻?[⁰¹²³⁴-⁹]{1,2})(?!\d)")
_CARET = re.compile(r"\^(\d{1,2})(?!\d)")
_TEN = 10
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_DETERMINER = re.compile(r"(?<!\w)the\s{1,2}$", re.IGNORECASE)
_CENTS = re.compile(r"\s(?:and\s)?")
_WHOLE = 100
"""Cents to a dollar."""
_INCHES = re.compile(r" in(?!\w)")
_FEET = re.compile(r"\d\s?(?:ft|feet|foot)\s$")
"""Before "2 in", which then are inches."""
_SIGN_OF_LENGTH = re.compile(
    r"\s?([\"″”'′’])(?=\s(?:long|wide|tall|high|deep|thick|across|in diameter)\b)"
)
_FOLLOWED = re.compile(r"\s[a-z]")
_HANGING = re.compile(r"-\s{1,2}(?:or|and)\s{1,2}", re.IGNORECASE)
_PART_OF = re.compile(
    r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|a|an)\s)?(?:total\s)?", re.IGNORECASE
)
_NOTE = re.compile(r"(?:\[\d{1,3}\]){1,3}")
_IN_CODE = re.compile(r" [MB][A-Z]{3}\b")
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
        previous = amounts[-1] if amounts else None
        amount = _read_amount(text, number, previous)
        if previous and _is_result(text, previous, amount):
            amounts.pop()
        elif previous and (joined := _join(text, previous, amount) or _add(text, previous, amount)):
            amounts[-1] = joined
        elif previous and (share := _read_share(text, previous, amount)):
            amounts[-1] = share
        elif previous and _shares_unit(text, previous, amount):
            amounts[-1:] = [replace(previous, unit=amount.unit), amount]
        elif not previous or amount.start >= previous.end:
            amounts.append(amount)
    return amounts


def _read_share(text: str, left: Amount, right: Amount) -> Amount | None:
    """The share that two bare numbers make: "nine in ten"; None if they are two amounts."""
    if left.unit or right.unit or left.is_range or right.is_range:
        return None
    share = read_ratio(text, left.number, right.number)
    return share and Amount(share, share.start, share.end, share.value, share.value, 1.0, None)


def _add(text: str, left: Amount, right: Amount) -> Amount | None:
    """Dollars with their cents: "3 dollars 50 cents", "15 dollars 50"; None if these are two amounts."""
    if not (left.unit and left.unit.kind == "money" and not left.is_range and left.scale == 1):
        return None
    cents = right.high
    if not (0 < cents < _WHOLE and cents.is_integer() and left.high.is_integer()):
        return None
    between = _CENTS.fullmatch(text, left.end, right.start)
    if between is None or left.end != left.unit.end or left.unit.start < left.number.start:
        return None
    if right.unit is None:
        is_alone = re.match(r"(?:[.,;?!]?(?:\s|$))", text[right.end : right.end + 2]) is not None
        is_short = cents >= 10 and is_alone  # noqa: PLR2004 - two digits
        if not is_short or _FOLLOWED.match(text, right.end):
            return None
    elif right.unit.name not in ("cent", "penny"):
        return None
    value = left.high + cents / _WHOLE
    return replace(left, end=right.end, low=value, high=value)


def _is_result(text: str, left: Amount, right: Amount) -> bool:
    """Whether two bare numerals are a result: "2-1", "89-89"."""
    if left.unit or right.unit or left.is_range or left.low < right.low:
        return False
    numerals = left.number.form == right.number.form == "digits" and left.scale == right.scale == 1
    return numerals and re.fullmatch(r"[-–‑]", text[left.end : right.start]) is not None


def _shares_unit(text: str, left: Amount, right: Amount) -> bool:
    """Whether the first number leaves its unit to the second: "7- or 8-inch", "2 of 15 million dollars"."""
    if left.unit or right.unit is None:
        return False
    if _HANGING.fullmatch(text, left.end, right.start):
        return True
    is_part = right.unit.kind == "money" and left.number.form == "digits"
    return is_part and _PART_OF.fullmatch(text, left.end, right.start) is not None


def _read_amount(text: str, number: Number, before: Amount | None) -> Amount:
    """The number with what belongs to it and not to the amount before."""
    floor = before.end if before else 0
    start, end, value = number.start, number.end, number.value
    power = _POWER.match(text, end) if number.form == "digits" else None
    if power:
        value, end = raise_ten(value, power.group(1)), power.end()
    elif value == _TEN and (caret := _CARET.match(text, end)):
        value, end = raise_ten(1.0, caret.group(1)), caret.end()
    minus = _MINUS.search(text, max(min(start, floor), start - _OPENING), start)
    if minus:
        start, value = minus.start(), -value
    sign = money_before(text, start, floor=min(start, floor))
    scale = number.scale
    if scale == 1 and (number.form == "digits" or _IN_CODE.match(text, end)):
        scale, end = money_scale(
            text, end, is_money=sign is not None or _is_price_to(text, before, start)
        )
        value *= scale
    if sign:
        unit = with_rate(text, sign._replace(end=end))
        return Amount(number, sign.start, unit.end, value, value, scale, unit)
    plain = Amount(number, start, end, value, value, scale, None)
    return _with_unit(text, plain, floor=floor)


def _is_price_to(text: str, before: Amount | None, start: int) -> bool:
    """Whether a number is the end of a range of prices: "$5-10m"."""
    if before is None or before.unit is None or before.unit.kind != "money" or before.is_range:
        return False
    is_signed = before.unit.start < before.number.start
    return is_signed and _DASH.fullmatch(text, before.end, start) is not None


def _with_unit(text: str, amount: Amount, *, floor: int) -> Amount:
    """The amount with the unit of measure or the money beside it."""
    note = _NOTE.match(text, amount.end)
    end = note.end() if note else amount.end  # "5[1] km"
    unit = unit_after(text, end, value=abs(amount.high)) or _read_inches(text, amount)
    if unit is None and amount.number.form == "vague":
        unit = unit_after_of(text, amount.end)
    if unit is None:
        named = unit_before(text, amount.start) if amount.number.form == "digits" else None
        return replace(amount, start=named.start, unit=named) if named else amount
    amount = replace(amount, end=unit.end, unit=unit)
    if unit.name.startswith("degree") and amount.high > 0:
        opening = max(min(amount.start, floor), amount.start - _OPENING)
        minus = _MINUS_APART.search(text, opening, amount.start)
        if minus:
            return replace(amount, start=minus.start(), low=-amount.low, high=-amount.high)
    if unit.kind == "money" and amount.scale == 1:
        scale, end = money_scale_behind(text, unit.end)
        value = amount.high * scale
        return replace(amount, end=end, low=value, high=value, scale=scale)
    return amount


def _read_inches(text: str, amount: Amount) -> Unit | None:
    """The inches after feet, "12 ft 2 in", and feet and inches as signs, "10″ long"."""
    sign = _SIGN_OF_LENGTH.match(text, amount.end)
    if sign:
        name = "foot" if sign.group(1) in "'′’" else "inch"
        return Unit(name, amount.end, sign.end(), "measure")
    match = _INCHES.match(text, amount.end)
    opening = max(0, amount.start - _OPENING)
    if match is None or not _FEET.search(text, opening, amount.start):
        return None
    return Unit("inch", amount.end, match.end(), "measure")


def raise_ten(value: float, exponent: str) -> float:
    """A number times ten to the power that the digits say: 2.998 and "−8"."""
    power = int(exponent.translate(_RAISED).replace("−", "-").replace("–", "-"))
    return float(f"{value}e{power}") if "e" not in repr(value) else value * 10.0**power


def _join(text: str, left: Amount, right: Amount) -> Amount | None:
    """The range from one amount to the next; None if they are two."""
    if left.is_range or "share" in (left.number.form, right.number.form):
        return None
    if not _is_joined(text, left, right):
        return None
    low = left.low
    if left.scale == 1 and right.scale > 1 and low < right.low / right.scale:
        low *= right.scale  # "from 89 to 93 billion"
    if low >= right.low or not _are_units_alike(left, right):
        return None
    opening = _opening(text, left.start, _BETWEEN) or _opening(text, left.start, _FROM)
    start = opening.start(1) if opening else left.start
    unit = right.unit or left.unit
    return replace(right, start=start, low=low, high=right.low, unit=unit)


def _are_units_alike(left: Amount, right: Amount) -> bool:
    """Whether two amounts can be one range: "$48,000" and "$90,000 a year" can."""
    if not left.unit or not right.unit:
        return True
    return right.unit.name == left.unit.name or right.unit.name.startswith(f"{left.unit.name} / ")


def _is_joined(text: str, left: Amount, right: Amount) -> bool:
    if not 0 < right.start - left.end <= _OPENING:
        return False
    gap = text[left.end : right.start]
    if _TO.fullmatch(gap):
        opening = _opening(text, left.start, _FROM)
        if opening is None:
            is_named = _opening(text, left.start, _DETERMINER) is not None
            return is_named or not _is_change(text, left.start, within=_CHANGE_BESIDE)
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
