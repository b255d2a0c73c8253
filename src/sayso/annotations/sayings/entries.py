"""Entries: when the entries of a live blog were written, by what stands over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from sayso.annotations.layout.stamps import is_number, is_stamp
from sayso.annotations.sayings.telling import read_moment
from sayso.annotations.values.times_sections import is_beside_date
from sayso.model.said import Said
from sayso.model.span import Pieces, Span
from sayso.model.when import TimeExpression

_LONGEST = 60
"""Characters of a line that dates an entry."""
_FEWEST = 2
"""Entries of a live blog: one date over a text is that of its publication."""
_LATEST = 3
"""Days before publication from which a live blog tells; what is older is a table of events."""
_DAY = 10
"""Characters of an ISO 8601 day."""
_NOON = 12
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.,\d]*\s?(?P<half>[AaPp])\.?[Mm]\b)?"
)
_PUBLISHED = re.compile(r"(?i)\b(?:updated|published|modified)\b")


def find_entries(
    text: str, paragraphs: Pieces, times: Sequence[TimeExpression], published: date | None
) -> tuple[Said, ...]:
    """The times over the entries of a live blog, in reading order; none where a text is no live blog.

    Args:
        text: The text.
        paragraphs: Its paragraphs, each clock time before an entry as one of its own.
        times: Its times, in reading order.
        published: Day of publication; None if not known: then nothing tells a live blog
            from a table of events.
    """
    if published is None:
        return ()
    today, found, bodies = published.isoformat(), list[Said](), [False]
    for paragraph in paragraphs:
        moment = _read_line(text, paragraph, times, today)
        if moment is None:
            bodies[-1] = True
        elif not _is_near(moment, published):
            return ()
        else:
            today = moment[:_DAY]
            found.append(Said(moment, moment, "entry", paragraph))
            bodies.append(False)
    entries = tuple(said for said, body in zip(found, bodies[1:], strict=True) if body)
    return entries if len(entries) >= _FEWEST and _is_in_order(entries) else ()


def _is_near(moment: str, published: date) -> bool:
    """Whether a day or moment lies few enough days before publication, and none behind it."""
    try:
        days = (published - date.fromisoformat(moment[:_DAY])).days
    except ValueError:
        return False
    return 0 <= days <= _LATEST


def _read_line(
    text: str, paragraph: Span, times: Sequence[TimeExpression], today: str
) -> str | None:
    """The day or moment of a line that is nothing else, ISO 8601; a clock time is that of the day before it."""
    if paragraph.end - paragraph.start > _LONGEST:
        return None
    if is_stamp(text, paragraph):
        clock = None if is_number(text, paragraph) else _read_clock(paragraph.quote(text))
        return None if clock is None else f"{today}T{clock}"
    for time in _list_within(times, paragraph):
        moment = read_moment(time)
        is_day = time.type == "DATE" and time.begin is not None and time.begin == time.end
        if moment or (is_day and any(map(str.isdecimal, time.text))):
            return (moment or time.begin) if _is_alone(text, paragraph, time) else None
    return None


def _read_clock(stamp: str) -> str | None:
    """The hour and minute of a clock time, as the text has them, whatever its zone."""
    match = _CLOCK.search(stamp)
    if match is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f"{hour:02}:{match['minute']}"


def _is_alone(text: str, paragraph: Span, time: TimeExpression) -> bool:
    line = paragraph.quote(text)
    beside = f"{text[paragraph.start : time.span.start]} {text[time.span.end : paragraph.end]}"
    return is_beside_date(beside) and _PUBLISHED.search(line) is None


def _list_within(times: Sequence[TimeExpression], paragraph: Span) -> Iterator[TimeExpression]:
    first = bisect_left(times, paragraph.start, key=lambda time: time.span.start)
    for time in times[first : first + 3]:
        if time.span.end <= paragraph.end:
            yield time


def _is_in_order(entries: Sequence[Said]) -> bool:
    """Whether they all go on, or all go back, and none leaps: a clock that does has run past midnight."""
    moments = [said.begin or "" for said in entries]
    steps = [(one, other) for one, other in pairwise(moments) if len(one) == len(other)]
    goes_on = all(one <= other for one, other in steps)
    return (goes_on or all(one >= other for one, other in steps)) and not any(
        _leaps(one, other) for one, other in steps
    )


def _leaps(one: str, other: str) -> bool:
    """Whether more than half a day lies between two moments of one day."""
    if len(one) == _DAY or one[:_DAY] != other[:_DAY]:
        return False
    return abs(_read_hour(one) - _read_hour(other)) > _NOON


def _read_hour(moment: str) -> int:
    return int(moment[_DAY + 1 : _DAY + 3])
