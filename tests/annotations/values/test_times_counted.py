from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.values.times_counted import find_beginning, find_counted_days
from sayso.model.span import Span


@pytest.mark.parametrize(
    ("text", "words", "number", "of"),
    [
        ("On day 3 of the offensive", "day 3", 3, "offensive"),
        ("on the third day of the war", "the third day", 3, "war"),
        ("Day 1,000 of Russia's war", "Day 1,000", 1000, "war"),
        ("the 21st day of its two-front ground offensive", "the 21st day", 21, "offensive"),
        ("day two of the talks", "day two", 2, "talks"),
    ],
)
def test_days_that_are_counted(text: str, words: str, number: int, of: str) -> None:
    (found,) = find_counted_days(text)
    assert (found.span.quote(text), found.number, found.of) == (words, number, of)


@pytest.mark.parametrize(
    "text",
    ["the third day of May", "day of the war", "every day of the war", "the last day of war"],
)
def test_days_that_are_not(text: str) -> None:
    assert list(find_counted_days(text)) == []


def test_a_day_that_is_now() -> None:
    assert next(find_counted_days("It is the third day of the war.")).now
    assert not next(find_counted_days("He left on the third day of the war.")).now


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The offensive began on 6 August", "offensive"),
        ("the war in the south that started on 6 August", "war"),
        ("On 6 August, the army launched its offensive", "offensive"),
        ("The offensive was discussed on 6 August", None),
        ("On 6 August he spoke", None),
    ],
)
def test_what_begins_on_a_date(text: str, of: str | None) -> None:
    start = text.index("6 August")
    assert find_beginning(text, Span(start, start + len("6 August"))) == of


@given(st.text(alphabet="day 3of thewr1,", max_size=300))
def test_any_text_is_borne(text: str) -> None:
    for found in find_counted_days(text):
        assert "day" in found.span.quote(text).lower()
