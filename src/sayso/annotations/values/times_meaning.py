"""What a time expression means: its parts, what it hangs on, and the value that comes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.annotations.values.calendar_days import days_of, part_of
from sayso.annotations.values.times_numerals import Order
from sayso.annotations.values.times_pieces import Piece
from sayso.model.when import TimeType

PAST, FUTURE, OPEN = -1, 1, 0
PRESENT = 2
"""Of a weekday the next one is meant ("opens Monday"), of a month either ("is up since March")."""
_EDGES = ("early", "mid", "end")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a time expression can be worked out from.

    Attributes:
        published: Day of publication; None if not known.
        direction: Whether the clause speaks of the past (-1), the future (1) or the present (2); 0 if it is not told.
        reference: The day that the nearest earlier explicit date begins with; None without one.
        quarter: First day of the quarter that was last told of, not far before; None without one.
        order: Which number stands first in days such as "03/04/2024"; None if not known.
        rated: Whether an amount stands directly before ("$5 a year").
        shared: Year and month of the date that this one is joined to and has its year from, as in
            "between September and November 2022"; None without one.
        of_month: Whether a month or day of the calendar bounds it: "the last ten days of July".
        day_told: The day of the last time that was told, a clock's too; None without one.
        before: The word right before it, in lower case; empty without one.
        lasting: Whether the clause says of a length that it has gone on until now.
        night: Whether `reference` is the evening of a night: a clock time before noon is of the day after.
        apart: Whether `reference` is a day of the same sentence (0), of the same paragraph (1), or neither (2).
    """

    published: date | None
    direction: int
    reference: date | None
    quarter: date | None
    rated: bool
    order: Order | None = None
    of_month: bool = False
    day_told: date | None = None
    before: str = ""
    apart: int = 2
    shared: tuple[int, int] | None = None
    lasting: bool = False
    night: bool = False

    def year_of(self, month: int) -> int | None:
        """The year that a month without one has from the date that it is joined to; None if from none."""
        if self.shared is None:
            return None
        year, later = self.shared
        return year - (month > later)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Type, value and days of a time expression.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value.
        days: First and last day, either None where that end is open; None if not known.
        explicit: Whether it names a date that later ones ("that day") can refer to.
    """

    type: TimeType
    value: str
    days: tuple[date | None, date | None] | None = None
    explicit: bool = False


class Parts:
    """The pieces of one expression, asked by class."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces

    def has(self, *names: str) -> bool:
        """Whether a piece is of one of the classes."""
        return any(piece.name in names for piece in self._pieces)

    def words(self, *names: str) -> list[str]:
        """The words of the pieces of these classes."""
        return [piece.word for piece in self._pieces if piece.name in names]

    def number(self, *names: str) -> int | None:
        """The value of the first piece of these classes; None if there is none."""
        value = next((piece.value for piece in self._pieces if piece.name in names), None)
        return int(value) if isinstance(value, int | float) else None

    def numbers(self, *names: str) -> list[float]:
        """The values of all pieces of these classes."""
        return [
            p.value for p in self._pieces if p.name in names and isinstance(p.value, int | float)
        ]

    def letter(self, *names: str) -> str | None:
        """The TIMEX3 letters of the first piece of these classes; None if there is none."""
        value = next((piece.value for piece in self._pieces if piece.name in names), None)
        return value if isinstance(value, str) else None

    def edge(self) -> str:
        """START, MID, END or EVE where the expression says "early", "the end of"; else empty."""
        return self.letter(*_EDGES) or ""

    def step(self) -> int | None:
        """Steps from the anchor that "last", "this", "next" and the like say; None without them."""
        return self.number(
            "this",
            "current",
            "present",
            "latest",
            "last",
            "past",
            "previous",
            "next",
            "coming",
            "following",
            "that",
        )


def dated(value: str, parts: Parts | None = None, *, explicit: bool = False) -> Meaning:
    """The meaning of a DATE with this value; its days follow from the value and "early" or "late"."""
    days = days_of(value)
    if days and parts and parts.edge():
        days = part_of(days, parts.edge())
    return Meaning("DATE", value, days, explicit)
