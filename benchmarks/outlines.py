"""Outlines: how long questions to the map of countries and regions take."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sayso.annotations.geography.gazetteer import open_gazetteer
from sayso.shapes import measure_between, measure_to, open_atlas
from sayso.shapes.outline import Outline

_COUNTRIES = ("CA", "ID", "JP", "RU", "SY", "UA", "US")
"""Large and scattered ones among them, whose borders have the most points."""
_STEP = 10


@dataclass(frozen=True, slots=True)
class OutlineSpeed:
    """Seconds that one question takes.

    Attributes:
        opening: To open the outlines, once for a process.
        finding: To find the land of a point, on land or at sea; the mean.
        reaching: The way from a point to a country; the median.
        parting: The way between two countries, the first time; the slowest.
    """

    opening: float
    finding: float
    reaching: float
    parting: float


def measure_outlines() -> OutlineSpeed:
    """Ask for points all over the earth, and for ways between some countries."""
    begin = time.perf_counter()
    atlas = open_atlas()
    opening = time.perf_counter() - begin
    points = list(itertools.product(range(-85, 90, _STEP), range(-175, 180, _STEP)))
    begin = time.perf_counter()
    for latitude, longitude in points:
        atlas.find_land(latitude, longitude)
    finding = (time.perf_counter() - begin) / len(points)
    sites = (open_gazetteer().country(code) for code in _COUNTRIES)
    found = [atlas.find_outline(site.geonames_id) for site in sites if site is not None]
    outlines = [outline for outline in found if outline is not None]
    parting = max(_time_pair(*pair) for pair in itertools.combinations(outlines, 2))
    return OutlineSpeed(opening, finding, _time_points(outlines, points), parting)


def _time_pair(one: Outline, other: Outline) -> float:
    begin = time.perf_counter()
    measure_between(one, other)
    return time.perf_counter() - begin


def _time_points(outlines: Sequence[Outline], points: Sequence[tuple[int, int]]) -> float:
    times: list[float] = []
    for outline, (latitude, longitude) in itertools.product(outlines, points[::_STEP]):
        begin = time.perf_counter()
        measure_to(outline, latitude, longitude)
        times.append(time.perf_counter() - begin)
    return median(times)
