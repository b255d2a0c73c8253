from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.checks.distances import distance_km
from sayso.model.entity import Place
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
