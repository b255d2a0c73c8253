"""Context: what the other names of a text say of where a name lies."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians

import numpy as np
from numpy.typing import NDArray

from sayso.annotations.geography.gazetteer import Site

_EARTH_RADIUS_KM = 6371.0
"""Closeness is reckoned over a sphere: it is a weight, not a distance that is shown."""
_FINE = frozenset({"settlement", "district", "region"})

Array = NDArray[np.float64]
Sites = Sequence[Site]


@dataclass(slots=True)
class Shares:
    """How often areas are meant in a text, as far as can be told.

    Attributes:
        counts: Expected mentions of what lies in each area.
        total: Mentions in all.
    """

    counts: dict[Hashable, float] = field(default_factory=dict)
    total: float = 0.0

    def add(self, area: Hashable, count: float) -> None:
        """Count mentions of what lies in an area."""
        self.counts[area] = self.counts.get(area, 0.0) + count

    def share(self, area: Hashable, own: float, mentions: float) -> float:
        """The share of an area in the mentions of other names.

        Args:
            area: Whose share.
            own: Expected mentions in the area of the name that is asked for.
            mentions: All mentions of that name.
        """
        # One more mention of nobody knows what keeps a single other name from deciding alone.
        return (self.counts.get(area, 0.0) - own) / (self.total - mentions + 1)


class Nearness:
    """How close the candidates of names lie to those of other names."""

    def __init__(self, names: Sequence[Sites], context: Sequence[int], reach: float) -> None:
        """Measure all distances.

        Args:
            names: The candidates of each name; none is empty.
            context: Numbers of the names that the others are compared with.
            reach: Kilometres at which closeness is worth a third.
        """
        self._names = names
        self._context = context
        self._starts = np.cumsum([0, *(len(names[n]) for n in context[:-1])])
        there = [site for n in context for site in names[n]]
        here = [site for sites in names for site in sites]
        fine = np.array([site.kind in _FINE for site in there], dtype=np.float64)
        angles = np.arccos(np.clip(_to_vectors(here) @ _to_vectors(there).T, -1.0, 1.0))
        self._close: Array = np.exp(-angles * (_EARTH_RADIUS_KM / reach)) * fine
        self._ends = np.cumsum([0, *(len(sites) for sites in names)])
        for column, n in enumerate(context):  # nothing supports itself
            start = self._starts[column]
            self._close[self._ends[n] : self._ends[n + 1], start : start + len(names[n])] = 0

    def support(self, odds: Sequence[Array]) -> list[Array]:
        """For each candidate of each name, how many other names are likely to mean what is close."""
        likely = np.concatenate([odds[n] for n in self._context])
        best = np.maximum.reduceat(self._close * likely, self._starts, axis=1).sum(axis=1)
        return np.split(best, self._ends[1:-1])


def lies_close(site: Site, other: Site, reach: float) -> bool:
    """Whether two places lie no more than some kilometres apart, on a map that is flat so near."""
    north = radians(site.latitude - other.latitude)
    turn = (site.longitude - other.longitude + 180) % 360 - 180
    east = radians(turn) * cos(radians(site.latitude))
    return hypot(north, east) * _EARTH_RADIUS_KM <= reach


def _to_vectors(sites: Sites) -> Array:
    north, east = np.radians([(site.latitude, site.longitude) for site in sites]).T
    return np.stack(
        [np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1
    )
