"""Deaths and injuries counted as people."""

from __future__ import annotations

import pytest

from sayso.annotations.values.harmed import count_harmed
from sayso.model.quantity import Quantity
from sayso.model.span import Span


@pytest.mark.parametrize(
    ("noun", "fate", "expected"),
    [
        ("deaths", None, ("people", "people", "killed")),
        ("injuries", None, ("people", "people", "injured")),
        ("houses", None, ("houses", "houses", None)),
        ("deaths", "prevented", ("deaths", "deaths", "prevented")),
    ],
)
def test_each_death_is_one_of_somebody(
    noun: str, fate: str | None, expected: tuple[str, str, str | None]
) -> None:
    given = Quantity(Span(0, 2), "13", 13.0, 13.0, 13.0, noun, "exact", None, noun, fate)
    told = count_harmed(given)
    assert (told.unit, told.noun, told.fate) == expected
