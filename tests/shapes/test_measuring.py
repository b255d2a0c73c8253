from __future__ import annotations

import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.shapes import measure_between, measure_to
from sayso.shapes.outline import Outline


def draw(west: float, south: float, east: float, north: float) -> Outline:
    return Outline(shapely.box(west, south, east, north))


def way(north: float, east: float, other_north: float, other_east: float) -> float:
    return float(Geodesic.WGS84.Inverse(north, east, other_north, other_east)["s12"]) / 1000


@st.composite
def outlines(draw_from: st.DrawFn) -> Outline:
    west = draw_from(st.floats(-180, 160))
    south = draw_from(st.floats(-85, 70))
    wide, high = draw_from(st.floats(0.01, 20)), draw_from(st.floats(0.01, 15))
    return draw(west, south, west + wide, south + high)


points = st.tuples(st.floats(-89, 89), st.floats(-180, 180))
SQUARE = draw(10, 40, 14, 44)


def test_the_way_to_a_square_is_that_to_its_nearest_side_or_corner() -> None:
    assert measure_to(SQUARE, 42.0, 12.0) == 0
    assert measure_to(SQUARE, 42.0, 10.0) == 0
    assert measure_to(SQUARE, 39.0, 12.0) == pytest.approx(way(39, 12, 40, 12), rel=0.002)
    assert measure_to(SQUARE, 45.0, 15.0) == pytest.approx(way(45, 15, 44, 14), rel=0.002)
    assert measure_to(SQUARE, 39.0, 9.0) == pytest.approx(way(39, 9, 40, 10), rel=0.002)


def test_ways_lead_over_the_date_line_and_the_poles() -> None:
    east, west = draw(178, 0, 180, 2), draw(-178, 0, -176, 2)
    assert measure_to(east, 1.0, -179.0) == pytest.approx(way(1, -179, 1, 180), rel=0.001)
    assert measure_between(east, west) == pytest.approx(way(1, 180, 1, -178), rel=0.001)
    assert measure_to(draw(0, 85, 10, 86), 85.0, 180.0) == pytest.approx(
        way(85, 180, 86, 0), rel=0.01
    )


def test_from_the_other_side_of_the_earth_an_outline_does_not_hold_the_point() -> None:
    assert measure_to(SQUARE, -42.0, -168.0) > 19_000


def test_a_side_by_the_other_side_of_the_earth_is_not_near() -> None:
    far = draw(83, 0, 96, 12)
    corners = min(way(0, -91.1, north, east) for east, north in far.points.tolist())
    assert measure_to(far, 0.0, -91.1) == pytest.approx(corners, rel=0.002)
    assert measure_to(draw(-131, 0, -130, 1), 0.0, -44.0) == pytest.approx(
        way(0, -44, 0, -130), rel=0.001
    )


def test_long_sides_along_a_parallel_are_no_straight_ways() -> None:
    """The 49th parallel bends away from the great circle by 60 kilometres and more."""
    prairie = draw(-123, 49, -95, 55)
    assert measure_to(prairie, 48.0, -109.0) == pytest.approx(way(48, -109, 49, -109), rel=0.002)


def test_lands_that_touch_or_overlap_are_no_way_apart() -> None:
    assert measure_between(SQUARE, draw(14, 40, 16, 44)) == 0
    assert measure_between(SQUARE, draw(11, 41, 12, 42)) == 0
    assert measure_between(SQUARE, SQUARE) == 0


def test_the_way_between_lands_is_that_of_their_nearest_borders() -> None:
    other = draw(20, 41, 24, 43)
    assert measure_between(SQUARE, other) == pytest.approx(way(43, 14, 43, 20), rel=0.002)


@settings(deadline=None)
@given(outlines(), outlines())
def test_the_way_between_lands_is_symmetric(one: Outline, other: Outline) -> None:
    there, back = measure_between(one, other), measure_between(other, one)
    assert there == back
    assert 0 <= there < 20_004


@settings(deadline=None)
@given(outlines(), points)
def test_no_point_of_the_border_is_nearer(outline: Outline, point: tuple[float, float]) -> None:
    found = measure_to(outline, *point)
    if outline.holds(*point):
        assert found == 0
        return
    corners = min(way(*point, north, east) for east, north in outline.points.tolist())
    assert found <= corners * 1.006 + 0.001  # the nearest is found on a sphere
    assert found >= corners - 30  # half of the longest piece


@settings(deadline=None)
@given(outlines(), points, points)
def test_a_detour_is_not_shorter(
    outline: Outline, one: tuple[float, float], other: tuple[float, float]
) -> None:
    direct, leg = measure_to(outline, *one), way(*one, *other)
    assert direct <= (leg + measure_to(outline, *other)) * 1.006 + 0.001


@settings(deadline=None)
@given(outlines(), points)
def test_a_land_is_no_farther_than_a_point_in_it(
    outline: Outline, point: tuple[float, float]
) -> None:
    other = Outline(shapely.Point(point[1], point[0]).buffer(0.01))
    assume(abs(point[1]) < 179)
    assert measure_between(outline, other) <= measure_to(outline, *point) * 1.006 + 0.001
