"""Centres: a point that stands for an area of which only the settlements are known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median_low

from training.gazetteer.sources import Point


def find_centre(points: Sequence[Point]) -> Point:
    """The centre of the smallest convex outline around all points.

    Unlike their mean it does not lean towards where many people live. Areas on
    both sides of the date line are laid out on one side of it.
    """
    middle = median_low(point[1] for point in points)
    laid = sorted({(north, _near(east, middle)) for north, east in points})
    outline = _outline(laid)
    north, east = _centre_of(outline) if len(outline) > 2 else _mean(laid)  # noqa: PLR2004
    return round(north, 5), round((east + 180) % 360 - 180, 5)


def _near(east: float, middle: float) -> float:
    return middle + (east - middle + 180) % 360 - 180


def _mean(points: Sequence[Point]) -> Point:
    return fmean(p[0] for p in points), fmean(p[1] for p in points)


def _outline(points: Sequence[Point]) -> list[Point]:
    """Andrew's monotone chain over sorted points."""
    halves = [_half(points), _half(points[::-1])]
    return halves[0][:-1] + halves[1][:-1]


def _half(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _centre_of(outline: Sequence[Point]) -> Point:
    area = north = east = 0.0
    start = outline[0]
    for a, b in pairwise(outline[1:]):
        part = _turn(start, a, b)
        area += part
        north += part * (start[0] + a[0] + b[0]) / 3
        east += part * (start[1] + a[1] + b[1]) / 3
    return (north / area, east / area) if area else _mean(outline)
