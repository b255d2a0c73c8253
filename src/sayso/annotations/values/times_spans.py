"""Where dates and clock times stand, so that their numbers are not taken for quantities."""

from __future__ import annotations

from sayso.annotations.values.times_grammar import find_time_words
from sayso.model.span import Span

_DATES = frozenset(
    {"iso", "day", "day_range", "overnight_named", "month", "month_year", "year", "decade", "century", "weekday", "weekday_part", "clock", "clock_dated", "part",
     "quarter", "quarter_of", "deictic_part", "season", "half_year", "holiday"}
)  # fmt: skip


def spans_of_dates(text: str) -> list[Span]:
    """The stretches of a text that name a date or a time of day; lengths of time are not among them."""
    words = find_time_words(text)
    return [
        Span(words.pieces[stretch.start].start, words.pieces[stretch.end - 1].end)
        for stretch in words.stretches
        if stretch.rule in _DATES
    ]
