"""Placing: points on the map for places of which is known what or where they are."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.geography.gazetteer import Site
from sayso.annotations.geography.offsets import Offset
from sayso.model.entity import Place, PlacePrecision

_DIGITS = 5
_COARSE = 2
"""Digits of a point that is reckoned from a way in words: it is no more exact than a kilometre."""
_METRES = 1000.0


def put_away(place: Place, offset: Offset) -> Place:
    """A place moved from its point, with the country where the new point lies: None at sea."""
    if place.latitude is None or place.longitude is None:
        return place
    # Imported here: few texts tell ways from places.
    from geographiclib.geodesic import Geodesic  # noqa: PLC0415

    way = Geodesic.WGS84.Direct(
        place.latitude, place.longitude, offset.bearing, offset.way_km * _METRES
    )
    latitude, longitude = round(way["lat2"], _COARSE), round(way["lon2"], _COARSE)
    return replace(
        place,
        latitude=latitude,
        longitude=longitude,
        country=find_country_at(latitude, longitude),
        precision="near",
    )


def find_country_at(latitude: float, longitude: float) -> str | None:
    """ISO 3166-1 alpha-2 code of the country where a point lies; None at sea."""
    # Imported here: opening the outlines takes a tenth of a second.
    from sayso.shapes import open_atlas  # noqa: PLC0415

    land = open_atlas().find_land(latitude, longitude)
    return None if land is None else land.country


def put_told(place: Place, point: tuple[float, float], *, near: bool) -> Place:
    """A place at the point that the user's own file tells."""
    latitude, longitude = point
    precision: PlacePrecision = "near" if near else "settlement"
    return replace(
        place,
        latitude=latitude,
        longitude=longitude,
        country=place.country or find_country_at(latitude, longitude),
        precision=precision,
    )


def put_inside(place: Place, holder: Site) -> Place:
    """A place at the point of what it lies in, of which it has not the number."""
    precision: PlacePrecision = "region" if holder.kind == "region" else "near"
    return replace(
        place,
        latitude=round(holder.latitude, _DIGITS),
        longitude=round(holder.longitude, _DIGITS),
        country=holder.country or place.country,
        precision=precision,
    )


def put_at(place: Place, site: Site, *, near: bool) -> Place:
    """A place at a site, or near to it."""
    precision: PlacePrecision = "near" if near else site.kind
    return replace(
        place,
        latitude=round(site.latitude, _DIGITS),
        longitude=round(site.longitude, _DIGITS),
        geonames_id=site.geonames_id,
        country=site.country if site.kind == "area" else site.country or place.country,
        precision=precision,
    )
