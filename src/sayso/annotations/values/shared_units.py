"""Shared units: a bare number takes the unit of the quantity beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import log

from sayso.annotations.values.told_units import RATE, TIME_UNITS
from sayso.model.quantity import Quantity

_SAME_AGAIN = re.compile(
    r"\s?[(\[]\s?(?:or\s|about\s)?|\s(?:versus|vs\.?|to|or|compared with|from)\s", re.IGNORECASE
)
"""Between an amount and the same in another unit, or of another time."""
_COMPARED = re.compile(
    r"\s(?:to|from|by|than|versus|at|and|or|between|of)\s(?:[a-z]+\s){0,2}$|-$", re.IGNORECASE
)
"""Before a bare number that has the measure of the one before: "from 208 pounds to 193"."""
_JOINED = re.compile(r",?\s(?:to|and|or)\s", re.IGNORECASE)
_COMPARED_BEFORE = re.compile(r"(?<!\w)compared (?:with|to)\s(?:just |only )?$", re.IGNORECASE)
_COMPARED_WITH = re.compile(
    r"(?:\b(?:up|down) from|\bcompared (?:with|to)|\bagainst)\s(?:(?:just|only|about|around|some|nearly)\s)?$"
)
_OPENING = 24
_NEXT = re.compile(r",?\s(?:and\s|or\s)?")
_SHARES = frozenset({"percent", "percentage point", "basis point"})
_LEVEL = re.compile(r"\s(?:to|at)\s(?:\w+\s){0,2}$")
_WHOLE = 100
"""Per cent of a whole."""
_SHARES_WITHIN = 120
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_OTHERS = "others"
_OF_PEOPLE = re.compile(
    r"\sothers\s(?:(?:were|was|are|have been|had been|critically|seriously|badly)\s){0,2}"
    r"(?:killed|wounded|injured|hurt|missing|dead|died|arrested|detained|displaced)\b"
)
"""Of "40 others", who need not be what was counted before."""
_OF_THEM = re.compile(r"\s(?:more\s)?of (?:them|whom|which|these|those)\b")
_MORE = re.compile(r"(?<!\w)(?:another|a further|an additional)\s$", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:across|at|from|in|near|on|over)\s$", re.IGNORECASE)
"""Before a number of places or times at which something was done to what was counted before it."""
_MONEY = re.compile(r"[A-Z]{3}")
_FAR = 240
"""Characters between a number and the counted noun that is meant by "of them"."""
_LAST = 3
"""Quantities before it that are looked at."""
_UNTOLD = frozenset({None, _OTHERS})


def share_unit(text: str, previous: Quantity, quantity: Quantity) -> Quantity:
    """Give a bare number the unit of the one before it: "attacked 100 vessels and hijacked nearly 40"."""
    between = text[previous.span.end : quantity.span.start]
    if _SAME_AGAIN.fullmatch(between) and previous.of and not quantity.noun:
        quantity = replace(quantity, of=previous.of)
    if quantity.unit == _OTHERS and _OF_PEOPLE.match(text, quantity.span.end):
        return replace(quantity, unit=quantity.noun, of=None)
    if quantity.unit not in _UNTOLD or not _may_share(previous, quantity, between):
        return quantity
    if _OF_THEM.match(text, quantity.span.end) and _is_smaller(previous, quantity):
        return quantity
    if previous.noun is None or previous.unit is None:
        of = previous.of if previous.unit in TIME_UNITS else quantity.of
        return replace(quantity, unit=previous.unit, of=of)
    rate = RATE.match(text, quantity.span.end)
    if rate:
        time = rate.group(1).lower()
        unit, noun = previous.unit.split(" / ")[0], previous.noun.split(" / ")[0]
        return replace(quantity, unit=f"{unit} / {time}", noun=f"{noun} / {time}")
    return replace(quantity, unit=previous.unit, noun=previous.noun, of=previous.of)


def choose_before(text: str, found: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """The quantity whose unit a bare number may share: mostly the one before it.

    Passed over is one in brackets that only converts another; a number that another is
    compared with ("12,000 left eight districts, up from 7,600") is of what is nearest in size.

    Args:
        text: The text.
        found: The quantities before the number, in reading order; at least one.
        quantity: The number.
    """
    last = found[-1]
    start = quantity.span.start
    if quantity.unit is None and _COMPARED_WITH.search(text, max(0, start - _OPENING), start):
        near = [
            one
            for one in found[-_LAST:]
            if start - one.span.start <= _SHARES_WITHIN
            and not _SENTENCE_END.search(text, one.span.end, start)
            and one.unit not in TIME_UNITS
        ]
        return min(reversed(near), key=lambda one: _differ(one, quantity), default=last)
    if len(found) > 1 and _is_more(text, quantity) and _is_beside(text, found, last):
        return found[-2]  # "downed 76 drones over 17 regions, while another 96 were lost"
    if len(found) == 1 or text[last.span.end : last.span.end + 1] != ")":
        return last
    is_other = last.unit is not None and _MONEY.fullmatch(last.unit) is not None
    opening = text[max(0, last.span.start - 1) : last.span.start]
    return found[-2] if is_other and opening == "(" and found[-2].unit != last.unit else last


def _differ(one: Quantity, other: Quantity) -> float:
    """How far two numbers are apart in size, in powers of e."""
    sizes = [abs(item.value or item.low or item.high or 1.0) for item in (one, other)]
    return abs(log(sizes[0]) - log(sizes[1]))


def _may_share(previous: Quantity, quantity: Quantity, between: str) -> bool:
    if previous.unit in TIME_UNITS:  # "aged 24 and 31"
        return (previous.of or "").startswith("age") and _NEXT.fullmatch(between) is not None
    is_share = quantity.value is not None and 0 < quantity.value < 1
    is_word = not any(sign.isdecimal() for sign in quantity.text)
    if previous.unit is None or (is_share and (previous.noun or is_word)):
        return False  # "17 miles away, was extended by a third"
    if len(between) > _SHARES_WITHIN or _SENTENCE_END.search(between):
        return False
    if previous.noun is not None:
        return True
    is_share = previous.unit in _SHARES or " / " in previous.unit
    is_other = is_share and (_LEVEL.search(between) or (quantity.value or 0) > _WHOLE)
    return not is_other and _COMPARED.search(between) is not None


def share_noun(text: str, found: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """Give a bare number the noun that was counted last: "six of them", "Another 500,000 have left".

    Args:
        text: The text.
        found: The quantities before it, in reading order.
        quantity: The number.
    """
    start, end = quantity.span
    is_share = quantity.value is not None and 0 < quantity.value < 1
    if quantity.unit not in (None, "people") or is_share:
        return quantity
    is_more = quantity.unit is None and _is_more(text, quantity)
    if not is_more and _OF_THEM.match(text, end) is None:
        return quantity
    for other in reversed(found[-_LAST:]):
        between = text[other.span.end : start]
        if len(between) > _FAR or "\n" in between or len(_SENTENCE_END.findall(between)) > 1:
            break
        if _is_smaller(other, quantity) and (not is_more or _is_beside(text, found, other)):
            continue  # "73 drones over seven regions, 31 of them over the capital"
        if other.noun is not None and " / " not in other.noun:
            return replace(quantity, unit=other.unit, noun=other.noun)
        if is_more and other.unit is not None and other.unit not in TIME_UNITS:
            is_money = _MONEY.fullmatch(other.unit) is not None
            return replace(quantity, unit=other.unit) if is_money else quantity
    return quantity


def _is_more(text: str, quantity: Quantity) -> bool:
    """Whether a number is of more of the same: "another 96"."""
    start = quantity.span.start
    return _MORE.search(text, max(0, start - _OPENING), start) is not None


def _is_beside(text: str, found: Sequence[Quantity], quantity: Quantity) -> bool:
    """Whether a number of something else stands before it in its clause: "downed 76 drones over 17 regions"."""
    start = quantity.span.start
    before = (one for one in found if one.span.end <= start and one.noun not in (None, "people"))
    near = any(not _SENTENCE_END.search(text, one.span.end, start) for one in before)
    return near and _BESIDE.search(text, max(0, start - _OPENING), start) is not None


def _is_smaller(whole: Quantity, part: Quantity) -> bool:
    """Whether a number is too small for another to be a part of it."""
    return whole.high is not None and part.low is not None and whole.high < part.low


def share_whole(text: str, found: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """Tell a share what it is of: "launched 300 drones, and 99 percent of them were intercepted"."""
    if quantity.unit not in _SHARES or _OF_THEM.match(text, quantity.span.end) is None:
        return quantity
    for other in reversed(found[-_LAST:]):
        between = text[other.span.end : quantity.span.start]
        if len(between) > _FAR or "\n" in between:
            break
        if other.noun is not None and " / " not in other.noun:
            return replace(quantity, of=other.unit)
    return quantity


def share_later_unit(text: str, quantity: Quantity, later: Quantity) -> Quantity:
    """Give a bare number the unit of the one after it: "from 40 to 30 dollars", "12 and up to 15 drones"."""
    if quantity.unit is not None or later.unit is None:
        return quantity
    start, end = quantity.span
    between = text[end : later.span.start]
    if not _JOINED.fullmatch(between):
        is_near = len(between) <= _SHARES_WITHIN and not _SENTENCE_END.search(between)
        if not is_near or not _COMPARED_BEFORE.search(text, max(0, start - _OPENING), start):
            return quantity
    return replace(quantity, unit=later.unit, noun=later.noun, of=later.of)


def is_within(text: str, previous: Quantity, quantity: Quantity) -> bool:
    """Whether a number is part of the quantity before it: "two new 737 Max jets"."""
    if quantity.span.overlaps(previous.span):
        return True
    is_bare = quantity.unit is None or quantity.noun is not None
    if not previous.noun or not previous.unit or not is_bare or quantity.approx != "exact":
        return False
    between = text[previous.span.end : quantity.span.end]
    return (
        f" {previous.unit} ".find(f" {quantity.text} ") >= 0
        and " of " not in between
        and len(between) <= len(previous.unit)
    )
