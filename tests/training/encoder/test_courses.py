"""What of the corpora a run learns from."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import pytest

pytest.importorskip("torch", reason="training needs PyTorch")

from training.encoder.courses import thin
from training.encoder.sheets import Sheet


def sheets(count: int) -> list[Sheet]:
    return cast("list[Sheet]", [f"sheet {number}" for number in range(count)])


def test_the_whole_stays_as_it_is() -> None:
    assert thin(sheets(97), 1.0, 7) == sheets(97)


@pytest.mark.parametrize("portion", [0.25, 0.5])
def test_a_portion_is_that_share_in_order(portion: float) -> None:
    taken = thin(sheets(400), portion, 7)
    assert len(taken) == round(400 * portion)
    places = [sheets(400).index(sheet) for sheet in taken]
    assert places == sorted(set(places))


def test_the_same_seed_takes_the_same_and_another_others() -> None:
    assert thin(sheets(400), 0.25, 7) == thin(sheets(400), 0.25, 7)
    assert thin(sheets(400), 0.25, 7) != thin(sheets(400), 0.25, 8)


def test_neighbours_stay_together() -> None:
    places = [sheets(400).index(sheet) for sheet in thin(sheets(400), 0.5, 7)]
    assert sum(after - before == 1 for before, after in pairwise(places)) > 150


def test_of_few_at_least_one_is_taken() -> None:
    assert len(thin(sheets(3), 0.1, 7)) == 1
    assert thin([], 0.5, 7) == []
