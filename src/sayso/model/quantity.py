"""Quantity: a reported number as a value with bounds, a unit and what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

Approximation = Literal["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"]


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
            or the counted noun ("troops"); None if there is none.
        approx: How the text qualifies the number.
        of: The words of what is counted or measured; None if not told.
    """

    span: Span
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    approx: Approximation
    of: str | None
