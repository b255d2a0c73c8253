"""Entity: somebody or something with a name; Place and Post are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Pieces, Span

EntityKind = Literal[
    "person", "organisation", "state", "place", "media", "weapon", "unit", "event", "other"
]
PlaceKind = Literal["literal", "associative"]
"""Whether a place's name stands for the place itself or for its government, team, people …"""
PlacePrecision = Literal["settlement", "district", "region", "country", "area", "near"]
"""What a point stands for; "near": the text means something near the place, at it or in it."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the document names.

    Attributes:
        id: Unique in the document.
        name: The fullest name that the document gives.
        kind: What it is.
        country: ISO 3166-1 alpha-2 code of the country it belongs to; None if not known.
        mentions: Where it is named, in reading order; pronouns are not among them.
        own: Whether name, kind and country are those of a file that the user gave.
    """

    id: str
    name: str
    kind: EntityKind
    country: str | None
    mentions: Pieces
    own: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place name in the text.

    Attributes:
        span: The name's characters.
        text: The name as written.
        name: The settled name.
        latitude: Degrees north, -90 to 90; None if not resolved.
        longitude: Degrees east, -180 to 180; None if not resolved.
        geonames_id: Number in GeoNames; None if not resolved.
        country: ISO 3166-1 alpha-2 code; None if not known.
        kind: Whether the name stands for the place itself.
        precision: What the point stands for; None if not resolved.
    """

    span: Span
    text: str
    name: str
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    kind: PlaceKind
    precision: PlacePrecision | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A social post embedded in a document.

    Attributes:
        span: The whole post, its signature included.
        platform: Such as "twitter"; None if not known.
        handle: The account, with its "@"; None if not told.
        author: The account's display name; None if not told.
        posted: ISO 8601 date of the post; None if not told.
        url: Address in the post; None if there is none.
    """

    span: Span
    platform: str | None
    handle: str | None
    author: str | None
    posted: str | None
    url: str | None
