"""Lengths of time, sets, steps by a length ("six months ago") and words such as "now"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sayso.annotations.values.calendar_days import Days, step, value_at
from sayso.annotations.values.times_meaning import FUTURE, PAST, Anchor, Meaning, Parts, dated

_NUMBERS = ("day", "count", "number", "few", "vague", "year4")
_UNITS = ("unit", "unit_plural", "quarter", "second")
_HOURS = 24
_VAGUE = ("few", "vague")
_FINE = {"DE": "Y", "CE": "Y"}
"""Steps by decades and centuries are told in years."""
_TENFOLD = {"DE": 10, "CE": 100}


def length_value(unit: str, count: float | None) -> str:
    """The TIMEX3 value of a length.

    Args:
        unit: TIMEX3 letters, with T before units below a day.
        count: How many; None if not told ("several weeks").
    """
    if unit in _TENFOLD and count is not None:
        count, unit = count * _TENFOLD[unit], "Y"
    number = "X" if count is None else f"{count:.0f}" if count == int(count) else f"{count:g}"
    if unit == "WE":
        return f"P{number}WE"
    return f"PT{number}{unit[1]}" if unit in ("TH", "TM", "TS") else f"P{number}{unit}"


def _unit(parts: Parts) -> str:
    if parts.has("second") and not parts.has("unit", "unit_plural", "quarter"):
        return "TS"
    return parts.letter("unit_plural", "unit", "quarter") or "X"


def _count(parts: Parts) -> float | None:
    """How many units; None if the words are vague. A fortnight is two weeks."""
    count = _read_count(parts)
    units = parts.words("unit", "unit_plural")
    is_double = bool(units) and units[0].startswith("fortnight")
    return count * 2 if is_double and count is not None else count


def _read_count(parts: Parts) -> float | None:
    if parts.has(*_VAGUE):
        return None
    numbers = parts.numbers(*_NUMBERS)
    half = 0.5 if parts.has("half") else 0.0
    if numbers:
        return numbers[0] + half
    if parts.has("half") and not parts.has("and"):
        return half
    return 1.0 + half if parts.has("a", "unit", "quarter") else None


def meaning_of_span(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A length: "three days", "more than four hours", "$5 a year" (which is a set)."""
    unit = _unit(parts)
    value = length_value(unit, _count(parts))
    if anchor.rated and parts.has("a") and parts.has("unit") and not parts.has("half"):
        return Meaning("SET", value)
    if parts.has("old") and unit == "Y":
        return None  # an age, which is a quantity
    if parts.has("a") and not parts.has(*_NUMBERS) and (unit == "WE" or parts.has("second")):
        return None  # "a second betrayal", "a weekend"
    if anchor.lasting:
        return Meaning("DURATION", value, _days_since(anchor.published, unit, _count(parts)))
    if anchor.before == "within" and anchor.direction == FUTURE:
        return Meaning("DURATION", value, _days_ahead(anchor.published, unit, _count(parts)))
    return Meaning("DURATION", value)


def _days_since(published: date | None, unit: str, count: float | None) -> Days | None:
    """The days of "for three weeks" in what goes on: up to publication."""
    first = None
    if published is not None and count is not None and unit not in ("TH", "TM", "TS"):
        first = step(published, unit, -count)
    return None if first is None or published is None else Days(first, published)


