"""Distances between places."""

from __future__ import annotations

from geographiclib.geodesic import Geodesic

from sayso.model.entity import Place

_METRES = 1000.0


def distance_km(one: Place, other: Place) -> float | None:
    """Kilometres from place to place over the earth's ellipsoid; None if one of the two has no point.

    The points of areas are off by far more than the way is; see `Place.precision`.

    Source:
        The geodesic on WGS 84 by Karney (2013), "Algorithms for geodesics", as geographiclib has it.
    """
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    way = Geodesic.WGS84.Inverse(
        one.latitude, one.longitude, other.latitude, other.longitude, Geodesic.DISTANCE
    )
    return float(way["s12"]) / _METRES
