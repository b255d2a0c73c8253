"""TimeExpression: words that say when, and the days that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression, resolved as far as the document allows.

    Attributes:
        span: Its characters, without a preposition.
        text: Those words.
        type: TIMEX3 type.
        value: TIMEX3 value, such as "2024-10-31", "2016-W07", "P3D", "PRESENT_REF"; X for what is
            not known. "2024-XX-XX" with days is a day such as "03/04/2024" of which nothing tells the
            order: the days run from the earlier reading to the later one.
        begin: First day or moment it covers, ISO 8601; None if open or not known.
        end: Last day or moment it covers, ISO 8601; None if open or not known.

    Source:
        TimeML 1.2.1 annotation guidelines, TIMEX3.
    """

    span: Span
    text: str
    type: TimeType
    value: str
    begin: str | None
    end: str | None
