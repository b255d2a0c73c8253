"""Dates: days, weekdays, months, years, seasons and holidays, worked out from the anchor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sayso.annotations.values.calendar_days import (
    days_of,
    holiday_in,
    step,
    value_at,
)
from sayso.annotations.values.times_meaning import (
    FUTURE,
    Anchor,
    Meaning,
    Parts,
    dated,
)
from sayso.annotations.values.times_numerals import read_numeral_day, span_readings
from sayso.annotations.values.times_weekdays import meaning_of_weekday
from sayso.annotations.values.times_years import find_told_year, nearest_year, years_of
from sayso.annotations.wordlists import read_words

_SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_SATURDAY = 6
_NEAR = 75
"""A day with its month that is nearer than this to publication is meant, whatever the tense."""


def meaning_of_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A day with its month: "October 25", "Thursday, 31 October 2024"."""
    month = parts.number("month_name", "month_short")
    day = parts.number("day", "ordinal_numeral", "ordinal", "second")
    year = parts.number("year4") or (anchor.year_of(month) if month else None)
    if year is not None:
        return dated(f"{year:04}-{month:02}-{day:02}", parts, explicit=True)
    candidates = [
        (year, made)
        for year in years_of(anchor)
        if (made := _day_or_none(year, month, day)) is not None
    ]
    days = dict(candidates)
    if (
        anchor.reference is not None
        and anchor.reference.day > 1
        and (then := _day_or_none(anchor.reference.year, month, day))
    ):
        days[anchor.reference.year] = then
    told = None if anchor.before == "since" else find_told_year(days, anchor)
    chosen = nearest_year(candidates, anchor, slack=_NEAR) if told is None else told
    if anchor.before == "since" and chosen and (now := anchor.published):
        chosen -= dict(candidates).get(chosen, now) > now
    year_words = f"{chosen:04}" if chosen is not None else "XXXX"
    return dated(f"{year_words}-{month:02}-{day:02}", parts, explicit=True)


