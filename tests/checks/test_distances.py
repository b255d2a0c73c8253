from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.checks.distances import distance_km
from sayso.model.entity import Place, PlacePrecision
from sayso.model.span import Span


def at(latitude: float | None, longitude: float | None) -> Place:
    return Place(Span(0, 1), "X", "X", latitude, longitude, None, None, "literal")


points = st.builds(at, st.floats(-90, 90), st.floats(-180, 180))


def test_from_wellington_to_salamanca() -> None:
    # The example of the library's manual; a sphere is 7 km off.
    wellington, salamanca = at(-41.32, 174.81), at(40.96, -5.50)
    assert distance_km(wellington, salamanca) == pytest.approx(19959.679, abs=0.001)


def test_a_degree_is_shorter_at_the_equator_than_at_the_pole() -> None:
    assert distance_km(at(0, 0), at(1, 0)) == pytest.approx(110.574, abs=0.001)
    assert distance_km(at(89, 0), at(90, 0)) == pytest.approx(111.694, abs=0.001)


def test_without_a_point_there_is_no_distance() -> None:
    assert distance_km(at(None, None), at(0, 0)) is None
    assert distance_km(at(0, 0), at(None, None)) is None


@given(points, points)
def test_distance_is_symmetric_and_at_most_half_way_around(one: Place, other: Place) -> None:
    distance = distance_km(one, other)
    assert distance == pytest.approx(distance_km(other, one), abs=1e-6)
    assert distance is not None
    assert 0 <= distance < 20_004
    assert distance_km(one, one) == 0


def area(name: str, number: int, precision: PlacePrecision, *point: float) -> Place:
    return replace(at(*point), name=name, geonames_id=number, precision=precision)


UKRAINE = area("Ukraine", 690791, "country", 49.02, 31.38)
RUSSIA = area("Russia", 2017370, "country", 60.0, 100.0)
SYRIA = area("Syria", 163843, "country", 35.0, 38.0)
JAPAN = area("Japan", 1861060, "country", 36.0, 138.0)
KHERSON = area("Kherson region", 706442, "region", 46.63, 33.55)
CRIMEA = area("Crimea", 703883, "region", 45.28, 34.38)
AREAS = [UKRAINE, RUSSIA, SYRIA, JAPAN, KHERSON, CRIMEA]
areas = st.sampled_from(AREAS)


def test_what_lies_in_an_area_is_no_way_from_it() -> None:
    kharkiv = at(49.99, 36.23)
    assert distance_km(kharkiv, UKRAINE) == 0
    assert distance_km(KHERSON, UKRAINE) == 0
    assert distance_km(CRIMEA, KHERSON) == 0
    assert distance_km(UKRAINE, RUSSIA) == 0


def test_an_area_is_as_far_as_its_nearest_border() -> None:
    belgorod, tokyo = at(50.6, 36.58), at(35.68, 139.69)
    assert distance_km(belgorod, UKRAINE) == pytest.approx(35, abs=5)
    assert distance_km(tokyo, replace(JAPAN, precision="near")) == 0
    # The Kuril Islands are of Russia in the source; its middle is 6,000 km away.
    assert distance_km(JAPAN, RUSSIA) == pytest.approx(4, abs=10)
    assert distance_km(UKRAINE, SYRIA) == pytest.approx(870, abs=30)


def test_seas_and_regions_without_an_outline_are_at_no_distance() -> None:
    sea = area("Black Sea", 630673, "area", 43.0, 34.0)
    for place in (sea, area("Nowhere", 1, "region", 1.0, 2.0), replace(CRIMEA, geonames_id=None)):
        assert distance_km(place, at(45.0, 34.0)) is None
        assert distance_km(UKRAINE, place) is None


def test_a_town_with_the_number_of_an_area_is_a_point() -> None:
    town = replace(UKRAINE, precision="settlement")
    assert distance_km(town, at(49.02, 31.38)) == 0
    assert distance_km(town, at(50.02, 31.38)) == pytest.approx(111.2, abs=0.1)


@settings(deadline=None)
@given(areas | points, areas)
def test_the_way_to_an_area_is_symmetric(one: Place, other: Place) -> None:
    there, back = distance_km(one, other), distance_km(other, one)
    assert there == pytest.approx(back, abs=1e-6)
    assert there is not None
    assert 0 <= there < 20_004
    assert distance_km(other, other) == 0


@settings(deadline=None)
@given(points, points, areas)
def test_a_detour_to_an_area_is_not_shorter(one: Place, other: Place, land: Place) -> None:
    direct, leg, rest = distance_km(one, land), distance_km(one, other), distance_km(other, land)
    assert direct is not None
    assert leg is not None
    assert rest is not None
    assert direct <= (leg + rest) * 1.006 + 0.001  # borders are found on a sphere
