"""TimeExpression: words that say when, and the days that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

_DAY = 10
"""Characters of an ISO 8601 day."""
_MINUTE = 16
"""Characters of an ISO 8601 day with hour and minute."""
_CLOCK = len("00:00:00")
_VALUED = frozenset({"DURATION", "SET"})
_EARLIEST, _LATEST = "0000", "9999"

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

    def overlaps(self, other: TimeExpression) -> bool | None:
        """Whether some day, or moment where both tell one, lies in both; None where it cannot be told.

        An open end reaches without end. Lengths of time lie nowhere and give None.
        Order does not matter.
        """
        mine, theirs = self._bounds(), other._bounds()
        if mine is None or theirs is None:
            return None
        size = _common_length((*mine, *theirs))
        (begin, end), (other_begin, other_end) = mine, theirs
        return begin[:size] <= other_end[:size] and other_begin[:size] <= end[:size]

    def agrees_with(self, other: TimeExpression) -> bool | None:
        """Whether both can mean the same time, one of them less exactly; None where it cannot be told.

        "October 2024" agrees with "31 October 2024"; "30 and 31 October" overlaps
        with "31 October to 2 November" and does not agree. Lengths of time and
        what happens again and again agree where their values are the same.
        """
        if self.type in _VALUED or other.type in _VALUED:
            return self.value == other.value if self.type == other.type else None
        mine, theirs = self._bounds(), other._bounds()
        if mine is None or theirs is None:
            return True if self.value == other.value else None
        size = _common_length((*mine, *theirs))
        return _covers(mine, theirs, size) or _covers(theirs, mine, size)

    def _bounds(self) -> tuple[str, str] | None:
        if self.type in _VALUED or (self.begin is None and self.end is None):
            return None
        return self.begin or _EARLIEST, self.end or _LATEST


def _common_length(moments: tuple[str, ...]) -> int:
    """Characters that can be compared: minutes where every moment has them and no zone, else days."""
    closed = [moment for moment in moments if moment not in (_EARLIEST, _LATEST)]
    is_exact = all("T" in moment and len(moment.split("T")[1]) <= _CLOCK for moment in closed)
    return _MINUTE if is_exact else _DAY


def _covers(outer: tuple[str, str], inner: tuple[str, str], size: int) -> bool:
    return outer[0][:size] <= inner[0][:size] and inner[1][:size] <= outer[1][:size]
