"""Quantity: a reported number as a value with bounds, a unit and what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import inf, isfinite
from typing import Literal

from sayso.model.measures import Measure, read_measure
from sayso.model.span import Span

Approximation = Literal["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"]

_ROUND_FROM = 1000.0
"""Noughts at the end of a number from here on may be rounding; of 20 and 21 dead one is wrong."""
_SLACK = 0.05
"""A rounded number is off by this share at most: 8,000 may be 8,300, but 10,000 is not 8,000."""
_SLACK_ABOUT = 0.1
"""The same where the text itself says "about"."""
_BLUR = 1e-12
"""Relative difference that computing with floating points makes."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text, with what it counts or measures.

    Attributes:
        span: The number with its qualifier, and the unit where it is one of measure or money.
        text: Those words.
        value: The number; None for ranges and vague plurals.
        low: Lower bound, inclusive; None if open.
        high: Upper bound, inclusive; None if open.
        unit: Name of the unit in pint ("kilometer"), ISO code of a currency,
            or the counted noun with its modifiers ("North Korean troops");
            None if there is none.
        approx: How the text qualifies the number.
        of: The words of what is measured ("altitude"), or of what the counted
            ones belong to ("squad" of 17 players); None if not told.
        noun: The counted noun alone ("troops"); None for units of measure and money.
        fate: What became of those counted, as a participle ("killed", "injured",
            "captured", "destroyed"), or "missing"; None if not told.
        side: To which state or party those counted belong: the country's usual
            English name ("Ukraine" of Ukrainian soldiers), or the party's as
            written ("Hamas"); None if not told, or if several are named.
    """

    span: Span
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    approx: Approximation
    of: str | None
    noun: str | None = None
    fate: str | None = None
    side: str | None = None

    @property
    def measure(self) -> str:
        """What it counts or measures, in the words of the text; empty if not told."""
        if self.noun:
            return " ".join(filter(None, (self.unit, self.fate)))
        return self.of or self.unit or ""

    def agrees_with(self, other: Quantity) -> bool:
        """Whether both numbers can be true of the same thing.

        Numbers that differ only by rounding agree (7,688 km and 7,687.5 km, or
        4,777 miles), and so do bounds and numbers within them ("at least 80" and
        84, but not 79). Units of one kind are converted; of counted things the
        noun counts and not what is said about it. Money is never converted.
        Order does not matter.
        """
        if not self._is_comparable(other):
            return False
        return _meet(self._told(), other._meant()) or _meet(other._told(), self._meant())

    def overlaps(self, other: Quantity) -> bool:
        """Whether the words of both allow one and the same number, rounding left aside.

        "7 to 9" and "at least 8" overlap; 7,688 and 7,687.5 agree but do not overlap.
        """
        return self._is_comparable(other) and _meet(self._told(), other._told())

    def _is_comparable(self, other: Quantity) -> bool:
        return self._measure().kind == other._measure().kind

    def _measure(self) -> Measure:
        return read_measure(self.noun or self.unit)

    def _told(self) -> tuple[float, float]:
        """Lowest and highest number that the words name, in the first unit of its kind."""
        return self._convert(*self._named())

    def _meant(self) -> tuple[float, float]:
        """The same, with as much to either side as rounding may have taken away."""
        low, high = self._named()
        if low == high and self.value is not None:
            slack = _rounding(self.value, is_about=self.approx == "about")
            low, high = low - slack, high + slack
        return self._convert(low, high)

    def _named(self) -> tuple[float, float]:
        if self.value is not None and self.approx in ("exact", "about"):
            return self.value, self.value
        low = -inf if self.low is None else self.low
        return low, inf if self.high is None else self.high

    def _convert(self, low: float, high: float) -> tuple[float, float]:
        _, factor, offset = self._measure()
        return low * factor + offset, high * factor + offset


def _meet(left: tuple[float, float], right: tuple[float, float]) -> bool:
    """Whether two stretches share a number; what conversion blurs in the last place is left aside."""
    blur = _BLUR * max((abs(end) for end in (*left, *right) if isfinite(end)), default=0.0)
    return left[0] <= right[1] + blur and right[0] <= left[1] + blur


def _rounding(value: float, *, is_about: bool) -> float:
    """How far a number may be from what it was rounded from: half of its last place that is not nought."""
    number = Decimal(repr(value))
    place = number.normalize().adjusted() - len(number.normalize().as_tuple().digits) + 1
    size = abs(value)
    if place > 0 and not is_about and size < _ROUND_FROM:
        place = 0
    half: float = 0.5 * 10.0**place
    if place <= 0 and not is_about:
        return half
    return min(half, size * (_SLACK_ABOUT if is_about else _SLACK))
