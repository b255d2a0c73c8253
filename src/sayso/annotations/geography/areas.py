"""Areas: seas, continents, and lands that are no division of one country."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.annotations.geography.gazetteer import Site
from sayso.annotations.geography.spelling import fold_name
from sayso.annotations.wordlists import read_words

AREA_POPULATION = 1_000_000
"""What an area weighs as, since its inhabitants are not known."""


def find_area(folded: str) -> Site | None:
    """The area with a folded name, or the one that an adjective or people belongs to."""
    return _table().get(folded)


@cache
def _table() -> Mapping[str, Site]:
    table: dict[str, Site] = {}
    for number, row in enumerate(read_words("areas")["area"], start=1):
        site = Site(
            key=-number,
            kind="area",
            latitude=row["point"][0],
            longitude=row["point"][1],
            geonames_id=row.get("id"),
            population=AREA_POPULATION,
            country=row.get("country"),
            region=None,
        )
        for name in row["names"]:
            table.setdefault(fold_name(name), site)
    return table