def _days_ahead(published: date | None, unit: str, count: float | None) -> Days | None:
    """The days of "within three weeks" in what is told of the future: from publication on."""
    if published is None or count is None:
        return None
    if unit in ("TH", "TM", "TS"):
        hours = count if unit == "TH" else 0.0
        unit, count = "D", float(int(hours + 23) // 24)
    last = step(published, unit, count)
    return None if last is None else Days(published, last)


def meaning_of_span_from(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A length up to or from the anchor: "the past 18 months", "the next few days"."""
    if parts.has("season_plural"):
        return Meaning("SET", f"XXXX-{parts.letter('season_plural')}")
    unit, count = _unit(parts), _count(parts)
    value = length_value(unit, count)
    if anchor.of_month:
        return Meaning("DURATION", value)
    if anchor.direction == PAST and parts.has("next", "following", "coming"):
        return Meaning("DURATION", value, _days_after(anchor.reference, unit, count))
    if anchor.published is None or parts.has("ordinal", "ordinal_numeral"):
        return Meaning("DURATION", value)
    if count is None:
        return Meaning("DURATION", value, _open_days(parts, anchor.published))
    return Meaning("DURATION", value, _days_from(parts, anchor, unit, count))


def _days_after(reference: date | None, unit: str, count: float | None) -> Days | None:
    """The days of "in the next four days" in what is told of the past: from the day told last."""
    other = step(reference, unit, count) if reference is not None and count is not None else None
    return None if other is None or reference is None else Days(reference, other)


def _open_days(parts: Parts, published: date) -> tuple[date | None, date | None] | None:
    """A length that is not told begins or ends with publication, and its other end is open."""
    steps = parts.step() or (-1 if parts.has("recent") else 0)
    if steps == 0:
        return None
    return (published, None) if steps > 0 else (None, published)


def _days_from(parts: Parts, anchor: Anchor, unit: str, count: float) -> Days | None:
    published = anchor.published
    if published is None:
        return None
    steps = parts.step() or 0
    if unit in ("TH", "TM", "TS"):
        hours = count if unit == "TH" else 0.0
        unit, count = "D", float(int(hours + 23) // 24)
    other = step(published, unit, steps * count)
    if other is None or steps == 0:
        return None
    return Days(min(other, published), max(other, published))


def meaning_of_span_range(parts: Parts, _: Anchor) -> Meaning | None:
    """A length between two: "two to three weeks"; TIMEX3 keeps the first."""
    numbers = parts.numbers(*_NUMBERS)
    return Meaning("DURATION", length_value(_unit(parts), numbers[0] if numbers else None))


def meaning_of_recent(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A length that is not told: "recent weeks", "for months", "a while"."""
    if parts.has("while") or parts.has("time"):
        return Meaning("DURATION", "PX")
    if parts.has("old", "long"):
        return Meaning("DURATION", length_value(_unit(parts), 1.0))
    days = _open_days(parts, anchor.published) if anchor.published else None
    return Meaning("DURATION", length_value(_unit(parts), None), days)


def meaning_of_ago(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A step back: "six months ago", "several years ago", "a year earlier"."""
    direction = PAST
    if parts.has("earlier", "from", "time"):
        direction = parts.number("earlier") or FUTURE
    is_told = parts.has("earlier", "before")
    unit, count = _unit(parts), _count(parts)
    if count is None or unit == "X":
        return Meaning("DATE", "PAST_REF" if direction == PAST else "FUTURE_REF")
    start = anchor.published
    if is_told and anchor.reference and not _is_ahead(anchor):
        start = anchor.reference
    if unit in ("TH", "TM", "TS"):
        start = anchor.day_told or anchor.published if parts.has("earlier") else start
        days, rest = divmod(count, _HOURS) if unit == "TH" else (0, 0)
        back = step(start, "D", direction * days) if start and not rest else start
        return dated(value_at(back, "D")) if back else Meaning("DATE", "XXXX-XX-XX")
    day = step(start, unit, direction * count) if start else None
    if day is None:
        unknown = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX")
        return Meaning("DATE", unknown if start is None else "PAST_REF")
    if unit == "Y" and anchor.quarter and count == 1:
        return dated(value_at(step(anchor.quarter, "Y", -1) or day, "Q"))
    return dated(value_at(day, _FINE.get(unit, unit)), parts)


def _is_ahead(anchor: Anchor) -> bool:
    """Whether the day told last lies ahead, so that "a week earlier", of the past, is no step from it."""
    now, told = anchor.published, anchor.reference
    return now is not None and told is not None and told > now and anchor.apart > 0


def meaning_of_ago_named(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A step back from a day that is named: "a year ago today"."""
    count, start = _count(parts), anchor.published
    day = step(start, _unit(parts), -count) if start is not None and count is not None else None
    if day is None:
        return meaning_of_ago(parts, anchor)
    day += timedelta(days=parts.number("deictic") or 0)
    return dated(value_at(day, "D"), explicit=True)


def meaning_of_year_ago(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A comparison with the year before: "year-earlier", "the year-ago quarter"."""
    start = anchor.quarter or anchor.published
    unit = parts.letter("unit") or "Y"
    back = step(start, unit, -1) if start else None
    if back is None:
        return Meaning("DATE", "XXXX")
    return dated(value_at(back, "Q" if anchor.quarter or parts.has("quarter") else unit))


def meaning_of_each(parts: Parts, _: Anchor) -> Meaning | None:
    """A set: "every Monday", "each July", "every two weeks"."""
    weekday, month = (
        parts.number("weekday_name", "weekday_short"),
        parts.number("month_name", "month_short"),
    )
    if weekday:
        return Meaning("SET", f"XXXX-WXX-{weekday}")
    if month:
        return Meaning("SET", f"XXXX-{month:02}")
    if parts.has("daypart"):
        return Meaning("SET", f"XXXX-XX-XX{parts.letter('daypart')}")
    if parts.has("season"):
        return Meaning("SET", f"XXXX-{parts.letter('season')}")
    numbers = parts.numbers("day", "count", "number", "other", "ordinal", "ordinal_numeral")
    return Meaning("SET", length_value(_unit(parts), numbers[0] if numbers else 1.0))


def meaning_of_rate(parts: Parts, _: Anchor) -> Meaning | None:
    """A set in one word: "daily"."""
    return Meaning("SET", parts.letter("rate") or "P1D")


def meaning_of_reference(parts: Parts, _: Anchor) -> Meaning | None:
    """Words that only say past, present or future: "now", "recently", "soon"."""
    value = parts.letter("now", "then_ref", "soon", "future")
    if value is None:
        value = "PAST_REF" if parts.has("recent", "past") else "PRESENT_REF"
        value = "FUTURE_REF" if parts.has("one_day") else value
    return Meaning("DATE", value)


LENGTHS: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "span": meaning_of_span,
    "span_the": meaning_of_span,
    "year_ended": meaning_of_span,
    "span_from": meaning_of_span_from,
    "span_range": meaning_of_span_range,
    "recent": meaning_of_recent,
    "bare": meaning_of_recent,
    "ago_named": meaning_of_ago_named,
    "ago": meaning_of_ago,
    "later": meaning_of_ago,
    "year_ago": meaning_of_year_ago,
    "each": meaning_of_each,
    "rate": meaning_of_rate,
    "now": meaning_of_reference,
    "then_ref": meaning_of_reference,
    "soon": meaning_of_reference,
}
"""Rule of the grammar to what reads it."""
