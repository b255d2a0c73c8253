"""Sources: the divisions of the world as the map in a package of Debian has them."""

from __future__ import annotations

import io
import sqlite3
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from training.gazetteer.archives import Archive

QGIS = Archive(
    "qgis-common_3.22.16+dfsg-1_all.deb",
    "3.22.16+dfsg-1",
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
)
"""Its map is Natural Earth's layer of states and provinces, 4.1.0 at 1:10m, public domain."""
_MAP = "./usr/share/qgis/resources/data/world_map.gpkg"
_FILES = "data.tar.xz"
_HEAD = 60
_NAME = slice(0, 16)
_LENGTH = slice(48, 58)
_MAGIC = b"!<arch>\n"
_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the box before a geometry, by the kind of box that its flags tell."""
_CUT = (179.9, 89.9)
"""Degrees east and north at which the map is cut off, short of the whole earth."""
_WHOLE = (180.0, 90.0)
_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the map.

    Attributes:
        holder: The country that the map writes it under.
        name: Its name; empty if it has none.
        code: ISO 3166-1 alpha-2 code; None if the map has none.
        shape: Its outline.
    """

    holder: str
    name: str
    code: str | None
    shape: shapely.Geometry


def read_divisions(folder: Path) -> list[Division]:
    """The divisions of the map in the package, which lies in a folder as a file.

    Raises:
        ValueError: If the file is not the package that is meant.
    """
    packed = read_member(QGIS.find(folder).read_bytes(), _FILES)
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        member = files.extractfile(_MAP)
        if member is None:
            raise ValueError(f"{QGIS.name} has no {_MAP}")
        database = sqlite3.connect(":memory:")
        database.deserialize(member.read())
    return list(_read_rows(database))


def read_member(archive: bytes, name: str) -> bytes:
    """A file in an archive of the Unix tool `ar`, as which Debian's packages come.

    Raises:
        ValueError: If it has no such file.
    """
    place = len(_MAGIC)
    while archive.startswith(_MAGIC) and place + _HEAD <= len(archive):
        head = archive[place : place + _HEAD]
        length = int(head[_LENGTH])
        if head[_NAME].decode("ascii").strip().rstrip("/") == name:
            return archive[place + _HEAD : place + _HEAD + length]
        place += _HEAD + length + length % 2
    raise ValueError(f"the archive has no {name}")


def read_geometry(blob: bytes) -> shapely.Geometry:
    """The geometry in a cell of a GeoPackage: a head, a box, and what is well known."""
    box = _ENVELOPES[(blob[3] >> 1) & 7]
    return shapely.transform(shapely.from_wkb(blob[8 + box :]), _mend_edges)


def _read_rows(database: sqlite3.Connection) -> Iterator[Division]:
    rows = database.execute(
        "select coalesce(admin, ''), coalesce(name, ''), iso_a2, geom"
        " from states_provinces order by fid"
    )
    for holder, name, code, blob in rows:
        known = code if code and code.isalpha() else None
        yield Division(holder, name, known, read_geometry(blob))


def _mend_edges(points: np.ndarray) -> np.ndarray:
    """Points at the cut moved to the edge of the earth, so that nothing is missing there."""
    is_cut = np.abs(np.abs(points) - _CUT) < _CLOSE
    return np.where(is_cut, np.sign(points) * _WHOLE, points)
