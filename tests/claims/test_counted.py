"""Figures made of quantities, and numbers that only name or list something."""

from __future__ import annotations

import pytest

from sayso.claims.counted import is_label, make_figure
from sayso.model.quantity import Quantity
from sayso.model.span import Span


def number(text: str, words: str, **facts: str | None) -> Quantity:
    start = text.index(words)
    told = {"unit": None, "noun": None, "fate": None, "side": None, **facts}
    span = Span(start, start + len(words))
    return Quantity(
        span, words, 2.0, 2.0, 2.0, told["unit"], "exact", None, told["noun"], told["fate"]
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two, disrupt their networks.", "Two"),
        ("They met. 2) They left.", "2"),
        ("Pack 174 marched.", "174"),
        ("Ordnance Unit Two is there.", "Two"),
        ("The couple were found.", "couple"),
    ],
)
def test_what_only_names_or_lists_counts_nothing(text: str, words: str) -> None:
    assert is_label(text, number(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Another 24 will go.", "24"),
        ("Two fled.", "Two"),
        ("They saw 213 there.", "213"),
        ("Only 12 came.", "12"),
        ("By Friday 24 were in custody.", "24"),
        ("They said that in Gaza 1,200 were.", "1,200"),
    ],
)
def test_other_numbers_count(text: str, words: str) -> None:
    assert not is_label(text, number(text, words))


def test_with_a_noun_or_a_fate_it_is_no_label() -> None:
    text = "Pack 174 marched."
    assert not is_label(text, number(text, "174", unit="scouts"))
    assert not is_label(text, number(text, "174", fate="killed"))


@pytest.mark.parametrize(
    ("unit", "noun", "expected"),
    [
        ("Americans", "people", "Americans"),
        ("young Iraqis", "people", "Iraqis"),
        ("hospital staff", "people", "people"),
        ("Others", "people", "people"),
        ("North Korean troops", "troops", "troops"),
        ("kilometer", None, "kilometer"),
        (None, None, None),
    ],
)
def test_the_unit_is_whoever_is_counted(
    unit: str | None, noun: str | None, expected: str | None
) -> None:
    made = make_figure(number("2 there", "2", unit=unit, noun=noun), Span(0, 1), "told")
    assert (made.unit, made.measure, made.value) == (expected, "told", 2.0)
