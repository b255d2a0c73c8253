"""Sites: where claims say that something happened, and how far apart that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model.claim import Claim
from sayso.model.entity import Place

ONE_SITE_KM = 50.0
"""Two points within it may be of one happening: a town, its outskirts and the base beside it."""
_POINTS = frozenset({"settlement", "district", "near"})
"""What has a point that says where."""
_AREAS = frozenset({"country", "region"})
"""What is measured by its outline: that is known by its number."""
_ROUNDED_FROM = 100.0
"""Kilometres from which a distance is told in tens."""


def list_sites(places: Sequence[Place]) -> Mapping[str, Place]:
    """Each name of a place of which is known where it is, with the place.

    Where one name stands for a place here and for something near it there, it is the place.
    """
    sites: dict[str, Place] = {}
    for place in sorted(filter(_is_site, places), key=lambda place: place.precision == "near"):
        sites.setdefault(place.name, place)
        sites.setdefault(place.text, place)
    return sites


def _is_site(place: Place) -> bool:
    if place.kind != "literal" or place.latitude is None:
        return False
    is_area = place.precision in _AREAS and place.geonames_id is not None
    return is_area or place.precision in _POINTS


def find_site(sites: Mapping[str, Place], claim: Claim) -> Place | None:
    """Where a claim says that something happened; None if it does not, or no point says where."""
    return None if claim.event is None else sites.get(claim.event.place)


def measure_way(one: Place | None, other: Place | None) -> float | None:
    """Kilometres between two sites; None if they may be one, or it cannot be told."""
    if one is None or other is None or one.name == other.name:
        return None
    # Imported here: most of what is compared names one place.
    from sayso.checks.distances import distance_km  # noqa: PLC0415

    way = distance_km(one, other)
    return way if way is not None and way > ONE_SITE_KM else None


def write_way(way_km: float) -> str:
    """A distance in words: as exact as points of towns are."""
    rounded = round(way_km, -1) if way_km >= _ROUNDED_FROM else round(way_km)
    return f"about {rounded:,.0f} km"
