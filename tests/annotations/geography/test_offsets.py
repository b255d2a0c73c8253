from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.offsets import Offset, is_at_sea, read_offset, tells_of


def read(text: str) -> Offset | None:
    """The way before the name, which a star stands for."""
    return read_offset(text, text.index("*"))


@pytest.mark.parametrize(
    ("text", "way_km", "bearing"),
    [
        ("a depot 30 km east of *", 30, 90),
        ("a depot 30km east of *", 30, 90),
        ("some 30 kilometres (19 miles) north-east of the city of *", 30, 45),
        ("about 12.5 miles to the south of *", 20.1, 180),
        ("12,5 km due south of *", 12.5, 180),
        ("ten kilometers southwest of the *", 10, 225),
        ("30 km away, to the north north west of *", 30, 337.5),
        ("55 nautical miles southeast of the port of *", 101.9, 135),
        ("30 kilometers northwest of the regional capital *", 30, 315),
        ("killed 12 people 5 km west of *", 5, 270),
        ("70 km to the NORTH-EAST of *", 70, 45),
        ("hit 98 nm NE of *", 181.5, 45),
        ("hit 10 nautical miles SSW of *", 18.5, 202.5),
    ],
)
def test_ways_are_read_in_kilometres_and_degrees(text: str, way_km: float, bearing: float) -> None:
    offset = read(text)
    assert offset is not None
    assert offset.way_km == pytest.approx(way_km, abs=0.05)
    assert offset.bearing == bearing


@pytest.mark.parametrize(
    "text",
    [
        "east of *",
        "30 km from *",
        "within 30 km east of *",
        "less than 30 km east of *",
        "up to 30 km east of *",
        "at least 30 km east of *",
        "20 to 30 km east of *",
        "20-30 km east of *",
        "20 or 30 km east of *",
        "0 km east of *",
        "5000 km east of *",
        "30 troops east of *",
        "30 km of road east of Y, of *",
        "30 km northsouth of *",
        "*",
    ],
)
def test_bounds_and_what_is_no_way_tell_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Myrne, 20 km north of Pokrovsk", True),
        ("Myrne, a small village which lies some 20 km north of Pokrovsk", True),
        ("Myrne is located about 20 km to the north of Pokrovsk", True),
        ("Myrne officials said a depot 20 km north of Pokrovsk", False),
        ("Myrne. Some 20 km north of Pokrovsk", False),
        ("Myrne and Pokrovsk", False),
    ],
)
def test_a_way_may_tell_where_the_name_before_it_lies(text: str, *, tells: bool) -> None:
    assert tells_of(text, len("Myrne"), text.index("Pokrovsk")) is tells


@pytest.mark.parametrize(
    ("text", "sea"),
    [
        ("fell in waters off *", True),
        ("sank off the coast of *", True),
        ("sank off the *", True),
        ("It sank off *", True),
        ("fell near *", False),
        ("on the coast of *", False),
        ("the payoff *", False),
        ("*", False),
    ],
)
def test_waters_are_the_sea(text: str, *, sea: bool) -> None:
    assert is_at_sea(text, text.index("*")) is sea


@given(st.text(alphabet="0123456789,. kmofthenrsuw()-", max_size=200))
def test_no_words_are_too_odd(text: str) -> None:
    for before in (text, f"{text} of ", f"{text} km north of the "):
        offset = read_offset(before, len(before))
        assert offset is None or 0 < offset.way_km <= 1000
        tells_of(before, 0, len(before))
        is_at_sea(before, len(before))


def test_long_rows_of_almost_ways_cost_little() -> None:
    text = "30 km north of the " * 5_000
    begin = time.perf_counter()
    for end in range(0, len(text), 19):
        read_offset(text, end)
    assert time.perf_counter() - begin < 10
