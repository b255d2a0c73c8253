"""Distances between places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from geographiclib.geodesic import Geodesic

from sayso.model.entity import Place

if TYPE_CHECKING:
    from sayso.shapes import Outline

_METRES = 1000.0
_REMEMBERED = 4096
"""Ways from points to areas that are kept at hand: documents of one day name the same ones."""
_AREAS = frozenset({"country", "region"})
_MAY_BE_AREAS = _AREAS | {"near"}
"""What is near to a country or region is measured from its border as well."""
_NOWHERE = frozenset({"area"})
"""Seas and continents have a point, but no outline."""
Point = tuple[float, float]


def distance_km(one: Place, other: Place) -> float | None:
    """Kilometres from place to place over the earth's ellipsoid; None if that cannot be told.

    A country or first-level region is its whole area: what lies in it is 0 km away, and what does
    not is as far away as the nearest border. None where a place has no point, or is a sea, a
    continent or one of the few regions whose outline is not known.

    Source:
        The geodesic on WGS 84 by Karney (2013), "Algorithms for geodesics", as geographiclib has it.
    """
    here, there = _find_point(one), _find_point(other)
    if here is None or there is None:
        return None
    if {one.precision, other.precision} & _MAY_BE_AREAS:
        return _measure_areas(one, here, other, there)
    return _measure_points(here, there)


def _find_point(place: Place) -> Point | None:
    """Degrees north and east; None where they say nothing of how far away it is."""
    if place.latitude is None or place.longitude is None or place.precision in _NOWHERE:
        return None
    return place.latitude, place.longitude


def _measure_areas(one: Place, here: Point, other: Place, there: Point) -> float | None:
    """As `distance_km`, where at least one of the two may have an outline."""
    # Imported here: most places are towns, and opening the outlines takes a tenth of a second.
    from sayso.shapes import measure_between, open_atlas  # noqa: PLC0415

    atlas = open_atlas()
    left, right = (
        atlas.find_outline(place.geonames_id) if place.precision in _MAY_BE_AREAS else None
        for place in (one, other)
    )
    if (left is None and one.precision in _AREAS) or (right is None and other.precision in _AREAS):
        return None
    if left is None:
        return _measure_points(here, there) if right is None else _measure_to(right, here)
    return _measure_to(left, there) if right is None else measure_between(left, right)


@lru_cache(maxsize=_REMEMBERED)
def _measure_to(land: Outline, point: Point) -> float:
    from sayso.shapes import measure_to  # noqa: PLC0415 (as above)

    return measure_to(land, *point)


def _measure_points(here: Point, there: Point) -> float:
    way = Geodesic.WGS84.Inverse(*here, *there, Geodesic.DISTANCE)
    return float(way["s12"]) / _METRES
