"""Quantity: a reported number as a value with bounds, a unit and what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import inf
from typing import Literal

from sayso.model.span import Span

Approximation = Literal["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"]

_ROUND_FROM = 1000.0
"""Noughts at the end of a number from here on may be rounding; of 20 and 21 dead one is wrong."""
_SLACK = 0.05
"""A rounded number is off by this share at most: 8,000 may be 8,300, but 10,000 is not 8,000."""
_SLACK_ABOUT = 0.1
"""The same where the text itself says "about"."""


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

    @property
    def measure(self) -> str:
        """What it counts or measures, in the words of the text; empty if not told."""
        return self.unit or "" if self.noun else self.of or self.unit or ""

    def agrees_with(self, other: Quantity) -> bool:
        """Whether both numbers can be true of the same thing.

        Numbers that differ only by rounding agree (7,688 and 7,687.5), and so do
        bounds and numbers within them ("at least 80" and 84, but not 79). Numbers
        with different units do not: nothing is converted. Order does not matter.
        """
        if self.unit != other.unit:
            return False
        return _meet(self._told(), other._meant()) or _meet(other._told(), self._meant())

    def _told(self) -> tuple[float, float]:
        """Lowest and highest number that the words name."""
        if self.value is not None and self.approx in ("exact", "about"):
            return self.value, self.value
        low = -inf if self.low is None else self.low
        return low, inf if self.high is None else self.high

    def _meant(self) -> tuple[float, float]:
        """The same, with as much to either side as rounding may have taken away."""
        low, high = self._told()
        if low != high or self.value is None:
            return low, high
        slack = _rounding(self.value, is_about=self.approx == "about")
        return low - slack, high + slack


def _meet(left: tuple[float, float], right: tuple[float, float]) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


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
