"""The date that a signed text bears."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.annotations.layout.datelines import find_dateline
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.sayings.dating import find_statement_date
from sayso.model.span import Span
from sayso.model.when import TimeExpression

WORDS, DAY = "30 October 2024", "2024-10-30"


def bear(text: str, published: date | None = date(2024, 11, 2)) -> str | None:
    start = text.index(WORDS)
    times = [TimeExpression(Span(start, start + len(WORDS)), WORDS, "DATE", DAY, DAY, DAY)]
    paragraphs = find_paragraphs(text)
    dateline = find_dateline(text, paragraphs)
    lines = (*paragraphs, *([dateline] if dateline else []))
    said = find_statement_date(text, lines, dateline, times, published)
    assert said is None or (said.span == times[0].span and said.basis == "statement")
    return None if said is None else said.begin


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, 30 October 2024\n\nWe condemn it.",
        "Ministry of Defence\nDate: 30 October 2024\n\nThe ship is safe.",
        "We condemn it.\n\nDone at Oslo on 30 October 2024",
    ],
)
def test_a_line_of_a_date_and_a_place_dates_it(text: str) -> None:
    assert bear(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "The talks began on 30 October 2024.\n\nWe condemn it.",
        "Oslo, Bergen, Narvik, Molde, Hamar, Bodo, Moss, 30 October 2024\n\nWe condemn it.",
        "x\n\n" * 9 + "Oslo, 30 October 2024\n\n" + "x\n\n" * 9,
    ],
)
def test_other_dates_do_not(text: str) -> None:
    assert bear(text) is None


def test_a_day_after_publication_is_none() -> None:
    assert bear("Oslo, 30 October 2024\n\nWe condemn it.", date(2024, 10, 29)) is None
    assert bear("Oslo, 30 October 2024\n\nWe condemn it.", None) == DAY
