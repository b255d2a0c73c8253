"""Ways: how far a text says that one place is from another, against the map."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.checks.distances import distance_km
from sayso.checks.holding import find_holders, list_ids
from sayso.model.entity import Place
from sayso.model.finding import Finding
from sayso.model.measures import read_measure
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading

CODE = "distance-differs"
_METRES = 1000.0
_LEAST_KM = 5.0
"""Shorter ways are those of suburbs, and of less than the size of a town."""
_POINTS = frozenset({"settlement", "near"})
_ROAD = 1.6
"""Times the straight way that a way by road may be."""
_SHORT = 0.75
"""Times the straight way that a way may be told by, towns having a width."""
_SLACK_KM = 20.0
"""Kilometres more or less that are no difference: points are in the middle of towns."""
_NEAR = 90
"""Characters between a place and the distance from another."""
_BEFORE = re.compile(
    r"(?:,| \()? ?(?:(?:a|an|the) (?:[\w-]+ ){0,2}(?:town|city|village|port|base|settlement|airfield|"
    r"suburb|district)(?: of [\w ]{1,20})?,? ?)?(?:(?:that|which) )?(?:is |lies |are |stands )?"
    r"(?:located |situated )?(?:some |just |only )?"
)
"""What may stand between the first place and the distance."""
_AFTER = re.compile(
    r" (?:(?:by road|away|or so|inland|upriver) )?(?:(?:to the |due )?(?:north|south|east|west)"
    r"(?:-?(?:north|south|east|west))*(?:ern)? )?(?:of|from|outside) (?:(?:the )?(?:\w+ )?"
    r"(?:capital|city|town|port|village)(?: of|,)? )?",
    re.IGNORECASE,
)
"""What stands between the distance and the second place."""


def check_ways(reading: Reading) -> Iterator[Finding]:
    """Distances between two named places that the map does not bear out.

    "Kupiansk, 300 km east of Kharkiv". By road it may be half as far again; a
    town has its width. Where a name was taken for another place of that name,
    this shows it too.

    Args:
        reading: The document's reading.
    """
    places = [
        place
        for place in reading.places
        if place.latitude is not None
        and place.precision in _POINTS
        and place.kind == "literal"
        # Without a number it is a sea, a strait or a shoal, of which nobody knows where it ends.
        and (place.precision != "near" or place.geonames_id is not None)
    ]
    if not places:
        return
    starts = [place.span.start for place in places]
    found: list[tuple[Quantity, Place, Place, float]] = []
    for quantity in reading.quantities:
        pair = _find_pair(reading.document.text, places, starts, quantity)
        way_km = None if pair is None else distance_km(*pair)
        if pair is not None and way_km is not None and _differs(quantity, way_km):
            found.append((quantity, *pair, way_km))
    holders = find_holders(reading.claims, [quantity.span for quantity, *_ in found])
    for (quantity, one, other, way_km), holder in zip(found, holders, strict=True):
        yield Finding(
            code=CODE,
            severity="info",
            claims=list_ids([holder]),
            spans=(one.span, quantity.span, other.span),
            message=f"{one.name} is told to be {quantity.text} from {other.name}; "
            f"on the map it is about {way_km:,.0f} km.",
        )


def _find_pair(
    text: str, places: list[Place], starts: list[int], quantity: Quantity
) -> tuple[Place, Place] | None:
    """The two places whose distance a quantity tells; None if it tells none."""
    if read_measure(quantity.unit).kind != ("length",):
        return None
    at = bisect_left(starts, quantity.span.start)
    if not 0 < at < len(places):
        return None
    one, other = places[at - 1], places[at]
    before = text[one.span.end : quantity.span.start]
    after = text[quantity.span.end : other.span.start]
    if max(len(before), len(after)) > _NEAR or one.name == other.name:
        return None
    if _BEFORE.fullmatch(before) is None or _AFTER.fullmatch(after) is None:
        return None
    # "Kharkiv, 30 km from Belgorod and Sumy" tells of each of the two, or of neither.
    joint = re.match(r",? (?:and|or) ", text[other.span.end : other.span.end + 6])
    return None if joint else (one, other)


def _differs(quantity: Quantity, way_km: float) -> bool:
    """Whether what is told cannot be the way, neither straight nor by road."""
    factor = read_measure(quantity.unit).factor / _METRES
    low, high = (None if end is None else end * factor for end in (quantity.low, quantity.high))
    if low is not None and low < _LEAST_KM:
        return False
    is_long = low is not None and low > way_km * _ROAD + _SLACK_KM
    return is_long or (high is not None and high < way_km * _SHORT - _SLACK_KM)