def meaning_of_days(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Days in a row: "12 to 14 March", "Nov. 5-6". The value is their month, which TIMEX3 has a form for."""
    first = meaning_of_day(parts, anchor)
    if first is None:
        return None
    month, numbers = first.value[:7], parts.numbers("day", "ordinal_numeral")
    last = days_of(f"{month}-{int(numbers[1]):02}")
    begin = first.days[0] if first.days else None
    if last is None or begin is None or last.first < begin:
        return Meaning("DATE", month)
    return Meaning("DATE", month, (begin, last.last), explicit=True)


def meaning_of_numerals(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A day in numerals: "2024-10-31", "31/10/2024".

    Where nothing tells the day from the month, both stay open in the value, and the days
    are those from the earlier reading to the later one.
    """
    day = read_numeral_day(parts.words("iso")[0])
    order = day.order or anchor.order
    if order is not None:
        return dated(day.value(order), explicit=True)
    return Meaning("DATE", f"{day.year:04}-XX-XX", span_readings(day))


def meaning_of_month(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A month, with or without its year: "early May", "last November"."""
    month = parts.number("month_name", "month_short") or 1
    year, steps = parts.number("year4") or _spoken_year(parts), parts.step()
    year = year or (anchor.year_of(month) if steps is None else None)
    published = anchor.published
    if year is None and published is not None:
        if steps is not None and not parts.has("that", "this"):
            year = _stepped_year(published, month, steps)
        else:
            candidates = [(year, date(year, month, 15)) for year in years_of(anchor)]
            year = nearest_year(candidates, anchor, slack=31)
            is_ahead = year is not None and (year, month) > (published.year, published.month)
            year = year - 1 if year and is_ahead and anchor.before == "since" else year
    elif year is None:
        year = next(iter(years_of(anchor)), None)
    return dated(f"{year:04}-{month:02}" if year else f"XXXX-{month:02}", parts, explicit=True)


def _stepped_year(published: date, month: int, steps: int) -> int:
    """The year of "last May" and "next May": the nearest one before or after this month."""
    if steps < 0:
        return published.year if month < published.month else published.year - 1
    return published.year if month > published.month else published.year + 1


def meaning_of_year(parts: Parts, _: Anchor) -> Meaning | None:
    """A year: "1998", "fiscal 1989", "the end of 1994"."""
    return dated(f"{parts.number('year4') or 0:04}", parts, explicit=True)


def meaning_of_spoken_year(parts: Parts, _: Anchor) -> Meaning | None:
    """A year in words: "nineteen ninety-six", "the year two thousand"."""
    year = _spoken_year(parts)
    return dated(f"{year}", explicit=True) if year else None


def _spoken_year(parts: Parts) -> int | None:
    numbers = parts.numbers("number")
    if len(numbers) == 2 and 11 <= numbers[0] <= 20 and 10 <= numbers[1] <= 99:  # noqa: PLR2004
        return int(numbers[0] * 100 + numbers[1])
    if len(numbers) == 1 and parts.has("unit") and 1000 <= numbers[0] <= 2100:  # noqa: PLR2004
        return int(numbers[0])
    return None


def meaning_of_deictic(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Today, yesterday and tomorrow."""
    if anchor.published is None:
        return Meaning("DATE", "XXXX-XX-XX")
    day = anchor.published + timedelta(days=parts.number("deictic") or 0)
    return dated(value_at(day, "D"), explicit=True)


def meaning_of_day_beside(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The day before yesterday and the day after tomorrow."""
    steps = parts.number("deictic") or 0
    is_side = parts.has("before") if steps < 0 else parts.words("lasting") == ["after"]
    if not steps or parts.letter("unit") != "D" or not is_side:
        return None
    day = anchor.published and anchor.published + timedelta(days=2 * steps)
    return dated(value_at(day, "D"), explicit=True) if day else Meaning("DATE", "XXXX-XX-XX")


def meaning_of_season(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A season: "last fall", "the summer of 1998"."""
    season = parts.letter("season") or "SP"
    year, steps, published = parts.number("year4"), parts.step(), anchor.published
    if year is None and published is not None:
        month = _SEASON_MONTHS[season]
        if parts.has("unit") and steps is not None:
            year = published.year + steps
        elif steps is not None and not parts.has("this", "that"):
            year = _stepped_year(published, month, steps)
        else:
            year = nearest_year(
                [(y, date(y, month, 15)) for y in years_of(anchor)], anchor, slack=60
            )
    return dated(f"{year:04}-{season}" if year else f"XXXX-{season}", parts)


def meaning_of_holiday(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A day with a name: "Bastille Day"."""
    name = parts.words("holiday")[0]
    rules = {
        name: rule for table in read_words("holidays").values() for name, rule in table.items()
    }
    rule = rules[name]
    candidates = [(y, day) for y in years_of(anchor) if (day := holiday_in(rule, y)) is not None]
    year = nearest_year(candidates, anchor, slack=_NEAR)
    day = holiday_in(rule, year) if year is not None else None
    if day is None:
        return Meaning("DATE", f"XXXX-{rule}" if isinstance(rule, str) else "XXXX-XX-XX")
    if parts.edge() == "EVE":
        day -= timedelta(days=1)
    return dated(value_at(day, "D"), explicit=True)


def meaning_of_relative(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A week, month, quarter or year by its place: "last week", "the following month", "earlier this year"."""
    unit = parts.letter("unit", "quarter", "period") or "D"
    steps = parts.step() or 0
    if unit in ("TH", "TM", "TS"):
        return Meaning("DURATION", f"PT1{unit[1]}") if steps else None
    if unit == "X" and parts.has("that"):
        return None  # "that period": nothing tells its ends
    if parts.has("past") or (unit in ("DE", "CE") and parts.has("last")):
        first = step(anchor.published, unit, -1) if anchor.published else None
        days = (first, anchor.published) if first and parts.has("past") else None
        return Meaning("DURATION", {"DE": "P10Y", "CE": "P100Y"}.get(unit, f"P1{unit}"), days)
    if unit == "X" or (unit == "Y" and steps < 0 and anchor.quarter):
        unit = "Q" if unit == "X" else unit
    start = _start_of(parts, anchor)
    if start is None:
        return Meaning("DATE", _unknown(unit))
    if unit == "Q" and parts.has("latest", "period"):
        start, steps = (anchor.quarter, 0) if anchor.quarter else (start, -1)
    day = step(start, unit, steps)
    return dated(value_at(day, unit), parts) if day else None


def meaning_of_past_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A length up to the day of publication: "over the last year", which "last year" is not."""
    unit = parts.letter("unit") or "D"
    if unit in ("TH", "TM", "TS", "X", "D") or anchor.published is None:
        return meaning_of_relative(parts, anchor)
    first = step(anchor.published, unit, -1)
    days = None if first is None else (first, anchor.published)
    return Meaning("DURATION", {"DE": "P10Y", "CE": "P100Y"}.get(unit, f"P1{unit}"), days)


def _start_of(parts: Parts, anchor: Anchor) -> date | None:
    """The day that "following" and "that" count from is in the text; all else counts from publication."""
    if parts.has("that", "previous", "following") and anchor.reference:
        return anchor.reference
    return anchor.published


def meaning_of_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The unit that is spoken of: "the quarter", "earlier in the year", "year end"."""
    unit = parts.letter("unit", "quarter") or "D"
    if unit not in ("W", "M", "Q", "Y", "WE", "D"):
        return None
    start = anchor.published
    if unit == "D":
        start = start if anchor.direction == FUTURE else anchor.reference or start
    elif unit == "Q" and start is not None:
        start = anchor.quarter or step(start, "Q", -1)
    elif unit == "WE" and start is not None:
        start = _start_of_weekend(start, anchor.direction)
    return dated(value_at(start, unit), parts) if start else Meaning("DATE", _unknown(unit))


def meaning_of_the_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A unit with "the" alone: "the quarter", "the year", "the weekend"; "the day" says too little."""
    if parts.letter("unit", "quarter") not in ("Q", "Y", "WE"):
        return None
    return meaning_of_unit(parts, anchor)


def meaning_of_week_of(parts: Parts, anchor: Anchor) -> Meaning | None:
    """A week or weekend by one of its days: "the week of 4 March"; of all else the day alone."""
    day, unit = meaning_of_day(parts, anchor), parts.letter("unit")
    if day is None or day.days is None or day.days[0] is None or unit not in ("W", "WE"):
        return day
    return dated(value_at(day.days[0], unit), explicit=True)


def _start_of_weekend(today: date, direction: int) -> date | None:
    """A day of the week that "the weekend" ends: the last one, unless the clause looks ahead."""
    is_past = direction != FUTURE and today.isoweekday() < _SATURDAY
    return step(today, "W", -1) if is_past else today


def _unknown(unit: str) -> str:
    unknown = {
        "W": "XXXX-WXX",
        "M": "XXXX-XX",
        "Q": "XXXX-QX",
        "Y": "XXXX",
        "WE": "XXXX-WXX-WE",
        "DE": "XXX",
        "CE": "XX",
    }
    return unknown.get(unit, "XXXX-XX-XX")


def _day_or_none(year: int, month: int | None, day: int | None) -> date | None:
    days = days_of(f"{year:04}-{month or 0:02}-{day or 0:02}")
    return days.first if days else None


DATES: dict[str, Callable[[Parts, Anchor], Meaning | None]] = {
    "iso": meaning_of_numerals,
    "day": meaning_of_day,
    "day_range": meaning_of_days,
    "month": meaning_of_month,
    "month_year": meaning_of_month,
    "year": meaning_of_year,
    "spoken_year": meaning_of_spoken_year,
    "weekday": meaning_of_weekday,
    "deictic": meaning_of_deictic,
    "day_beside": meaning_of_day_beside,
    "season": meaning_of_season,
    "relative_season": meaning_of_season,
    "week_of": meaning_of_week_of,
    "past_unit": meaning_of_past_unit,
    "relative": meaning_of_relative,
    "the_unit": meaning_of_unit,
    "the_quarter": meaning_of_the_unit,
    "year_end": meaning_of_unit,
    "holiday": meaning_of_holiday,
}
"""Rule of the grammar to what reads it."""
