"""What traits add, from weights that were learnt."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.statements.event_types import TYPES
from sayso.claims.statements.learnt import TraitWeights, measure_lead, read_weights
from sayso.model.claim import STATUSES

N_ANSWERS = 7
NOBODY = TraitWeights({}, np.zeros((0, N_ANSWERS)))


@given(st.sets(st.sampled_from(["a", "b", "c", "d"])))
def test_the_order_of_traits_means_nothing(traits: set[str]) -> None:
    rows = np.arange(3 * N_ANSWERS).reshape(3, -1) / 7
    known = TraitWeights({"a": 0, "b": 1, "c": 2}, rows)
    base = [0.1] * N_ANSWERS
    there, back = known.add(base, sorted(traits)), known.add(base, sorted(traits, reverse=True))

    assert (there == back).all()
    assert there[0] == pytest.approx(0.1 + sum(rows["abc".index(one), 0] for one in traits - {"d"}))


def test_without_weights_the_encoder_stands_alone() -> None:
    assert NOBODY.add([1.0] * N_ANSWERS, ["a"]).tolist() == [1.0] * N_ANSWERS


@pytest.mark.parametrize(("name", "answers"), [("statuses", STATUSES), ("types", TYPES)])
def test_the_package_has_weights_for_each_answer(name: str, answers: tuple[str, ...]) -> None:
    known = read_weights(name)

    assert known.rows.shape == (len(known.places), len(answers))
    assert {"own voice", "event ASSAULT", "event none"} <= known.places.keys()


@given(st.lists(st.floats(-30, 30), min_size=2, max_size=9), st.data())
def test_a_lead_is_that_over_the_best_other_answer(sums: list[float], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(sums) - 1))
    lead = measure_lead(np.array(sums), place)
    others = [*sums[:place], *sums[place + 1 :]]

    assert -4 <= lead <= 4
    assert (lead > 0) == (sums[place] > max(others))
