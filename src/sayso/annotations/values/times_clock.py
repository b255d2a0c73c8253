"""Times of the day: "10 p.m. Wednesday", "this morning", "overnight"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sayso.annotations.values.calendar_days import Days, days_of, value_at
from sayso.annotations.values.times_dates import meaning_of_day
from sayso.annotations.values.times_meaning import PAST, Anchor, Meaning, Parts
from sayso.annotations.values.times_weekdays import weekday_near

_HALF_DAY = 12
_HOURS = 24
_NOON = "T12"
_MIDNIGHT = "T24:00"
_WEEK = 7


def _day(parts: Parts, anchor: Anchor) -> str:
    """The value of the day that the expression names; the day of publication if it names none."""
    if parts.has("month_name", "month_short"):
        meaning = meaning_of_day(parts, anchor)
        return meaning.value if meaning else "XXXX-XX-XX"
    weekday = parts.number("weekday_name", "weekday_short")
    if weekday:
        found = weekday_near(anchor, weekday, parts.step())
        return value_at(found, "D") if found else f"XXXX-WXX-{weekday}"
    if anchor.published is None:
        return "XXXX-XX-XX"
    days = parts.number("deictic") or 0
    if parts.has("last") and parts.has("daypart"):
        days = -1
    day: date = anchor.published
    if parts.has("following", "next", "previous"):
        return value_at((anchor.reference or day) + timedelta(days=parts.step() or 0), "D")
    if not parts.has("this", "last", "deictic", "tonight") and _is_of_reference(parts, anchor):
        day = anchor.reference or day
    return value_at(day + timedelta(days=days), "D")


def _is_of_reference(parts: Parts, anchor: Anchor) -> bool:
    """Whether the day told before is meant: "in the morning", of that day.

    It is where it lies within a week of publication, or stands close by. "Overnight"
    is the night before publication, unless a day stands in the same sentence or the
    text tells of other times.
    """
    if anchor.reference is None or anchor.published is None:
        return False
    is_near = abs((anchor.published - anchor.reference).days) <= _WEEK
    if parts.has("overnight"):
        return anchor.apart == 0 or (anchor.apart == 1 and not is_near)
    return is_near or anchor.apart <= 1


def meaning_of_part(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A part of a day: "Thursday night", "this morning", "overnight"."""
    part = parts.letter("daypart", "overnight", "tonight") or ""
    day = _day(parts, anchor)
    days = days_of(day)
    if days and part == "TNI" and _is_last_night(parts, anchor, days):
        days = Days(days.first - timedelta(days=1), days.last)
        day = value_at(days.first, "D")
    numbers = parts.numbers("day", "ordinal_numeral")
    if days and len(numbers) > 1:
        days = Days(days.first, days.first + timedelta(days=1))  # "the night of 29-30 October"
    if days and parts.has("overnight") and not parts.has("weekday_name", "weekday_short"):
        days = Days(days.first - timedelta(days=1), days.last)  # the night to the day it is told on
    return Meaning("TIME", f"{day}{part}", days, explicit=True)


def _is_last_night(parts: Parts, anchor: Anchor, days: Days) -> bool:
    """Whether "the night", of what has been, is the one before publication."""
    is_plain = parts.has("the") and not parts.has(
        "this", "that", "last", "weekday_name", "month_name"
    )
    return is_plain and anchor.direction == PAST and days.first == anchor.published


def meaning_of_overnight(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A night by the day that it leads to or begins on: "overnight into Thursday", "overnight on Monday"."""
    days = days_of(_day(parts, anchor))
    if days is None:
        return Meaning("TIME", "XXXX-XX-XXTNI")
    evening = days.first - timedelta(days=1 if parts.has("into", "to") else 0)
    night = Days(evening, evening + timedelta(days=1))
    return Meaning("TIME", f"{value_at(evening, 'D')}TNI", night, explicit=True)


def meaning_of_clock(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A time by the clock, with its day if told: "9 a.m. EST Tuesday", "14:30".

    Zones are not worked into the value: it is the time as the text tells it.
    """
    time = _clock(parts)
    if time is None:
        return None
    day = _day(parts, anchor)
    is_told = parts.has("month_name", "month_short", "weekday_name", "weekday_short", "deictic")
    days = days_of(day)
    if days and anchor.night and not is_told and days.first == anchor.reference and time < _NOON:
        days = Days(days.first + timedelta(days=1), days.first + timedelta(days=1))
        day = value_at(days.first, "D")  # "attacked on Sunday night. At 5:40 …"
    if days and time == _MIDNIGHT and days.last < date.max:
        days = Days(days.first, days.last + timedelta(days=1))  # it ends one day and opens the next
    return Meaning("TIME", f"{day}{time}", days, explicit=is_told)


def _clock(parts: Parts) -> str | None:
    noon = parts.letter("noon")
    if noon:
        return noon
    words = parts.words("clock") or parts.words("day")
    if not words:
        return None
    hour, minute = _cut_clock(words[0])
    hours = int(hour)
    half = parts.number("ampm")
    if half is not None and hours <= _HALF_DAY:
        hours = hours % _HALF_DAY + half
    if hours > _HOURS or (minute and int(minute[:2]) > 59):  # noqa: PLR2004
        return None
    return f"T{hours:02}:{minute[:2] or '00'}"


def _cut_clock(word: str) -> tuple[str, str]:
    """Hours and minutes of "10:30", "10.30", "1030", "10" and "10 o'clock"."""
    word = word.partition(" ")[0].replace(".", ":")
    if len(word) == len("1030") and word.isdecimal():
        return word[:2], word[2:]
    hour, _, minute = word.partition(":")
    return hour, minute


CLOCK: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "weekday_part": meaning_of_part,
    "overnight_named": meaning_of_overnight,
    "deictic_part": meaning_of_part,
    "tonight": meaning_of_part,
    "part": meaning_of_part,
    "clock": meaning_of_clock,
    "clock_dated": meaning_of_clock,
}
"""Rule of the grammar to what reads it."""
