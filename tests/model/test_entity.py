from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.entity import Place
from sayso.model.span import Span


def at(latitude: float | None, longitude: float | None) -> Place:
    return Place(Span(0, 1), "X", "X", latitude, longitude, None, None, "literal")


points = st.builds(at, st.floats(-90, 90), st.floats(-180, 180))


def test_kyiv_is_some_756_km_from_moscow() -> None:
    kyiv, moscow = at(50.45466, 30.5238), at(55.75222, 37.61556)
    assert kyiv.distance_km(moscow) == pytest.approx(756, abs=4)


def test_without_a_point_there_is_no_distance() -> None:
    assert at(None, None).distance_km(at(0, 0)) is None
    assert at(0, 0).distance_km(at(None, None)) is None


@given(points, points)
def test_distance_is_symmetric_and_at_most_half_way_around(one: Place, other: Place) -> None:
    distance = one.distance_km(other)
    assert distance == other.distance_km(one)
    assert distance is not None
    assert 0 <= distance < 20_016
    assert one.distance_km(one) == 0
