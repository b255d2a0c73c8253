"""Edges: spans end where words do, and with the quotation that they opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.wording.edges import close_marks, trim_blanks
from sayso.model.span import Span, quote_pieces


@pytest.mark.parametrize(
    ("text", "given_words", "closed"),
    [
        ('called it "a crime" and left', 'it "a crime', 'it "a crime"'),
        ("called it “a crime,” and left", "it “a crime", "it “a crime,”"),
        ("called it “a crime” and left", "it “a crime”", "it “a crime”"),
        ('he said, "it ends" and left', 'it ends"', "it ends"),
        ("he said, “it ends” and left", "it ends”", "it ends"),
        ('he said, "it ends" and left', "it ends", "it ends"),
        ('that "bad days" came', 'bad days" came', '"bad days" came'),
        ("that “bad days” came", "bad days” came", "“bad days” came"),
        ("a “first” and a “second” word", "“first” and a “second", "“first” and a “second”"),
    ],
)
def test_quotations_are_closed(text: str, given_words: str, closed: str) -> None:
    start = text.index(given_words)
    pieces = close_marks(text, (Span(start, start + len(given_words)),))
    assert quote_pieces(text, pieces) == closed


@given(st.text(alphabet='ab “”". ', max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_edges_stay_in_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for piece in close_marks(text, trim_blanks(text, (Span(start, end),))):
        assert 0 <= piece.start < piece.end <= len(text)
        assert not text[piece.start].isspace()


def test_the_blank_before_a_mark_that_is_left_out_goes_with_it() -> None:
    assert close_marks("A ”", (Span(0, 3),)) == (Span(0, 1),)
