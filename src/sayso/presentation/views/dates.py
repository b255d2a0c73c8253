"""Dates in words, the same on every machine."""

from __future__ import annotations

from datetime import date

from sayso.model.said import Said

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def write_day(day: str) -> str:
    """An ISO 8601 day in words, as "Thursday 31 October 2024"; as it stands if it is none."""
    try:
        moment = date.fromisoformat(day[:10])
    except ValueError:
        return day
    month = MONTHS[moment.month - 1]
    return f"{WEEKDAYS[moment.weekday()]} {moment.day} {month} {moment.year}"


def write_days(begin: str | None, end: str | None) -> str:
    """When something happened, as ISO 8601 days: "2024-10-31", "by 2024-10-31", "since 2024-10-28".

    Empty where neither day is told.
    """
    if begin and end:
        return begin if begin == end else f"{begin} to {end}"
    if begin:
        return f"since {begin}"
    return f"by {end}" if end else ""


def write_said(said: Said) -> str:
    """When something was said, as "31 October 2024", "by 31 October 2024" or "since 28 October 2024".

    A moment keeps its clock time: "2 November 2024, 09:42".
    """
    begin, end = _write_moment(said.begin), _write_moment(said.end)
    if begin and end:
        return begin if begin == end else f"{begin} to {end}"
    return f"since {begin}" if begin else f"by {end}"


def _write_moment(moment: str | None) -> str:
    if moment is None:
        return ""
    day, _, clock = moment.partition("T")
    return f"{write_short_day(day)}, {clock}" if clock else write_short_day(day)


def write_short_day(day: str | None) -> str:
    """An ISO 8601 day or time as "31 October 2024"; "no date" for None."""
    if day is None:
        return "no date"
    return write_day(day).partition(" ")[2] if write_day(day) != day else day
