from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.document import OPENING, Document
from tests.blanks import DOCUMENT


def make(text: str) -> Document:
    return replace(DOCUMENT, text=text)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Police said so.", "Police said so."),
        ("Talks fail\n\n  By Lena  Okoro\n", "Talks fail / By Lena Okoro"),
        (f"{'one ' * 14}two\nthree", f"{'one ' * 14}two …"),
        ("x" * 90, f"{'x' * 60} …"),
        (f"Talks fail{' ' * 200}again", "Talks fail …"),
        ("", ""),
    ],
)
def test_the_opening_is_the_first_words_on_one_line(text: str, opening: str) -> None:
    assert make(text).opening == opening


@given(st.text())
def test_an_opening_is_short_and_says_where_more_follows(text: str) -> None:
    opening = make(text).opening
    assert len(opening) <= OPENING + len(" …")
    told = opening.removesuffix(" …").replace(" / ", " ").split()
    assert opening.endswith(" …") or told == text.replace(" / ", " ").split()
