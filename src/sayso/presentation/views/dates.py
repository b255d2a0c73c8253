"""Dates in words, the same on every machine."""

from __future__ import annotations

from datetime import date

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


def write_short_day(day: str | None) -> str:
    """An ISO 8601 day or time as "31 October 2024"; "no date" for None."""
    if day is None:
        return "no date"
    return write_day(day).partition(" ")[2] if write_day(day) != day else day
