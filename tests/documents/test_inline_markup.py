"""Tags and references of HTML in plain text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.normalise import normalise_text
from sayso.model.span import Span


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("<b>12 people</b> died", "12 people died"),
        ("one<br/>two<BR>three", "one\ntwo\nthree"),
        ("<p class='a'>One.</p><p>Two.</p>", "\nOne.\n\nTwo.\n"),
        ('see <a href="x?a=1&amp;b=2">this</a>', "see this"),
        ("Petrov &amp; Sons &#8212; &ldquo;so&rdquo;", "Petrov & Sons — “so”"),
        ("if a < b and c > d", "if a < b and c > d"),
        ("<unknown>stays</unknown> &nosuch; AT&T", "<unknown>stays</unknown> &nosuch; AT&T"),
    ],
)
def test_markup_becomes_what_it_stands_for(given: str, clean: str) -> None:
    assert normalise_text(given).text == clean


def test_the_way_back_leads_to_the_words() -> None:
    text = "<b>12 people</b> died"
    normal = normalise_text(text)
    start = normal.text.index("died")
    assert Span(normal.starts[start], normal.ends[start + 3]).quote(text) == "died"


@given(st.text(alphabet="<>/bpi &;ar=\"' "))
def test_any_string_is_taken(text: str) -> None:
    assert len(normalise_text(text).text) <= len(text)


def test_time_is_linear() -> None:
    began = time.perf_counter()
    normalise_text("<a " * 40_000 + "&amp" * 40_000)
    assert time.perf_counter() - began < 5
