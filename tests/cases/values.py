"""Values: whether the places, times and quantities of a reading are those that a case expects.

Equal words are told apart by their order: the second "Dnipro" of a case is the second
one of the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.checks.distances import distance_km
from sayso.model.entity import Place
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.when import TimeExpression
from tests.cases.cases import Case, Expected

_Value = Place | Quantity | TimeExpression
NEAR_KM = 30.0
"""How far a point may be off where the case does not say."""


def find_value_faults(case: Case, reading: Reading) -> list[str]:
    """What the places, times and quantities of a reading have wrong or lack."""
    return [
        *_compare("place", case.places, reading.places),
        *_compare("time", case.times, reading.times),
        *_compare("quantity", case.quantities, reading.quantities),
    ]


def _compare(what: str, expected: Sequence[Expected], found: Sequence[_Value]) -> Iterator[str]:
    left = list(found)
    for wanted in expected:
        one = next((it for it in left if " ".join(it.text.split()) == wanted.words), None)
        if one is None:
            yield f"no {what} “{wanted.words}”"
            continue
        del left[: left.index(one) + 1]
        faults = (
            _list_place_faults(wanted, one)
            if isinstance(one, Place)
            else _list_field_faults(wanted, one)
        )
        yield from (f"{what} “{wanted.words}”: {fault}" for fault in faults)


def _list_field_faults(wanted: Expected, one: _Value) -> Iterator[str]:
    for name, value in wanted.fields.items():
        given = "" if name in {"at", "km"} else getattr(one, name)
        if name not in {"at", "km"} and ("" if given is None else given) != value:
            yield f"{name} is {given!r}, not {value!r}"


def _list_place_faults(wanted: Expected, place: Place) -> Iterator[str]:
    yield from _list_field_faults(wanted, place)
    at = wanted.fields.get("at")
    if at is None:
        return
    if not at or place.latitude is None:
        if at or place.latitude is not None:
            yield f"the point is {place.latitude}, {place.longitude}, not {at}"
        return
    there = Place(place.span, "", "", at[0], at[1], None, None, "literal")
    off = distance_km(replace(place, precision=None), there)
    if off is None or off > wanted.fields.get("km", NEAR_KM):
        yield f"the point is {place.latitude}, {place.longitude}, {off:.0f} km off"
