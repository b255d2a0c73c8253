"""Dating: the date that a signed text bears."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.annotations.wordlists import read_words
from sayso.model.said import Said
from sayso.model.span import Pieces, Span
from sayso.model.when import TimeExpression

_HEAD, _FOOT = 8, 4
"""Paragraphs at the beginning and at the end among which the line with the date stands."""
_LONGEST = 80
_MOST_BESIDE = 6
"""Words of that line beside the date: a place, an office."""
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def find_statement_date(
    text: str,
    paragraphs: Pieces,
    dateline: Span | None,
    times: Sequence[TimeExpression],
    published: date | None,
) -> Said | None:
    """The date that a signed text bears over or below it, or in its dateline; None if it bears none.

    "Oslo, 30 October 2024". A day after publication is none.

    Args:
        text: The text.
        paragraphs: Its paragraphs.
        dateline: Its dateline; None if it has none.
        times: Its times, in reading order.
        published: Day of publication; None if not known.
    """
    lines = [*paragraphs[:_HEAD], *reversed(paragraphs[_HEAD:][-_FOOT:])]
    days = [time for time in times if _is_day(time, published)]
    for line in lines:
        for time in days:
            if line.covers(time.span) and (line == dateline or _is_alone(text, line, time)):
                return Said(time.begin, time.end, "statement", time.span)
    return None


def _is_day(time: TimeExpression, published: date | None) -> bool:
    is_day = time.type == "DATE" and time.begin is not None and time.begin == time.end
    if not is_day or time.begin is None or not any(map(str.isdecimal, time.text)):
        return False
    return published is None or time.begin[:10] <= published.isoformat()


def _is_alone(text: str, line: Span, time: TimeExpression) -> bool:
    """Whether a line holds a date and at most a place, an office or a label."""
    if line.end - line.start > _LONGEST:
        return False
    words = list(_list_words(text, line, time))
    known = read_words("sayings")["line"]["beside"]
    return len(words) <= _MOST_BESIDE and all(
        word[0].isupper() or word.lower() in known for word in words
    )


def _list_words(text: str, line: Span, time: TimeExpression) -> Iterator[str]:
    for start, end in ((line.start, time.span.start), (time.span.end, line.end)):
        yield from (match[0] for match in _WORD.finditer(text, start, end))
