from __future__ import annotations

from datetime import date

import pytest

from sayso.annotations.values.times_sections import Sections, read_sections
from sayso.model.entity import Post
from sayso.model.span import Span
from sayso.model.when import TimeExpression

PUBLISHED = date(2024, 10, 31)
DAY = date(2024, 10, 29)


def open_at(text: str, words: str) -> date | None:
    sections = Sections(text, PUBLISHED, ())
    start = text.index(words)
    sections.open(Span(start, start + len(words)), DAY)
    return sections.today(len(text))


@pytest.mark.parametrize(
    "text",
    [
        "29 October 2024\nIt rained.",
        "Head\n\n— 29 October 2024 —\n\nIt rained.",
        "Updated: 29 October 2024, GMT\nIt rained.",
    ],
)
def test_a_line_of_nothing_but_a_date_opens_a_section(text: str) -> None:
    assert open_at(text, "29 October 2024") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "It rained on 29 October 2024.\nAnd snowed.",
        "Born 29 October 2024\nIt rained.",
        "It rained.\n29 October 2024",
        "29 October 2024" + " " * 90 + "\nIt rained.",
    ],
)
def test_a_date_among_words_or_at_the_end_opens_none(text: str) -> None:
    assert open_at(text, "29 October 2024") == PUBLISHED


def test_a_post_has_its_own_day_and_the_text_goes_on_after_it() -> None:
    post = Post(Span(10, 20), None, None, None, "2024-10-22", None)
    undated = Post(Span(30, 40), None, None, None, None, None)
    sections = Sections("x" * 50, PUBLISHED, (post, undated))
    days = [sections.today(place) for place in (9, 10, 19, 20, 35)]
    assert days == [PUBLISHED, date(2024, 10, 22), date(2024, 10, 22), PUBLISHED, PUBLISHED]


def test_the_headings_of_a_read_text_tell_the_day_below_them() -> None:
    text = "Rain.\n\n29 October 2024\n\nSnow.\n\nMonday\n\nHail."
    times = tuple(
        TimeExpression(Span(start, start + len(words)), words, "DATE", day, day, day)
        for words, day in (("29 October 2024", "2024-10-29"), ("Monday", "2024-10-28"))
        for start in (text.index(words),)
    )
    sections = read_sections(text, PUBLISHED, (), times)
    told = [sections.tell_other(text.index(word)) for word in ("Rain", "Snow", "Hail")]
    assert told == [None, "2024-10-29", "2024-10-29"]
