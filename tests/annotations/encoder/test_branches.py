"""Ways in a tree from a cue to the words of its sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.branches import N_BRANCHES, name_branches

# The mayor said that the bridge fell and left
HEADS = [1, 2, 2, 6, 5, 6, 2, 8, 2]
DEPS = ["det", "nsubj", "ROOT", "mark", "det", "nsubj", "ccomp", "cc", "conj"]


def test_words_are_told_apart_by_what_hangs_on_the_cue() -> None:
    codes = name_branches(HEADS, DEPS, [2], (0, 9))

    assert codes[0] == codes[1]
    assert codes[3] == codes[4] == codes[5] == codes[6]
    assert codes[7] == codes[8]
    assert len({codes[0], codes[2], codes[3], codes[8]}) == 4


def test_words_around_a_cue_below_another_word_are_told_apart() -> None:
    codes = name_branches(HEADS, DEPS, [6], (0, 9))

    said, mayor, left, bridge = codes[2], codes[1], codes[8], codes[5]
    assert len({said, mayor, left, bridge, codes[6]}) == 5


@given(st.data(), st.integers(1, 12))
def test_codes_stay_in_their_range_whatever_the_tree(data: st.DataObject, size: int) -> None:
    heads = [data.draw(st.integers(0, place)) for place in range(size)]
    deps = [data.draw(st.sampled_from(["nsubj", "ccomp", "conj", "other"])) for _ in heads]
    cue = [data.draw(st.integers(0, size - 1))]
    codes = name_branches(heads, deps, cue, (0, size))

    assert len(codes) == size
    assert all(0 <= code < N_BRANCHES for code in codes)
