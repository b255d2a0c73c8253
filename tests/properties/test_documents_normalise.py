"""Laws of the clean text and its map, for any string."""

from __future__ import annotations

from array import array

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.documents.edits import Edit, apply_edits, chain_texts, keep_text
from sayso.documents.normalise import normalise_text
from sayso.model.span import Span

RARE = (
    "\r\n\t\xa0\xad\u200b\ufeff\u0301\u0327\ufb01\x92\x00\ud800\ud83d\ude00'\"`“”–ÃÂâ€œ™ðŸ˜€ïÄ 5a.,\u2028"
    "e\u034f\x9d\u20d0\u1100\u1161"
)
BITS = st.sampled_from(["''", "``", "\r\n", "e\u0301", "â€œ", "Ã©", "Â\xa0", "o\ufb03ce", " said "])
TEXTS = st.one_of(
    st.text(st.characters(codec=None, categories=None) | st.sampled_from(RARE), max_size=60),
    st.lists(BITS | st.sampled_from(RARE), max_size=30).map("".join),
)
NOTED = st.lists(
    BITS | st.sampled_from(RARE) | st.sampled_from(['""', "[1]", ".[a]", "<b>"]), max_size=30
).map("".join)
"""With what is left out on purpose: marks of notes, tags."""
law = settings(max_examples=300, deadline=None, derandomize=True)


@law
@given(TEXTS | NOTED)
def test_the_map_has_the_right_lengths_and_never_falls(text: str) -> None:
    normal = normalise_text(text)
    n = len(normal.text)
    assert (len(normal.starts), len(normal.ends)) == (n + 1, n)
    assert normal.starts[n] == len(text)
    assert list(normal.starts) == sorted(normal.starts)
    assert list(normal.ends) == sorted(normal.ends)
    for start, end in zip(normal.starts, normal.ends, strict=False):
        assert 0 <= start < end <= len(text)


@law
@given(TEXTS | NOTED)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    clean = normalise_text(text).text
    assert normalise_text(clean).text == clean


@law
@given(TEXTS)
def test_a_kept_character_stands_for_itself(text: str) -> None:
    normal = normalise_text(text)
    for place, character in enumerate(normal.text):
        original = normal.to_original(Span(place, place + 1)).quote(text)
        if character.isascii() and character.isalnum() and len(original) == 1:
            assert original == character or original in "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"


@law
@given(TEXTS, st.data())
def test_a_span_covers_what_its_characters_cover(text: str, data: st.DataObject) -> None:
    normal = normalise_text(text)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    whole = normal.to_original(Span(start, end))
    assert 0 <= whole.start <= whole.end <= len(text)
    for place in range(start, end):
        assert whole.covers(normal.to_original(Span(place, place + 1)))


@law
@given(TEXTS)
def test_nothing_that_is_seen_is_lost(text: str) -> None:
    normal = normalise_text(text)
    covered = {
        place
        for start, end in zip(normal.starts, normal.ends, strict=False)
        for place in range(start, end)
    }
    lost = {text[place] for place in range(len(text)) if place not in covered}
    assert not any(character.isalnum() or character.isspace() for character in lost)


@law
@given(TEXTS)
def test_the_clean_text_can_always_be_encoded(text: str) -> None:
    assert normalise_text(text).text.encode("utf-8") is not None


@law
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="'`")))
def test_plain_text_is_left_as_it_is(text: str) -> None:
    normal = normalise_text(text)
    assert normal.text == text
    assert normal.starts == array("i", range(len(text) + 1))


@law
@given(
    st.text("abc", min_size=1),
    st.lists(st.tuples(st.integers(0, 9), st.text("xyz", max_size=2)), max_size=4),
)
def test_two_steps_lead_back_like_one_after_the_other(
    text: str, cuts: list[tuple[int, str]]
) -> None:
    first = apply_edits(text, [Edit(0, 1, "xy")])
    places = {place: new for place, new in cuts if place < len(first.text)}
    second = apply_edits(first.text, [Edit(at, at + 1, places[at]) for at in sorted(places)])
    chained = chain_texts(first, second)
    for place in range(len(second.text)):
        span = Span(place, place + 1)
        assert chained.to_original(span) == first.to_original(second.to_original(span))
    assert chain_texts(keep_text(text), first) == first
