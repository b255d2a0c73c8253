"""Units of measure as pint has them."""

from __future__ import annotations

import tomllib
import warnings
from importlib.resources import files
from typing import Any

import pytest

from sayso.model.measures import Measure, read_measure

TABLES = tomllib.loads((files("sayso.model") / "measures.toml").read_text(encoding="utf-8"))
OFFSETS = TABLES.pop("offsets")
OWN = frozenset({"yield", "share", "points", "calendar"})
"""Kinds that pint does not know, or knows as something else."""


def test_every_factor_is_the_one_of_pint() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pint  # noqa: PLC0415 - only this test needs it

        registry: Any = pint.UnitRegistry()
    for kind, units in TABLES.items():
        base = "meter / second" if kind == "speed" else next(iter(units))
        for name, factor in units.items() if kind not in OWN else ():
            zero, one = (registry.Quantity(value, name).to(base).magnitude for value in (0, 1))
            assert zero == pytest.approx(OFFSETS.get(name, 0)), name
            assert one - zero == pytest.approx(factor), name


def test_a_rate_is_measured_part_by_part() -> None:
    assert read_measure("kilometer / hour") == Measure(("length", "time"), 1000 / 3600)
    assert read_measure("knot").kind == ("length", "time")
    assert read_measure("USD / oil_barrel").kind == ("usd", "volume")


def test_bare_numbers_and_unknown_units_are_measures_of_their_own() -> None:
    assert read_measure(None) == Measure(("",), 1.0)
    assert read_measure("Air Strikes") == Measure(("air strike",), 1.0)
