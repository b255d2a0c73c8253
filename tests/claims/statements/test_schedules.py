"""Times that lie after the day of publication."""

from __future__ import annotations

import pytest

from sayso.claims.statements.schedules import find_ahead, lies_ahead
from sayso.model.span import Span
from sayso.model.when import TimeExpression


def date(start: int, begin: str | None, kind: str = "DATE") -> TimeExpression:
    return TimeExpression(Span(start, start + 6), "Sunday", kind, "X", begin, begin)  # type: ignore[arg-type]


def test_only_what_begins_after_the_day_of_publication_lies_ahead() -> None:
    times = [
        date(30, "2024-05-12"),
        date(0, "2024-05-10T09:00"),
        date(10, "2024-05-11"),
        date(20, None),
    ]
    assert find_ahead(times, "2024-05-10") == (Span(10, 16), Span(30, 36))


@pytest.mark.parametrize("published", [None, "2024-05", ""])
def test_without_a_day_of_publication_nothing_lies_ahead(published: str | None) -> None:
    assert find_ahead([date(0, "2024-05-11")], published) == ()


def test_a_length_of_time_lies_nowhere() -> None:
    assert find_ahead([date(0, "2024-05-11", "DURATION")], "2024-05-10") == ()


@pytest.mark.parametrize(
    ("head", "lies"), [(Span(2, 5), True), (Span(40, 44), False), (None, False)]
)
def test_the_time_stands_behind_the_main_word(head: Span | None, *, lies: bool) -> None:
    assert lies_ahead((Span(10, 16),), (Span(0, 50),), head) is lies


def test_a_time_elsewhere_is_none_of_a_proposition() -> None:
    assert not lies_ahead((Span(60, 66),), (Span(0, 50),), Span(2, 5))
