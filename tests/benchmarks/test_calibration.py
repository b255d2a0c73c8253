"""Whether probabilities are as often right as they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibration import (
    EDGES,
    Forecast,
    expect_error,
    fill_bins,
    measure_error,
    score_brier,
    score_constant,
)


def tell(probability: float, n_right: int, n_wrong: int) -> list[Forecast]:
    return [
        Forecast("d", "status", probability, place < n_right) for place in range(n_right + n_wrong)
    ]


def test_who_says_what_comes_is_not_off() -> None:
    assert measure_error(tell(0.75, 75, 25)) == pytest.approx(0.0)
    assert score_brier(tell(0.75, 75, 25)) == pytest.approx(score_constant(tell(0.75, 75, 25)))


def test_who_says_too_much_is_off_by_as_much() -> None:
    assert measure_error(tell(0.97, 77, 23)) == pytest.approx(0.2)


def test_bins_that_err_in_two_directions_do_not_make_good_for_each_other() -> None:
    both = tell(0.55, 75, 25) + tell(0.95, 75, 25)
    assert measure_error(both) == pytest.approx(0.2)


def test_chance_shrinks_with_the_number_of_claims() -> None:
    assert expect_error(tell(0.8, 8, 2)) > 2 * expect_error(tell(0.8, 80, 20))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_forecast_falls_into_one_bin(given: list[tuple[float, bool]]) -> None:
    forecasts = [Forecast("d", "status", told, right) for told, right in given]
    bins = fill_bins(forecasts)
    assert len(bins) == len(EDGES) - 1
    assert sum(one.count for one in bins if one is not None) == len(forecasts)
