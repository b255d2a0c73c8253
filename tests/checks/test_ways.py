from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.checks import check_reading
from sayso.model.entity import Place
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Span
from tests.checks.readings import Account

POINTS = {"Tarn": (50.0, 36.0), "Orla": (50.0, 37.4), "Mund": (50.0, 37.5)}
"""Tarn and Orla are 100 kilometres apart."""
UNITS = {"km": "kilometer", "miles": "mile", "trucks": "trucks"}


def read(text: str) -> Reading:
    account = Account()
    account.text = text
    places = [
        Place(Span(*m.span()), m[0], m[0], *POINTS[m[0]], None, "UA", "literal", "settlement")
        for m in re.finditer("|".join(POINTS), text)
    ]
    quantities = [_measure(m) for m in re.finditer(r"(\d+) (km|miles|trucks)", text)]
    return replace(account.reading(), places=tuple(places), quantities=tuple(quantities))


def _measure(match: re.Match[str]) -> Quantity:
    value, span = float(match[1]), Span(*match.span())
    return Quantity(span, match[0], value, value, value, UNITS[match[2]], "exact", None)


def find(text: str) -> list[Finding]:
    return [one for one in check_reading(read(text)) if one.code == "distance-differs"]


def test_what_the_map_does_not_bear_out_is_told_with_its_kilometres() -> None:
    (finding,) = find("Shells fell on Tarn, 300 km west of Orla, overnight.")
    assert finding.severity == "info"
    assert finding.message == (
        "Tarn is told to be 300 km from Orla; on the map it is about 100 km."
    )
    assert [span.start for span in finding.spans] == [15, 21, 36]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Tarn, 20 km from Orla.",
        "Tarn, a small town 250 km by road from Orla, was hit.",
        "Tarn lies 200 miles north-west of the city of Orla.",
        "Tarn (500 km south of Orla) was hit.",
    ],
)
def test_too_long_and_too_short_ways_are_found(text: str) -> None:
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Tarn, 100 km west of Orla.",
        "Tarn, 160 km by road from Orla, was hit.",
        "Tarn, 60 miles from Orla, was hit.",
        "Tarn, 90 km from Orla and Mund, was hit.",  # of either, or of neither
        "Tarn, 300 trucks from Orla",
        "Tarn was hit. The convoy drove 300 km from Orla.",
        "They left Tarn 300 km behind Orla.",
        "Tarn, 2 km from Orla, was hit.",  # a suburb of that name
        "300 km from Orla",
        "Tarn, 300 km from",
    ],
)
def test_what_may_be_so_is_left_alone(text: str) -> None:
    assert find(text) == []


@given(st.integers(5, 2000))
def test_a_way_is_found_only_far_from_the_map(told: int) -> None:
    found = find(f"Shells fell on Tarn, {told} km west of Orla.")
    assert bool(found) == (not 56 <= told <= 180)
