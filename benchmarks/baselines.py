"""Baselines: simpler ways to do the same on the same names, so that one sees what ours gains."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sayso.annotations.geography.candidates import list_candidates
from sayso.annotations.geography.gazetteer import Site, open_gazetteer


def write_most_populous(readings: Path, target: Path) -> None:
    """Readings in which each place name has the point of its most populous namesake.

    Names and what they may mean are ours; only the choice is the plain one, by which most
    gazetteers go when they are asked for a name.

    Args:
        readings: What was read, JSON lines.
        target: Where the changed readings are written.
    """
    with readings.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            for place in record.get("places", ()):
                site = find_most_populous(place["text"])
                place["latitude"] = None if site is None else site.latitude
                place["longitude"] = None if site is None else site.longitude
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


@cache
def find_most_populous(words: str) -> Site | None:
    """What has most inhabitants of all that a name may mean; None if nothing has it."""
    sites = list_candidates(open_gazetteer(), words).sites
    return max(sites, key=lambda site: (site.population, -site.key), default=None)


BASELINES: Mapping[str, Callable[[Path, Path], None]] = {
    "most populous namesake": write_most_populous
}
"""The baselines by the names that trials.toml uses."""
