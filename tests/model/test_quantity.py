from __future__ import annotations

import pytest
from hypothesis import given, settings
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
def test_other_units_never_agree(one: float, other: float) -> None:
    assert not quantity(one, unit="mile").agrees_with(quantity(other, unit="kilometer"))


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
