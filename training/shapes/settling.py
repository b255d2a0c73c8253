"""Settling: of which country and first-level region each division of the map is a part."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely

from sayso.shapes.storing import Land, Shapes
from training.shapes.sources import Division

_TABLE = Path(__file__).parent / "lands.toml"
_NONE = "none"
_SAHARA = 27.6667
"""Degrees north of the border of Western Sahara, which the map does not draw: a parallel."""
_SHORE = 0.05
"""Degrees off a coast at which a settlement is taken to lie on it."""
_PURE = 0.65
"""Share of a division's settlements that are of the region it is taken for."""
_WHOLE = 0.4
"""Share of a region's settlements that must lie in the divisions taken for it."""


@dataclass(frozen=True, slots=True)
class Settlements:
    """The settlements of the gazetteer.

    Attributes:
        points: Where they are.
        countries: ISO 3166-1 alpha-2 code of each.
        regions: GeoNames id of the first-level region of each; 0 if it is in none.
    """

    points: Shapes
    countries: tuple[str, ...]
    regions: tuple[int, ...]


def correct_codes(divisions: Sequence[Division]) -> Iterator[Division]:
    """The divisions with the codes of GeoNames.

    Raises:
        ValueError: If the table names a division that the map has not.
    """
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["codes"]
    codes = {(holder, name): code for holder, row in table.items() for name, code in row.items()}
    missing = codes.keys() - {(division.holder, division.name) for division in divisions}
    if missing:
        raise ValueError(f"not on the map: {sorted(missing)}")
    for division in divisions:
        code = codes.get((division.holder, division.name), division.code)
        corrected = replace(division, code=None if code == _NONE else code)
        yield from _cut_sahara(division, corrected)


def _cut_sahara(old: Division, new: Division) -> Iterator[Division]:
    """A division that lies on both sides of the border of Western Sahara, in two."""
    if new.code != "EH" or old.code == new.code:
        yield new
        return
    for code, low, high in (("EH", -90.0, _SAHARA), (old.code, _SAHARA, 90.0)):
        part = shapely.intersection(new.shape, shapely.box(-180.0, low, 180.0, high))
        if not part.is_empty:
            yield replace(new, code=code, shape=part)


def settle_lands(divisions: Sequence[Division], settlements: Settlements) -> list[Land]:
    """The land that each division is a part of.

    A division is of the region of which most settlements in it are; of none where they are
    mixed, or where the divisions of a region leave out much of it: the map's are older or
    coarser there than the gazetteer's.
    """
    votes = _count_votes(divisions, settlements)
    wanted = Counter(region for counts in votes for region in counts.elements())
    chosen = [_choose(counts) for counts in votes]
    found: Counter[int] = Counter()
    for region, counts in zip(chosen, votes, strict=True):
        found[region] += counts[region]
    return [
        Land(division.code, region if region and found[region] >= _WHOLE * wanted[region] else None)
        for division, region in zip(divisions, chosen, strict=True)
    ]


def _choose(counts: Counter[int]) -> int:
    """The region that nearly all are of; 0 if there is none."""
    if not counts:
        return 0
    best = min(counts, key=lambda region: (-counts[region], region))
    return best if counts[best] >= _PURE * counts.total() else 0


def _count_votes(divisions: Sequence[Division], settlements: Settlements) -> list[Counter[int]]:
    """How many settlements of each region lie in each division of their country."""
    tree = shapely.STRtree([division.shape for division in divisions])
    inside = tree.query(settlements.points, predicate="intersects")
    outside = np.setdiff1d(np.arange(len(settlements.points)), inside[0])
    row, division = tree.query_nearest(
        settlements.points[outside], max_distance=_SHORE, all_matches=False
    )
    pairs = np.concatenate([inside, np.stack([outside[row], division])], axis=1)
    votes: list[Counter[int]] = [Counter() for _ in divisions]
    for number, division_number in pairs.T.tolist():
        region = settlements.regions[number]
        if region and settlements.countries[number] == divisions[division_number].code:
            votes[division_number][region] += 1
    return votes
