"""Windows tell of every word once and are never too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.windows import LONGEST, cut_windows
from sayso.annotations.encoder.words import Words

FORMS = st.lists(
    st.tuples(
        st.sampled_from(["fire", "Kyiv", ".", "”", "said", "12", "?"]),
        st.booleans(),
        st.integers(1, 12),
    ),
    max_size=400,
)


@given(FORMS)
def test_every_word_is_told_of_once(rows: list[tuple[str, bool, int]]) -> None:
    words = Words(
        [form for form, _, _ in rows], range(len(rows)), [broken for _, broken, _ in rows]
    )
    sizes = [size for _, _, size in rows]
    windows = cut_windows(words, sizes)

    told = [place for window in windows for place in range(window.start, window.end)]
    assert told == list(range(len(rows)))
    for window in windows:
        read = sizes[window.start : window.end]
        breaks = sum(words.breaks[window.start + 1 : window.end])
        assert sum(read) + breaks <= LONGEST - 2 or window.end - window.start == 1


def test_window_ends_with_a_sentence_where_it_can() -> None:
    sentence = ["The", "front", "held", "."]
    words = Words(sentence * 50, range(200), [False] * 200)
    windows = cut_windows(words, [1] * 200)

    assert len(windows) > 1
    assert all(window.end % 4 == 0 for window in windows)
