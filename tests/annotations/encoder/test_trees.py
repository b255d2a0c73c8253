"""Trees against all trees written out."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.trees import find_broken_trees, find_heads, is_below


def is_tree(heads: tuple[int, ...]) -> bool:
    roots = [place for place, head in enumerate(heads) if place == head]
    if len(roots) != 1:
        return False
    for place in range(len(heads)):
        at = place
        for _ in heads:
            at = heads[at]
        if at != roots[0]:
            return False
    return True


def weigh(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[place, head] for place, head in enumerate(heads)))


@given(st.integers(0, 100_000), st.integers(1, 5))
def test_heads_make_one_tree(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)

    assert is_tree(tuple(find_heads(scores).tolist()))


@given(st.integers(0, 100_000), st.integers(1, 5))
def test_no_other_tree_with_the_same_root_is_better(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    found = tuple(find_heads(scores).tolist())
    root = next(place for place, head in enumerate(found) if place == head)
    every = (
        heads
        for heads in product(range(size), repeat=size)
        if heads[root] == root and is_tree(heads)
    )

    assert weigh(scores, found) >= max(weigh(scores, heads) for heads in every) - 1e-4


@given(st.integers(6, 40))
def test_long_circles_are_cut(size: int) -> None:
    scores = np.full((size, size), -1.0, np.float32)
    for place in range(size):
        scores[place, (place + 1) % size] = 1.0

    assert is_tree(tuple(find_heads(scores).tolist()))


@given(st.lists(st.lists(st.integers(0, 11), min_size=1, max_size=12), max_size=6))
def test_sentences_that_are_no_trees_are_found(drawn: list[list[int]]) -> None:
    sentences = [[head % len(heads) for head in heads] for heads in drawn]
    starts = [sum(map(len, sentences[:number])) for number in range(len(sentences))]
    joined = [start + head for start, own in zip(starts, sentences, strict=True) for head in own]

    broken = find_broken_trees(np.array(joined, np.int64), starts)

    assert broken == [at for at, own in enumerate(sentences) if not is_tree(tuple(own))]


def test_word_is_below_all_that_govern_it() -> None:
    heads = [1, 1, 1, 2]

    assert is_below(heads, 3, 1)
    assert is_below(heads, 3, 3)
    assert not is_below(heads, 3, 0)
    assert not is_below(None, 3, 3)
