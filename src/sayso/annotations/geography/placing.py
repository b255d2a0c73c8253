"""Placing: points on the map for places of which is known what or where they are."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.geography.gazetteer import Site
from sayso.model.entity import Place, PlacePrecision

_DIGITS = 5


def put_told(place: Place, point: tuple[float, float], *, near: bool) -> Place:
    """A place at the point that the user's own file tells."""
    latitude, longitude = point
    precision: PlacePrecision = "near" if near else "settlement"
    return replace(place, latitude=latitude, longitude=longitude, precision=precision)


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
