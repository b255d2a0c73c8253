"""Gazetteer: the settlements, districts, regions and countries of the world, by name.

The index lies in the package and is read where it lies: see
`sayso.annotations.geography.index` and, for its making, `training/gazetteer`.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.geography.divisions import bare_region
from sayso.annotations.geography.index import CHECK_BITS, KINDS, SCALE, unpack_name
from sayso.annotations.geography.spelling import number_name, sound_name

FOLDER = Path(__file__).parent / "gazetteer"
_REMEMBERED = 4096
"""Sites that are kept at hand: the news of one time is of the same places."""
SiteKind = Literal["country", "region", "district", "settlement", "area"]


@dataclass(frozen=True, slots=True)
class Site:
    """Something on the earth that has a name.

    Attributes:
        key: Its row in the gazetteer, or less than 0 for areas that are not in it.
        kind: What it is; an "area" is a sea, a continent or a land that is no division.
        latitude: Degrees north of the point that stands for it.
        longitude: Degrees east of that point.
        geonames_id: Number in GeoNames; None if not known.
        population: Inhabitants; 0 if not known.
        country: ISO 3166-1 alpha-2 code; None for areas of no one country.
        region: Row of the first-level region that it is or lies in; None if none.
        main: Whether it was found by its main name.
    """

    key: int
    kind: SiteKind
    latitude: float
    longitude: float
    geonames_id: int | None
    population: int
    country: str | None
    region: int | None
    main: bool = True


class Gazetteer:
    """The index, opened to look up names."""

    def __init__(self, places: NDArray[Any], names: NDArray[Any], facts: Mapping[str, Any]) -> None:
        # A plain view of a mapped file is read several times as fast as the file's own class.
        self._places: NDArray[Any] = np.asarray(places)
        self._high: NDArray[Any] = np.asarray(names["high"])
        self._low: NDArray[Any] = np.asarray(names["low"])
        self._rows: Mapping[str, int] = facts["countries"]
        self._codes = {row: code for code, row in self._rows.items()}
        self._titles: Sequence[str] = facts["names"]
        self._sounds: dict[str, list[int]] | None = None
        self._site = lru_cache(maxsize=_REMEMBERED)(self._read_site)

    def find(self, folded: str) -> list[Site]:
        """All that have the name; see `sayso.annotations.geography.spelling.fold_name`."""
        return [self._site(row, main=main) for row, main in self._find_rows(folded)]

    def _find_rows(self, folded: str) -> Iterator[tuple[int, bool]]:
        number = number_name(folded)
        high, check = number >> CHECK_BITS, number & ((1 << CHECK_BITS) - 1)
        place = bisect_left(self._high, high)
        while place < len(self._high) and int(self._high[place]) == high:
            found, row, main = unpack_name(int(self._low[place]))
            if found == check:
                yield row, main
            place += 1

    def country(self, code: str) -> Site | None:
        """The country or area with an ISO 3166-1 alpha-2 code; None if it has no point."""
        row = self._rows.get(code)
        return None if row is None else self._site(row)

    def find_regions(self, folded: str) -> list[Site]:
        """First-level regions whose name sounds like this one, whatever its spelling."""
        if self._sounds is None:
            self._sounds = self._list_sounds()
        return [self._site(row, main=False) for row in self._sounds.get(sound_name(folded), ())]

    def _list_sounds(self) -> dict[str, list[int]]:
        sounds: dict[str, list[int]] = {}
        for row, title in enumerate(self._titles):
            if row not in self._codes:
                sounds.setdefault(sound_name(bare_region(title)), []).append(row)
        return sounds

    def list_sites(self, kind: SiteKind) -> Iterator[Site]:
        """All places of a kind, in the order of the index."""
        number = KINDS.index(kind)
        for row in np.flatnonzero(self._places["kind"] == number).tolist():
            yield self._read_site(row)

    def title(self, site: Site) -> str | None:
        """The main name of a country or region; None for what is smaller or an area."""
        return self._titles[site.key] if 0 <= site.key < len(self._titles) else None

    def _read_site(self, row: int, *, main: bool = True) -> Site:
        identifier, north, east, population, _, kind = self._places[row].item()
        country, region = self._lies_in(row)
        return Site(
            key=row,
            kind=KINDS[kind],
            latitude=north / SCALE,
            longitude=east / SCALE,
            geonames_id=identifier or None,
            population=population,
            country=self._codes.get(country),
            region=region,
            main=main,
        )

    def _lies_in(self, row: int) -> tuple[int, int | None]:
        region: int | None = None
        while row not in self._codes:
            *_, within, kind = self._places[row].item()
            if KINDS[kind] == "region":
                region = row
            row = within
        return row, region


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer of the package; opened once for a process, and not read into memory."""
    facts = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))
    places, names = (np.load(FOLDER / f"{name}.npy", mmap_mode="r") for name in ("places", "names"))
    return Gazetteer(places, names, facts)
