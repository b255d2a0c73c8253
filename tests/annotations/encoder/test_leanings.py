"""What the encoder makes of whole propositions."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.leanings import LeaningHead, WordVectors, join_vectors, lean
from sayso.model.annotation import Proposition
from sayso.model.claim import STATUSES
from sayso.model.event import EVENT_TYPES
from tests.claims.sentences import Sentence

N_ANSWERS = len(STATUSES) + 1 + len(EVENT_TYPES)
TEXT = "Rebels shelled the town."
STARTS = [0, 7, 15, 19]
HEAD = LeaningHead(
    base=np.array([0.5, -9.0], np.float32),
    weights=np.eye(N_ANSWERS, 2, dtype=np.float32),
    bias=np.zeros(N_ANSWERS, np.float32),
)
"""The first answer is what the first column comes to, the second is cut off below nought."""


def make_vectors(*firsts: float) -> WordVectors:
    rows = np.zeros((len(firsts), 4), np.float16)
    rows[:, 0] = firsts
    rows[:, 2] = [10 * first for first in firsts]
    return WordVectors(STARTS[: len(firsts)], rows)


def make_proposition(*words: str, head: str = "") -> Proposition:
    sentence = Sentence(TEXT)
    predicate = sentence.predicate(head, "shell") if head else None
    return sentence.state(*words, predicate=predicate)


def test_the_mean_of_its_words_and_its_main_word_tell_of_a_proposition() -> None:
    said = make_proposition("Rebels", "the town", head="shelled")

    (found,) = lean(HEAD, make_vectors(1, 2, 3, 5), [said])

    assert found.leaning is not None
    assert len(found.leaning.statuses) == len(STATUSES)
    assert len(found.leaning.types) == 1 + len(EVENT_TYPES)
    assert found.leaning.statuses[0] == pytest.approx((1 + 3 + 5) / 3 + 20 + 0.5, rel=1e-3)
    assert found.leaning.statuses[1] == 0
    assert replace(found, leaning=None) == said


def test_without_a_main_word_its_words_tell_alone() -> None:
    (found,) = lean(HEAD, make_vectors(1, 2, 3, 5), [make_proposition("Rebels shelled")])

    assert found.leaning is not None
    assert found.leaning.statuses[0] == pytest.approx(2.0, rel=1e-3)


def test_a_proposition_without_words_stays_as_it_is() -> None:
    said = make_proposition(".")

    assert lean(HEAD, make_vectors(1, 2, 3, 5), [said]) == (said,)
    assert lean(HEAD, make_vectors(1), []) == ()


@given(st.lists(st.integers(1, 4), max_size=5))
def test_parts_of_a_text_are_put_together(sizes: list[int]) -> None:
    parts = [(100 * number, make_vectors(*range(size))) for number, size in enumerate(sizes)]
    joined = join_vectors(parts)

    if not sizes:
        assert joined is None
        return
    assert joined is not None
    assert len(joined.rows) == len(joined.starts) == sum(sizes)
    assert list(joined.starts) == sorted(joined.starts)
    assert joined.starts[-1] == 100 * (len(sizes) - 1) + STARTS[sizes[-1] - 1]
