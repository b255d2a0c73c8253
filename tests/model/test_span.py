"""Laws of ranges of characters."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.span import Span, hull, join_spans, quote_pieces, subtract_spans

spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)
many = st.lists(spans, max_size=8)


def characters(pieces: tuple[Span, ...] | list[Span]) -> set[int]:
    return {place for span in pieces for place in range(span.start, span.end)}


@given(many)
def test_joined_spans_hold_the_same_characters(given_spans: list[Span]) -> None:
    assert characters(join_spans(given_spans)) == characters(given_spans)


@given(many)
def test_joined_spans_are_apart_and_in_order(given_spans: list[Span]) -> None:
    joined = join_spans(given_spans)

    assert all(a.end < b.start for a, b in itertools.pairwise(joined))


@given(many, many)
def test_subtraction_takes_out_exactly_the_holes(left: list[Span], holes: list[Span]) -> None:
    assert characters(subtract_spans(left, holes)) == characters(left) - characters(holes)


@given(spans, spans)
def test_overlap_is_symmetric_and_means_a_shared_character(left: Span, right: Span) -> None:
    shared = bool(characters([left]) & characters([right]))
    if left.start < left.end and right.start < right.end:
        assert left.overlaps(right) == right.overlaps(left) == shared


@given(many)
def test_hull_covers_every_span(given_spans: list[Span]) -> None:
    whole = hull(given_spans)

    assert (whole is None) == (not given_spans)
    assert whole is None or all(whole.covers(span) for span in given_spans)


def test_gap_joins_neighbours() -> None:
    assert join_spans([Span(0, 3), Span(4, 6)], gap=1) == (Span(0, 6),)
    assert join_spans([Span(0, 3), Span(5, 6)], gap=1) == (Span(0, 3), Span(5, 6))


def test_quoted_pieces_show_what_is_left_out() -> None:
    text = "The troops, he said,\nleft at dawn."
    assert quote_pieces(text, (Span(0, 10), Span(21, 33))) == "The troops … left at dawn"
