"""Outline: the shape of a land, made ready to be measured."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

_LONGEST = 0.25
"""Degrees of the longest straight piece: a longer one along a parallel is far from straight on the earth."""
_BLOCK = 64
"""Points of a border that are looked at together."""
_SLACK = 1e-9
"""Of the unit sphere: what rounding may take from a way."""


class Outline:
    """The shape of a land.

    Attributes:
        shape: A polygon or several; x is degrees east, y degrees north.
    """

    def __init__(self, shape: shapely.Geometry) -> None:
        self.shape = shape

    @cached_property
    def border(self) -> shapely.Geometry:
        """The lines around the shape, in short pieces."""
        return shapely.segmentize(shapely.boundary(self.shape), _LONGEST)

    @cached_property
    def points(self) -> NDArray[np.float64]:
        """Degrees east and north of all points of the border."""
        return np.asarray(shapely.get_coordinates(self.border))

    @cached_property
    def joined(self) -> NDArray[np.bool_]:
        """Whether a point and the next one are the ends of one piece."""
        lines = shapely.get_parts(self.border)
        _, numbers = shapely.get_coordinates(lines, return_index=True)
        return np.asarray(numbers[:-1] == numbers[1:])

    @cached_property
    def blocks(self) -> Blocks:
        """The points of the border in the unit sphere, some at a time."""
        return Blocks(self.points)

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies in the shape or on its border."""
        return bool(shapely.intersects(self.shape, shapely.Point(longitude, latitude)))


class Blocks:
    """Points on the unit sphere in rows of neighbours, each row with a ball around it.

    Attributes:
        rows: The points of each row.
        middles: The middle of each ball.
        radii: The radius of each ball.
    """

    def __init__(self, points: NDArray[np.float64]) -> None:
        vectors = to_vectors(points)
        self.rows: list[NDArray[Any]] = np.split(vectors, range(_BLOCK, len(vectors), _BLOCK))
        self.middles = np.array([row.mean(axis=0) for row in self.rows])
        self.radii = np.array(
            [
                np.linalg.norm(row - middle, axis=1).max()
                for row, middle in zip(self.rows, self.middles, strict=True)
            ]
        )

    def find_nearest(self, other: Blocks) -> tuple[int, int]:
        """The numbers of the two points, one here and one there, that are nearest to each other."""
        apart = np.linalg.norm(self.middles[:, None] - other.middles[None], axis=2)
        reach = self.radii[:, None] + other.radii[None]
        least = apart - reach
        best, pair = float((apart + reach).min()) + _SLACK, (0, 0)
        # Most rows are too far apart to hold the nearest two.
        close = np.argwhere(least <= best)
        order = np.argsort(least[close[:, 0], close[:, 1]], kind="stable")
        for here, there in close[order].tolist():
            if least[here, there] > best:
                break
            ways = np.linalg.norm(self.rows[here][:, None] - other.rows[there][None], axis=2)
            row, column = divmod(int(ways.argmin()), ways.shape[1])
            if ways[row, column] < best:
                best = float(ways[row, column])
                pair = here * _BLOCK + row, there * _BLOCK + column
        return pair


def to_vectors(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points given by degrees east and north as vectors of the unit sphere."""
    east, north = np.radians(points.T)
    return np.stack(
        [np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], axis=1
    )
