from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.context import lies_close
from sayso.annotations.geography.gazetteer import Site

HERE = Site(1, "settlement", 48.0, 37.8, None, 0, "UA", None)
NORTH = st.floats(-85, 85)
EAST = st.floats(-180, 180)


def put(north: float, east: float) -> Site:
    return replace(HERE, latitude=north, longitude=east)


def test_half_a_degree_is_some_56_kilometres() -> None:
    assert lies_close(HERE, put(48.5, 37.8), 60)
    assert not lies_close(HERE, put(48.6, 37.8), 60)


def test_the_date_line_parts_nothing() -> None:
    assert lies_close(put(0.0, 179.9), put(0.0, -179.9), 30)


@given(NORTH, EAST)
def test_a_place_lies_close_to_itself(north: float, east: float) -> None:
    assert lies_close(put(north, east), put(north, east), 0.001)


@given(EAST, EAST)
def test_on_one_parallel_close_is_mutual(east: float, other: float) -> None:
    here, there = put(10.0, east), put(10.0, other)
    assert lies_close(here, there, 100) == lies_close(there, here, 100)
