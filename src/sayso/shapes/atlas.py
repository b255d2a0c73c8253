"""Atlas: in which country and region a point lies, and the outlines of both."""

from __future__ import annotations

from functools import cache
from math import cos, radians
from pathlib import Path

import shapely

from sayso.shapes.measuring import measure_to
from sayso.shapes.outline import Outline
from sayso.shapes.storing import Land, Sheet, read_sheet

FILE = Path(__file__).parent / "lands" / "lands.npz"
COAST_KM = 5.0
"""Kilometres off the shore that are still land: the outlines are drawn no finer."""
_DEGREE_KM = 111.0
_FLATTEST = 0.01
"""The least cosine of a latitude that is reckoned with: at the poles all longitudes are near."""
_TURN = 360.0
_MORE = 1.1
"""A degree is not everywhere equally long."""


class Atlas:
    """The outlines of all lands, opened to be asked.

    Countries and regions go by their GeoNames ids, as they stand in `Place.geonames_id`.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._lands = sheet.lands
        self._shapes = sheet.shapes
        self._parts, self._owners = shapely.get_parts(sheet.shapes, return_index=True)
        self._tree = shapely.STRtree(self._parts)
        self._rows: dict[int, list[int]] = {}
        numbers = {code: number for number, code in sheet.countries.items()}
        for row, land in enumerate(sheet.lands):
            for number in (land.region, numbers.get(land.country or "")):
                if number is not None:
                    self._rows.setdefault(number, []).append(row)
        self._outlines: dict[int, Outline] = {}

    def find_land(self, latitude: float, longitude: float) -> Land | None:
        """The land that a point lies in, or no more than `COAST_KM` off; None at sea.

        Args:
            latitude: Degrees north.
            longitude: Degrees east.
        """
        inside = self._tree.query(shapely.Point(longitude, latitude), predicate="intersects")
        if len(inside):
            return self._lands[int(self._owners[inside].min())]
        around = self._tree.query(_draw_around(latitude, longitude))[1]
        ways = [
            (measure_to(Outline(self._parts[part]), latitude, longitude), int(self._owners[part]))
            for part in dict.fromkeys(around.tolist())
        ]
        way, row = min(ways, default=(COAST_KM + 1, 0))
        return self._lands[row] if way <= COAST_KM else None

    def find_outline(self, number: int | None) -> Outline | None:
        """The outline of a country or first-level region; None if there is none of it.

        Args:
            number: Its GeoNames id.
        """
        if number is None or number not in self._rows:
            return None
        if number not in self._outlines:
            self._outlines[number] = Outline(shapely.union_all(self._shapes[self._rows[number]]))
        return self._outlines[number]


@cache
def open_atlas() -> Atlas:
    """The atlas of the package; opened once for a process."""
    return Atlas(read_sheet(FILE))


def _draw_around(latitude: float, longitude: float) -> list[shapely.Polygon]:
    """Boxes that hold all that is within `COAST_KM` of a point, on both sides of 180 degrees."""
    high = COAST_KM / _DEGREE_KM * _MORE
    wide = high / max(cos(radians(latitude)), _FLATTEST)
    low, top = latitude - high, latitude + high
    middles = (longitude - _TURN, longitude, longitude + _TURN)
    return [shapely.box(middle - wide, low, middle + wide, top) for middle in middles]
