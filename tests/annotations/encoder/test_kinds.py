"""Which words name events, as the encoder's scores tell it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.kinds import KINDS, NO_EVENT, join_kinds, weigh_kinds

ATTACK, TALKS = KINDS.index("ASSAULT"), KINDS.index("CONSULT")


def score(*rows: dict[int, float]) -> np.ndarray:
    table = np.zeros((len(rows), len(KINDS)), np.float32)
    for number, row in enumerate(rows):
        for column, value in row.items():
            table[number, column] = value
    return table


def test_words_stand_at_their_tokens() -> None:
    found = weigh_kinds(score({0: 9}, {ATTACK: 9}, {TALKS: 8, ATTACK: 7}), KINDS, [0, 2, 5])

    assert found.likely.keys() == {2, 5}
    assert found.tell(2)[0] == "ASSAULT"
    kind, probability = found.tell(5)
    assert kind == "CONSULT"
    assert probability == pytest.approx(0.73, abs=0.01)
    assert found.names_event(5)
    assert not found.names_event(0)
    assert found.weigh(5, "ASSAULT") == pytest.approx(0.27, abs=0.01)


def test_a_word_that_names_nothing_is_surely_none() -> None:
    found = weigh_kinds(score({0: 9}), KINDS, [4])

    assert found.weigh(4, NO_EVENT) == 1
    assert found.weigh(4, "ASSAULT") == 0
    assert found.tell(4)[1] == 0


def test_columns_may_stand_in_any_order() -> None:
    turned = KINDS[::-1]
    found = weigh_kinds(score({turned.index("ASSAULT"): 9}), turned, [1])

    assert found.tell(1)[0] == "ASSAULT"


@given(st.lists(st.floats(-50, 50), min_size=len(KINDS), max_size=len(KINDS)))
def test_probabilities_of_a_word_make_one(scores: list[float]) -> None:
    found = weigh_kinds(np.array([scores], np.float32), KINDS, [0])

    assert sum(found.weigh(0, kind) for kind in KINDS) == pytest.approx(1, abs=1e-4)


def test_parts_of_a_text_are_put_together() -> None:
    first, second = (weigh_kinds(score({ATTACK: 9}), KINDS, [place]) for place in (3, 2))
    joined = join_kinds([(0, first), (10, second)])

    assert joined.likely.keys() == {3, 12}
    assert joined.tell(12)[0] == "ASSAULT"
