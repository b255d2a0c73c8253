"""Make the outlines of the package: `python -m training.shapes FOLDER`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
import shapely

from sayso.annotations.geography.gazetteer import open_gazetteer
from sayso.shapes.atlas import FILE
from sayso.shapes.storing import Land, Sheet, write_sheet
from training.shapes.settling import Settlements, correct_codes, settle_lands
from training.shapes.sources import Division, read_divisions


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def make_shapes(folder: Path) -> None:
    """Draw the outlines; FOLDER holds the package that `sources.py` names."""
    divisions = list(correct_codes(read_divisions(folder)))
    lands = settle_lands(divisions, read_settlements())
    sheet = draw_lands(divisions, lands)
    FILE.parent.mkdir(exist_ok=True)
    write_sheet(sheet, FILE)
    regions = sum(land.region is not None for land in sheet.lands)
    codes = len({land.country for land in sheet.lands} - {None})
    print(f"{codes} countries, {regions:,} regions, {FILE.stat().st_size:,} bytes")


def read_settlements() -> Settlements:
    """The settlements that GeoNames has a number for: points of the others are not exact."""
    gazetteer = open_gazetteer()
    sites = [
        site for site in gazetteer.list_sites("settlement") if site.geonames_id and site.country
    ]
    numbers = {site.key: site.geonames_id or 0 for site in gazetteer.list_sites("region")}
    return Settlements(
        points=shapely.points(
            [site.longitude for site in sites], [site.latitude for site in sites]
        ),
        countries=tuple(site.country or "" for site in sites),
        regions=tuple(numbers.get(site.region or 0, 0) for site in sites),
    )


def draw_lands(divisions: Sequence[Division], lands: Sequence[Land]) -> Sheet:
    """One outline for each land, in the order of their codes and numbers."""
    parts: dict[Land, list[shapely.Geometry]] = {}
    for division, land in zip(divisions, lands, strict=True):
        parts.setdefault(land, []).append(division.shape)
    order = sorted(parts, key=lambda land: (land.country or "", land.region or 0))
    shapes = [
        shapely.multipolygons(shapely.get_parts(shapely.union_all(parts[it]))) for it in order
    ]
    countries = {
        site.geonames_id: site.country
        for site in open_gazetteer().list_sites("country")
        if site.geonames_id and site.country
    }
    return Sheet(tuple(order), np.array(shapes, dtype=object), countries)


if __name__ == "__main__":
    make_shapes()
