"""Ratios: shares told as so many in so many, "nine in ten", "one out of four"."""

from __future__ import annotations

import re

from sayso.annotations.values.numbers import Number

_IN = re.compile(r"\s(?:in|out of|of every|in every)\s(?:every\s)?", re.IGNORECASE)
_FREE = re.compile(
    r"(?:^|[,.;:(“\"—–]|(?<!\w)(?:about|around|some|roughly|nearly|almost|only|just|than|least|that|and|or|but|of"
    r"|in|for|by|to|while|where|now|with|from|says?|said|found|is|are|was|were|an estimated))\s{0,2}$",
    re.IGNORECASE,
)
"""Before a ratio; after "killed" or "won" the first number counts what stood in the place of its noun."""
_OPENING = 16
_ROUND = frozenset({3, 4, 5, 10, 100, 1000})
_FEW = 20


def read_ratio(text: str, left: Number, right: Number) -> Number | None:
    """The share that two bare numbers make; None if they are two.

    Only "one in" so many and so many in a few round numbers are taken, and not
    what follows a verb: in "killed three in four attacks" nothing is
    three quarters.
    """
    if not 0 < left.value < right.value or _IN.fullmatch(text, left.end, right.start) is None:
        return None
    is_usual = right.value in _ROUND or (left.value == 1 and right.value <= _FEW)
    if not is_usual or not (left.value.is_integer() and right.value.is_integer()):
        return None
    if _FREE.search(text, max(0, left.start - _OPENING), left.start) is None:
        return None
    share = left.value / right.value
    return Number(left.first, right.last, left.start, right.end, share, 1.0, "ratio")
