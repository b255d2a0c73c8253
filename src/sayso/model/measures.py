"""Measures: what units of measure are worth in one another, so that numbers can be compared."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_RATE = " / "
_ONE_FOR_MANY = {"men": "man", "women": "woman", "children": "child", "person": "people", "persons": "people"}  # fmt: skip
_SPEED = ("length", "time")
_SHORTEST = 4
"""Letters of a plural in -s."""


class Measure(NamedTuple):
    """A unit as a kind of measure and its worth: value times `factor` plus `offset` is in the kind's first unit.

    Attributes:
        kind: What is measured, such as ("length",) or ("length", "time"); of
            counted things and money the unit itself.
        factor: What one of the unit is worth.
        offset: What is added to it; for degrees.
    """

    kind: tuple[str, ...]
    factor: float
    offset: float = 0.0


@lru_cache(maxsize=1024)
def read_measure(unit: str | None) -> Measure:
    """The measure that a unit's name stands for; rates are measured part by part.

    Args:
        unit: Name of the unit in pint, ISO code of a currency, or a counted
            noun; a plural is the same as its singular. None for bare numbers.
    """
    above, *below = [_read_part(part) for part in (unit or "").split(_RATE)]
    if not below:
        return Measure(_SPEED, above.factor) if above.kind == ("speed",) else above
    factor = above.factor
    for part in below:
        factor /= part.factor
    return Measure(above.kind + tuple(kind for part in below for kind in part.kind), factor)


def _read_part(name: str) -> Measure:
    known = _known().get(name)
    return known or Measure((_fold(name),), 1.0)


@cache
def _known() -> dict[str, Measure]:
    source = files("sayso.model") / "measures.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    offsets = tables.pop("offsets")
    return {
        name: Measure((kind,), float(factor), float(offsets.get(name, 0.0)))
        for kind, units in tables.items()
        for name, factor in units.items()
    }


def _fold(noun: str) -> str:
    """A noun in lower case and in the singular; money and units have no plural here."""
    *front, last = noun.casefold().split() or [""]
    if last in _ONE_FOR_MANY:
        last = _ONE_FOR_MANY[last]
    elif len(last) >= _SHORTEST and last.endswith("ies"):
        last = last[:-3] + "y"
    elif len(last) >= _SHORTEST and last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return " ".join((*front, last))
