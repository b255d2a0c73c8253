"""Sections: which day counts as today at each place of a text.

A text was published on one day, but the entries of a live blog stand under dates of their own,
and a post that a report quotes was written on its own day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from sayso.model.entity import Post
from sayso.model.span import Span
from sayso.model.when import TimeExpression

_LONGEST_LINE = 60
_BESIDE = re.compile(
    r"(?:[\W\d_]|\b(?:GMT|UTC|E[SD]?T|CES?T|BST|[AaPp]\.?[Mm]\.?|[Uu]pdated|[Pp]osted|[Pp]ublished|[Ll]ast|[Ll]ive|at|on|local|time|[Dd]ay)\b)*"
)
"""What may stand beside a date in a line that is its heading."""


class Sections:
    """The days that count as today, by place."""

    def __init__(self, text: str, published: date | None, posts: Sequence[Post]) -> None:
        """Nothing but publication and posts is known before the text is read.

        Args:
            text: The text.
            published: Day of publication; None if not known.
            posts: Posts embedded in the text, in reading order.
        """
        self._text = text
        self._published = published
        self._opened: list[tuple[int, date]] = []
        self._posts = [(post.span, day) for post in posts if (day := _read_day(post.posted))]
        self._starts = [span.start for span, _ in self._posts]

    def today(self, position: int) -> date | None:
        """The day that counts as today at a place; None if not known."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self._posts[number][0].end:
            return self._posts[number][1]
        number = bisect_right(self._opened, position, key=lambda one: one[0]) - 1
        return self._opened[number][1] if number >= 0 else self._published

    def tell_other(self, position: int) -> str | None:
        """The day that counts as today at a place, ISO 8601; None if it is that of publication."""
        day = self.today(position)
        return None if day is None or day == self._published else day.isoformat()

    def open(self, span: Span, day: date) -> None:
        """Let a day count from here on, if the line of its words is a heading of nothing else."""
        if self._is_heading(span):
            self._opened.append((span.start, day))

    def _is_heading(self, span: Span) -> bool:
        start = self._text.rfind("\n", max(span.start - _LONGEST_LINE, 0), span.start)
        if start < 0 and span.start > _LONGEST_LINE:
            return False
        end = self._text.find("\n", span.end, span.end + _LONGEST_LINE)
        if end < 0:
            return False  # a heading has something below it
        beside = f"{self._text[start + 1 : span.start]} {self._text[span.end : end]}"
        return is_beside_date(beside)


def read_sections(
    text: str, published: date | None, posts: Sequence[Post], times: Sequence[TimeExpression]
) -> Sections:
    """The days that count as today in a text whose times are known.

    Args:
        text: The text.
        published: Day of publication; None if not known.
        posts: Posts embedded in the text, in reading order.
        times: Its time expressions, in reading order.
    """
    sections = Sections(text, published, posts)
    for time in times:
        is_day = time.type == "DATE" and time.begin is not None and time.begin == time.end
        day = _read_day(time.begin) if is_day and any(map(str.isdecimal, time.text)) else None
        if day is not None:
            sections.open(time.span, day)
    return sections


def is_beside_date(words: str) -> bool:
    """Whether words are only such as stand beside a date in a line that is a heading: "Updated", "GMT"."""
    return _BESIDE.fullmatch(words) is not None


def _read_day(posted: str | None) -> date | None:
    try:
        return date.fromisoformat((posted or "")[:10])
    except ValueError:
        return None
