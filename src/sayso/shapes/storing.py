"""Storing: how outlines lie on disk, for whoever writes them and whoever reads them.

One file, `lands.npz`. A land is what of a country lies in one first-level region, or
in none that is known; its outline is a row of polygons, each a row of rings. Points
are kept as the steps from one to the next, which packs well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

SCALE = 10_000
"""Parts of a degree that are told apart: about eleven metres."""
Shapes = NDArray[Any]
"""An array of shapely's geometries; x is degrees east, y degrees north."""


@dataclass(frozen=True, slots=True)
class Land:
    """What of a country lies in one of its regions.

    Attributes:
        country: ISO 3166-1 alpha-2 code; None for land of no one country.
        region: GeoNames id of the first-level region; None if it is not known.
    """

    country: str | None
    region: int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All outlines.

    Attributes:
        lands: What each outline is of.
        shapes: The outlines, one multipolygon a land.
        countries: The code of each country by its GeoNames id.
    """

    lands: tuple[Land, ...]
    shapes: Shapes
    countries: Mapping[int, str]


def write_sheet(sheet: Sheet, path: Path) -> None:
    """Write all outlines into one file; the same outlines give the same bytes."""
    _, points, (rings, polygons, lands) = shapely.to_ragged_array(list(sheet.shapes))
    steps = np.diff(np.rint(points * SCALE).astype("<i4"), axis=0, prepend=0)
    np.savez_compressed(
        path,
        east=steps[:, 0],
        north=steps[:, 1],
        rings=_as_counts(rings),
        polygons=_as_counts(polygons),
        lands=_as_counts(lands),
        country=_as_codes(land.country or "" for land in sheet.lands),
        region=np.array([land.region or 0 for land in sheet.lands], "<u4"),
        codes=_as_codes(sheet.countries.values()),
        numbers=np.array(list(sheet.countries), "<u4"),
    )


def read_sheet(path: Path) -> Sheet:
    """All outlines of a file that `write_sheet` wrote."""
    with np.load(path) as kept:
        steps = np.stack([kept["east"], kept["north"]], axis=1)
        shapes = shapely.from_ragged_array(
            shapely.GeometryType.MULTIPOLYGON,
            np.cumsum(steps, axis=0) / SCALE,
            tuple(_from_counts(kept[name]) for name in ("rings", "polygons", "lands")),
        )
        found = zip(kept["country"].tolist(), kept["region"].tolist(), strict=True)
        countries = zip(kept["numbers"].tolist(), kept["codes"].tolist(), strict=True)
        return Sheet(
            lands=tuple(Land(code.decode() or None, region or None) for code, region in found),
            shapes=np.asarray(shapes),
            countries={number: code.decode() for number, code in countries},
        )


def _as_codes(codes: Iterable[str]) -> NDArray[Any]:
    return np.array([code.encode() for code in codes], "S2")


def _as_counts(offsets: NDArray[Any]) -> NDArray[Any]:
    return np.diff(offsets).astype("<i4")


def _from_counts(counts: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
