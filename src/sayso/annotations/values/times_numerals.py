"""Days in numerals: the orders in which nations write them, and which one a text follows.

"2024-04-03" has the year first and is never in doubt. "03/04/2024" is the third of April to most,
and the fourth of March in the United States; what decides is told in `find_order`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sayso.annotations.values.calendar_days import Days, days_of

Order = Literal["day", "month"]
"""Which number stands first where the year stands last."""
_ORDERS: tuple[Order, Order] = ("day", "month")
_YEAR_FIRST = re.compile(r"\d{4}")
_NUMBER = re.compile(r"\d{1,4}")
_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "AS", "VI", "MP", "PW", "FM", "MH"})
"""Countries whose English papers write the month first."""
_MONTHS = 12
_SHORT_YEAR = 100
_PIVOT = 50
_YEAR_DIGITS = 4
_NEAR = 3
"""Days from publication within which a reading is taken for the day that is spoken of …"""
_FAR = 25
"""… if the other reading is farther off than this."""


@dataclass(frozen=True, slots=True)
class NumeralDay:
    """A day in numerals.

    Attributes:
        year: All four digits.
        first: The number before the other one.
        second: The other one.
        order: Which of them is the day, where the form leaves no doubt; else None.
    """

    year: int
    first: int
    second: int
    order: Order | None

    def value(self, order: Order) -> str:
        """The TIMEX3 value if read in this order; the day may be in no calendar."""
        day, month = (self.first, self.second) if order == "day" else (self.second, self.first)
        return f"{self.year:04}-{month:02}-{day:02}"


def read_numeral_day(word: str) -> NumeralDay:
    """The numbers of a day such as "03/04/2024", "3.4.2024", "2024-04-03", "2024年4月3日"."""
    numbers = _NUMBER.findall(word)
    one, two, three = (int(number) for number in numbers)
    if len(numbers[0]) == _YEAR_DIGITS:
        return NumeralDay(one, two, three, "month")  # month, then day
    year = three
    if year < _SHORT_YEAR:
        year += 2000 if year < _PIVOT else 1900
    # With dots only those write who have the day first.
    sure = "." in word or one > _MONTHS or one == two
    order: Order | None = "day" if sure else "month" if two > _MONTHS else None
    return NumeralDay(year, one, two, order)


def find_order(words: Iterable[str], published: date | None, country: str | None) -> Order | None:
    """Which order a text follows; None if nothing tells, or if it follows both.

    The days that can only be read in one order decide, then days of which one reading
    is the day of publication and the other far from it, then where the outlet is at home.

    Args:
        words: All days in numerals in the text.
        published: Day of publication; None if not known.
        country: ISO 3166-1 alpha-2 code of the outlet's country; None if not known.
    """
    written = [word for word in words if "." not in word and not _YEAR_FIRST.match(word)]
    days = [day for word in written if (day := read_numeral_day(word)).first != day.second]
    told = {day.order for day in days if day.order}
    if not told and published is not None:
        told = {order for day in days if (order := _near_order(day, published))}
    if not told and country is not None:
        return "month" if country in _MONTH_FIRST else "day"
    return told.pop() if len(told) == 1 else None


def _near_order(day: NumeralDay, published: date) -> Order | None:
    """The order in which a day is about that of publication, if it is far from it in the other."""
    off: dict[Order, int] = {}
    for order in _ORDERS:
        days = days_of(day.value(order))
        off[order] = abs((days.first - published).days) if days else _FAR + 1
    near: Order = min(_ORDERS, key=lambda order: off[order])
    return near if off[near] <= _NEAR and max(off.values()) > _FAR else None


def span_readings(day: NumeralDay) -> Days | None:
    """From the earlier reading of a day to the later one; None if neither exists."""
    found = [days_of(day.value(order)) for order in _ORDERS]
    dates = sorted(days.first for days in found if days is not None)
    return Days(dates[0], dates[-1]) if dates else None
