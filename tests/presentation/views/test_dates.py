from __future__ import annotations

from sayso.presentation.views.dates import write_day, write_short_day


def test_a_day_is_written_with_its_weekday() -> None:
    assert write_day("2024-10-31") == "Thursday 31 October 2024"
    assert write_day("2024-10-31T09:00:00Z") == "Thursday 31 October 2024"


def test_what_is_no_day_stays_as_it_is() -> None:
    assert write_day("2024") == "2024"
    assert write_short_day("2024") == "2024"


def test_no_date_says_so() -> None:
    assert write_short_day(None) == "no date"
    assert write_short_day("2024-10-31") == "31 October 2024"
