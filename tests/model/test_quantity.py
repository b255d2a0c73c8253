from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.model.quantity import Approximation, Quantity
from sayso.model.span import Span

APPROXIMATIONS: list[Approximation] = [
    "exact",
    "about",
    "at-least",
    "at-most",
    "more-than",
    "less-than",
]
NUMBERS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


def quantity(
    value: float,
    approx: Approximation = "exact",
    unit: str | None = "troops",
    high: float | None = None,
) -> Quantity:
    """A quantity with the bounds that its approximation gives; a range from `value` to `high`."""
    if approx == "range":
        return Quantity(Span(0, 1), "", None, value, high, unit, approx, None)
    low = value if approx in ("exact", "at-least", "more-than") else None
    top = value if approx in ("exact", "at-most", "less-than") else None
    return Quantity(Span(0, 1), "", value, low, top, unit, approx, None)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Any quantity: plain, bounded or a range."""
    value = draw(NUMBERS)
    unit = draw(st.sampled_from(["troops", "kilometer", None]))
    if draw(st.booleans()):
        return quantity(value, draw(st.sampled_from(APPROXIMATIONS)), unit)
    return quantity(value, "range", unit, value + draw(st.floats(min_value=0, max_value=1e9)))


@settings(deadline=None)
@given(quantities())
def test_a_quantity_agrees_with_itself(one: Quantity) -> None:
    assert one.agrees_with(one)


@settings(deadline=None)
@given(quantities(), quantities())
def test_order_does_not_matter(one: Quantity, other: Quantity) -> None:
    assert one.agrees_with(other) == other.agrees_with(one)


@settings(deadline=None)
@given(NUMBERS, NUMBERS)
def test_units_of_other_kinds_never_agree(one: float, other: float) -> None:
    assert not quantity(one, unit="mile").agrees_with(quantity(other, unit="kilogram"))
    assert not quantity(one, unit="EUR").agrees_with(quantity(other, unit="USD"))


@settings(deadline=None)
@given(quantities(), quantities())
def test_overlap_is_symmetric_and_stricter_than_agreement(one: Quantity, other: Quantity) -> None:
    assert one.overlaps(one)
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.overlaps(other) or one.agrees_with(other)


@settings(deadline=None)
@given(st.integers(min_value=1000, max_value=10**9), st.integers(min_value=0, max_value=3))
def test_a_number_agrees_with_what_it_is_rounded_to(value: int, places: int) -> None:
    rounded = round(value, -places)
    assume(abs(rounded - value) <= 0.05 * rounded)
    assert quantity(value).agrees_with(quantity(rounded))


@settings(deadline=None)
@given(
    st.floats(min_value=10, max_value=1e6),
    st.sampled_from(
        [
            ("kilometer", "meter", 1000),
            ("metric_ton", "kilogram", 1000),
            ("hour", "minute", 60),
            ("square kilometer", "hectare", 100),
            ("kilometer / hour", "meter / second", 1 / 3.6),
            ("shells / hour", "shells / day", 24),
            ("knot", "meter / second", 1852 / 3600),
            ("megaton", "kiloton", 1000),
        ]
    ),
)
def test_a_converted_number_agrees_and_another_does_not(
    value: float, units: tuple[str, str, float]
) -> None:
    large, small, factor = units
    assert quantity(value, unit=large).agrees_with(quantity(value * factor, unit=small))
    assert not quantity(value, unit=large).agrees_with(
        quantity(value * factor * 1.3 + 1, unit=small)
    )


def test_degrees_are_converted_with_their_zero() -> None:
    assert quantity(-40, unit="degree_Celsius").agrees_with(quantity(-40, unit="degree_Fahrenheit"))
    assert quantity(100, unit="degree_Celsius").agrees_with(quantity(212, unit="degree_Fahrenheit"))
    assert not quantity(20, unit="degree_Celsius").agrees_with(
        quantity(20, unit="degree_Fahrenheit")
    )


def test_miles_of_the_same_flight_agree() -> None:
    assert quantity(7688, unit="kilometer").agrees_with(quantity(4777, unit="mile"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("troops", "Troops"), ("soldier", "soldiers"), ("child", "children"), ("person", "people")],
)
def test_a_noun_is_the_same_in_the_plural(one: str, other: str) -> None:
    assert quantity(12, unit=one).agrees_with(quantity(12, unit=other))


def test_what_is_said_about_the_counted_does_not_part_them() -> None:
    plain = quantity(8000)
    nationals = Quantity(
        Span(0, 1), "", 8000, 8000, 8000, "North Korean troops", "exact", None, "troops"
    )
    assert plain.agrees_with(nationals)
    assert (plain.measure, nationals.measure) == ("troops", "North Korean troops")


def test_a_rounded_number_agrees_but_does_not_overlap() -> None:
    assert not quantity(7688).overlaps(quantity(7687.5))
    assert quantity(7, "range", high=9).overlaps(quantity(8, "at-least"))


@settings(deadline=None)
@given(st.floats(min_value=10, max_value=1e9), st.floats(min_value=1.2, max_value=100))
def test_numbers_that_are_a_fifth_apart_do_not_agree(value: float, factor: float) -> None:
    assert not quantity(value).agrees_with(quantity(value * factor))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quantity(7688), quantity(7687.5)),
        (quantity(8000, "about"), quantity(8300)),
        (quantity(8000), quantity(8000, "more-than")),
        (quantity(80, "at-least"), quantity(84)),
        (quantity(8000, "range", high=12000), quantity(10000)),
        (quantity(20, "at-least"), quantity(30, "at-least")),
        (quantity(6e6), quantity(6.2e6)),
    ],
)
def test_roundings_and_numbers_within_bounds_agree(one: Quantity, other: Quantity) -> None:
    assert one.agrees_with(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quantity(8000), quantity(10000)),
        (quantity(8000, "about"), quantity(10000, "about")),
        (quantity(20), quantity(21)),
        (quantity(80, "at-least"), quantity(79)),
        (quantity(8000, "range", high=12000), quantity(13000)),
        (quantity(5, "at-most"), quantity(6, "at-least")),
    ],
)
def test_other_numbers_do_not_agree(one: Quantity, other: Quantity) -> None:
    assert not one.agrees_with(other)
