"""The times over the entries of a live blog."""

from __future__ import annotations

import re
from datetime import date

import pytest

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.sayings.entries import find_entries
from sayso.model.span import Span
from sayso.model.when import TimeExpression

PUBLISHED = date(2024, 11, 2)
DAYS = "1 November 2024\n\nIt rains.\n\n2 November 2024\n\nIt snows."


def enter(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    times = []
    for match in re.finditer(r"(\d+) November (\d{4})", text):
        day = date(int(match[2]), 11, int(match[1])).isoformat()
        times.append(TimeExpression(Span(*match.span()), match[0], "DATE", day, day, day))
    found = find_entries(text, find_paragraphs(text), times, published)
    assert all(said.begin == said.end and said.basis == "entry" for said in found)
    return [said.begin for said in found]


def test_days_over_entries_are_told() -> None:
    assert enter(DAYS) == ["2024-11-01", "2024-11-02"]


@pytest.mark.parametrize(
    "text",
    [
        "2 November 2024\n\nIt rains.\n\nIt snows.",
        "Published: 1 November 2024\nUpdated: 2 November 2024\n\nIt snows.",
        "1 November 2024\n2 November 2024\n\nIt snows.",
        DAYS.replace("2024", "2022"),
        DAYS.replace("2 November", "3 November"),
        "It rained on 1 November 2024.\n\nIt snowed on 2 November 2024.",
        "",
    ],
)
def test_dates_that_stand_over_no_entries_are_none(text: str) -> None:
    assert enter(text) == []


def test_without_a_day_of_publication_nothing_tells_a_live_blog_from_a_history() -> None:
    assert enter(DAYS, None) == []


def test_clocks_have_the_day_above_them_or_else_that_of_publication() -> None:
    text = "9:05 pm - It rains.\n\n20:40 It snows."
    assert enter(text) == ["2024-11-02T21:05", "2024-11-02T20:40"]
    above = f"1 November 2024\n\nHail.\n\n{text}"
    assert enter(above) == ["2024-11-01", "2024-11-01T21:05", "2024-11-01T20:40"]


def test_clocks_that_run_past_midnight_tell_no_days() -> None:
    assert enter("00:20 It rains.\n\n23:40 It snows.\n\n00:50 It hails.") == []
    assert enter("00:20 It rains.\n\n23:40 It snows.") == []


def test_numbers_of_points_are_no_clocks() -> None:
    assert enter("1. It rains.\n\n2. It snows.") == []
