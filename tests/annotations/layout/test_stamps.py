"""Clock times before the entries of a live blog."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.stamps import is_stamp
from sayso.model.span import Span


def cut(text: str) -> list[str]:
    return [span.quote(text) for span in find_paragraphs(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("14:20", "13:55"),
        ("14.20", "13.55"),
        ("2:20 p.m.", "1:55 p.m."),
        ("[14:20 GMT]", "[13:55 GMT]"),
        ("14:20 UTC —", "13:55 UTC —"),
        ("9:05am |", "8:40am |"),
        ("09h05", "08h40"),
    ],
)
def test_the_time_before_an_entry_stands_alone(first: str, second: str) -> None:
    text = f"Live\n\n{first} The toll has risen.\n\n{second} “Send help,” the mayor writes.\n"

    assert cut(text) == [
        "Live",
        first,
        "The toll has risen.",
        second,
        "“Send help,” the mayor writes.",
    ]


def test_a_single_time_may_begin_a_sentence() -> None:
    text = "10:30 was the time they had agreed on.\n\nNobody came.\n"
    assert cut(text) == ["10:30 was the time they had agreed on.", "Nobody came."]


@pytest.mark.parametrize("number", ["14.75", "25:10", "12.5"])
def test_other_numbers_are_no_times(number: str) -> None:
    text = f"{number} percent said yes.\n\n{number} percent said no.\n"
    assert len(cut(text)) == 2


def test_a_time_followed_by_a_number_is_left() -> None:
    text = "14:20 61 dead.\n\n13:55 60 dead.\n"
    assert len(cut(text)) == 2


@pytest.mark.parametrize(
    ("first", "second"), [("1.", "2."), ("(a)", "(b)"), ("1)", "2)"), ("ii.", "iii.")]
)
def test_the_number_before_a_point_stands_alone(first: str, second: str) -> None:
    text = f"{first} Police said ten died.\n{second} Officials warned of floods.\n"
    assert cut(text) == [first, "Police said ten died.", second, "Officials warned of floods."]


def test_initials_are_no_numbers() -> None:
    text = "A. Smith said so.\n\nB. Jones denied it.\n"
    assert len(cut(text)) == 2


@pytest.mark.parametrize("words", ["3.", "(b)", "14:20", "09:05 GMT"])
def test_a_paragraph_may_be_nothing_but_a_stamp(words: str) -> None:
    assert is_stamp(words, Span(0, len(words)))


@pytest.mark.parametrize("words", ["3. It rained.", "B", "forty", "1" * 100])
def test_words_are_no_stamp(words: str) -> None:
    assert not is_stamp(words, Span(0, len(words)))


@pytest.mark.parametrize("slug", ["UPDATE 2-", "EXCLUSIVE-", "(2nd LD)", "(LEAD)"])
def test_an_agencys_slug_stands_alone(slug: str) -> None:
    blank = " " if slug.endswith(")") else ""
    text = f"{slug}{blank}Rebels take town\n\nThe rebels took the town on Monday.\n"
    assert cut(text)[:2] == [slug, "Rebels take town"]
    assert is_stamp(text, Span(0, len(slug)))


def test_a_word_with_a_hyphen_is_no_slug() -> None:
    text = "UPDATE on talks\n\nThey go on.\n"
    assert cut(text)[0] == "UPDATE on talks"
