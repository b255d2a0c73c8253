"""Sea miles: where "nm" is no billionth of a metre."""

from __future__ import annotations

import re

_BEHIND = re.compile(
    r"\s(?:N|S|E|W|NNE|NE|ENE|ESE|SE|SSE|SSW|SW|WSW|WNW|NW|NNW)\b"
    r"|\s(?:to the |due )?(?i:(?:north|south|east|west)(?:[ -]?(?:north|south|east|west))?(?:ern)?|off|offshore|from|away|of)\b"
)
"""Directions and other words of a way, as they stand behind a distance at sea."""


def is_sea_mile(text: str, end: int) -> bool:
    """Whether an "nm" that ends here is a nautical mile: "98 nm NE of Djibouti".

    Args:
        text: The text.
        end: Position after the "nm".
    """
    return _BEHIND.match(text, end) is not None
