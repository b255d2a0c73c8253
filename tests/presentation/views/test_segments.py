from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.span import Pieces, Span
from sayso.presentation.views.segments import cut_segments

TEXT = "Ada said, on Monday, that it would rain"
PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda pair: Span(min(pair), max(pair))
)
PIECES = st.dictionaries(st.sampled_from("abc"), st.lists(PLACES, max_size=3).map(tuple))


@given(PLACES, PIECES)
def test_segments_joined_give_the_text_and_those_of_a_key_its_words(
    within: Span, pieces: dict[str, Pieces]
) -> None:
    segments = cut_segments(TEXT, within, pieces)
    assert "".join(segment.text for segment in segments) == within.quote(TEXT)
    for key, spans in pieces.items():
        marked = "".join(segment.text for segment in segments if key in segment.keys)
        places = {place for span in spans for place in range(*span)}
        inside = sorted(places & set(range(*within)))
        assert marked == "".join(TEXT[place] for place in inside)


def test_crossing_annotations_are_cut_and_not_nested() -> None:
    pieces = {"a": (Span(0, 8),), "b": (Span(4, 12),)}
    segments = cut_segments("Ada said so.", Span(0, 12), pieces)
    assert [(segment.text, segment.keys) for segment in segments] == [
        ("Ada ", ("a",)),
        ("said", ("a", "b")),
        (" so.", ("b",)),
    ]
