"""Additions: places that the tables lack and spellings that they do not have, from additions.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from training.gazetteer.sources import Point


@dataclass(frozen=True, slots=True)
class Addition:
    """A place set by hand.

    Attributes:
        names: Its spellings, the usual one first.
        point: Where it lies, to about a tenth of a degree.
        country: ISO 3166-1 alpha-2 code.
    """

    names: tuple[str, ...]
    point: Point
    country: str


def read_additions() -> Iterator[Addition]:
    """The places, by country and name."""
    for country, rows in sorted(_table()["places"].items()):
        for names, (north, east) in rows.items():
            yield Addition(tuple(names.split("/")), (north, east), country)


def read_spellings() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Other spellings by country and a folded name that the tables have."""
    return {
        (country, name): tuple(others)
        for country, rows in _table()["spellings"].items()
        for name, others in rows.items()
    }


@cache
def _table() -> Mapping[str, Any]:
    path = Path(__file__).with_name("additions.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
