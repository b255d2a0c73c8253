"""Bearings: directions that seamen write short and that name no place: "98 nm NE of Djibouti"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.model.entity import Place

_SHORT = re.compile(
    r"(?:\d[\d.,]{0,6}\s?NM\s)?(?:[NSEW]|[NS][EW]|[NS]{2}[EW]|[EW][NS][EW]|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)"
)
_OF = " of "
_SPEED = "Mach"
_NUMBER = re.compile(r"[ -]\d")


def drop_bearings(text: str, places: Iterable[Place]) -> list[Place]:
    """The places, without "NE" and "42NM South" where "of" and a place follow, and "Mach" of a speed.

    Args:
        text: The text.
        places: The places that it names.
    """
    return [
        place
        for place in places
        if not (_SHORT.fullmatch(place.text) and text.startswith(_OF, place.span.end))
        and not (place.text == _SPEED and _NUMBER.match(text, place.span.end))
    ]
