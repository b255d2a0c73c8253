"""Numbers in tables."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from tests.annotations.tagged_texts import NLP


@pytest.mark.parametrize(
    "table",
    [
        "Region | Killed | Injured | Aid trucks\nKyiv | 12 | 30 | 1,200\n",
        "| Region | Killed | Injured | Aid trucks |\n|--|--|--|--|\n| Kyiv | 12 | 30 | 1,200 |",
    ],
)
def test_the_head_of_a_column_tells_what_is_counted(table: str) -> None:
    found = find_quantities(NLP(table))
    assert [(one.value, one.unit, one.noun, one.fate) for one in found] == [
        (12, "people", "people", "killed"),
        (30, "people", "people", "injured"),
        (1200, "aid trucks", "trucks", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Region | Killed\n\nKyiv | 12",  # no longer the same table
        "Region | Killed | Injured\nKyiv | 12",
        "2024 | Killed\nKyiv | 12",
        "Region | Rate\nKyiv | 12",
        "Killed\t12",
    ],
)
def test_without_a_head_of_its_own_a_number_is_bare(text: str) -> None:
    found = find_quantities(NLP(text))
    assert [one.unit for one in found if one.value == 12] == [None]


def test_units_of_their_own_stay() -> None:
    (quantity,) = find_quantities(NLP("Region | Houses\nKyiv | 12 km"))
    assert quantity.unit == "kilometer"


def test_long_rows_take_no_long_time() -> None:
    assert find_quantities(NLP("x|" * 50_000)) == ()
