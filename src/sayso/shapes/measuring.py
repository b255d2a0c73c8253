"""Measuring: kilometres from a land to a point and to another land."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin

import numpy as np
import shapely
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray

from sayso.shapes.outline import Outline

_METRES = 1000.0
_TORN = 0.1
"""Radians on the map: pieces of a border are far shorter, but where the map is torn."""
_REMEMBERED = 1024
"""Pairs of lands whose way is kept at hand: large ones take up to a second."""


def measure_to(outline: Outline, latitude: float, longitude: float) -> float:
    """Kilometres from a point to the nearest border of a land; 0 inside.

    Source:
        The nearest point of the border is found on a map that is true to all distances from
        the point (Snyder, "Map projections: a working manual", 1987, azimuthal equidistant);
        the way to it is the geodesic on WGS 84 by Karney (2013).

    Args:
        outline: The land.
        latitude: Degrees north of the point.
        longitude: Degrees east of the point.
    """
    if outline.holds(latitude, longitude):
        return 0.0
    here = (latitude, longitude)
    east, north = _find_nearest(_flatten(outline.points, *here), outline.joined)
    return _measure(here, _raise(east, north, *here))


@lru_cache(maxsize=_REMEMBERED)
def measure_between(one: Outline, other: Outline) -> float:
    """Kilometres between the nearest borders of two lands; 0 if they touch.

    Args:
        one: A land.
        other: Another one, or the same.
    """
    if one is other or shapely.intersects(one.shape, other.shape):
        return 0.0
    # Of corners that are equally near the first counts: so that it is the same both ways.
    first, second = sorted((one, other), key=_order)
    here, there = first.blocks.find_nearest(second.blocks)
    east, north = first.points[here].tolist()
    way = measure_to(second, north, east)
    east, north = second.points[there].tolist()
    return min(way, measure_to(first, north, east))


def _find_nearest(flat: NDArray[np.float64], joined: NDArray[np.bool_]) -> tuple[float, float]:
    """The point of a border on the map that is nearest to the map's middle.

    A piece that goes by the other side of the earth is no straight line on the map: of it
    only the ends count.

    Args:
        flat: The points of the border on the map.
        joined: Whether a point and the next one are the ends of one piece.
    """
    starts, steps = flat[:-1][joined], np.diff(flat, axis=0)[joined]
    squares = (steps**2).sum(axis=1)
    shares = np.divide(
        -(starts * steps).sum(axis=1), squares, out=np.zeros_like(squares), where=squares > 0
    ).clip(0, 1)
    whole = squares <= _TORN**2
    inside = starts[whole] + shares[whole, None] * steps[whole]
    places = np.concatenate([flat, inside])
    east, north = places[np.hypot(places[:, 0], places[:, 1]).argmin()].tolist()
    return east, north


def _order(outline: Outline) -> tuple[int, bytes]:
    return len(outline.points), outline.points.tobytes()


def _measure(here: tuple[float, float], there: tuple[float, float]) -> float:
    way = Geodesic.WGS84.Inverse(*here, *there, Geodesic.DISTANCE)
    return float(way["s12"]) / _METRES


def _flatten(points: NDArray[np.float64], latitude: float, longitude: float) -> NDArray[np.float64]:
    """Points on the map around a point; a radian of way is 1."""
    east, north = np.radians(points.T - np.array([[longitude], [0.0]]))
    middle = radians(latitude)
    x = np.cos(north) * np.sin(east)
    y = cos(middle) * np.sin(north) - sin(middle) * np.cos(north) * np.cos(east)
    z = sin(middle) * np.sin(north) + cos(middle) * np.cos(north) * np.cos(east)
    flat = np.hypot(x, y)
    way = np.arctan2(flat, z)
    stretch = np.divide(way, flat, out=np.ones_like(flat), where=flat > 0)
    return np.stack([x * stretch, y * stretch], axis=1)


def _raise(east: float, north: float, latitude: float, longitude: float) -> tuple[float, float]:
    """Degrees north and east of a point of the map around a point."""
    way = hypot(east, north)
    if way == 0:
        return latitude, longitude
    middle = radians(latitude)
    x, y, z = sin(way) * east / way, sin(way) * north / way, cos(way)
    up = sin(middle) * z + cos(middle) * y
    out = cos(middle) * z - sin(middle) * y
    return degrees(atan2(up, hypot(x, out))), longitude + degrees(atan2(x, out))
