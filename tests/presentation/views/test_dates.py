from __future__ import annotations

import pytest

from sayso.model.said import Said
from sayso.presentation.views.dates import write_day, write_days, write_said, write_short_day


def test_a_day_is_written_with_its_weekday() -> None:
    assert write_day("2024-10-31") == "Thursday 31 October 2024"
    assert write_day("2024-10-31T09:00:00Z") == "Thursday 31 October 2024"


def test_what_is_no_day_stays_as_it_is() -> None:
    assert write_day("2024") == "2024"
    assert write_short_day("2024") == "2024"


def test_no_date_says_so() -> None:
    assert write_short_day(None) == "no date"
    assert write_short_day("2024-10-31") == "31 October 2024"


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        ("2024-10-31", "2024-10-31", "31 October 2024"),
        ("2024-10-21", "2024-10-27", "21 October 2024 to 27 October 2024"),
        (None, "2024-10-30", "by 30 October 2024"),
        ("2024-10-28", None, "since 28 October 2024"),
        ("2024-11-01T06:30", "2024-11-01T06:30", "1 November 2024, 06:30"),
    ],
)
def test_a_saying_has_one_day_or_two_or_an_open_end(
    begin: str | None, end: str | None, words: str
) -> None:
    assert write_said(Said(begin, end, "cue", None)) == words


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        ("2024-10-31", "2024-10-31", "2024-10-31"),
        ("2024-10-28", "2024-10-31", "2024-10-28 to 2024-10-31"),
        (None, "2024-10-31", "by 2024-10-31"),
        ("2024-10-28", None, "since 2024-10-28"),
        (None, None, ""),
    ],
)
def test_open_days_of_an_event_are_told_as_open(
    begin: str | None, end: str | None, words: str
) -> None:
    assert write_days(begin, end) == words
