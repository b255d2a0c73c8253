from __future__ import annotations

import warnings

import pytest

from sayso.annotations.values.units import money_before, unit_after, unit_after_of
from sayso.annotations.wordlists import read_words

OWN_NAMES = frozenset({"percentage point", "basis point", "mach", "magnitude"})
"""Units that pint has no name for."""


def name_after(text: str, value: float = 1.0) -> str | None:
    """Name of the unit after the number that a text begins with."""
    end = len(text) - len(text.lstrip("0123456789.,"))
    unit = unit_after(text, end, value=value)
    return unit.name if unit else None


def test_pint_knows_every_unit_of_measure() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pint  # noqa: PLC0415 - only this test needs it

        registry: object = pint.UnitRegistry()
        names = {name for table in ("words", "symbols") for name in read_words("units")[table]}
        unknown = {name for name in names - OWN_NAMES if not _is_known(registry, name)}
    assert unknown == set()


def _is_known(registry: object, name: str) -> bool:
    try:
        registry.parse_units(name)  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001 - pint has a dozen errors for this
        return False
    return True


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("7,688 kilometers", "kilometer"),
        ("7,688km", "kilometer"),
        ("5 kilometres", "kilometer"),
        ("10-gallon", "gallon"),
        ("300 sq m", "square meter"),
        ("60 miles per hour", "mile / hour"),
        ("60 miles an hour", "mile / hour"),
        ("90 km/h", "kilometer / hour"),
        ("325,000 barrels per day", "oil_barrel / day"),
        ("52 dollars a barrel", "USD / oil_barrel"),
        ("6 dollars a share", "USD / share"),
        ("5%", "percent"),
        ("2 percentage points", "percentage point"),
        ("40 degrees Celsius", "degree_Celsius"),
        ("-5°C", None),
        ("10 Danish crowns", "DKK"),
        ("900 euros", "EUR"),
        ("45 y.o., she said", "year"),
        ("45 y.o.x", None),
        ("60 m.p.h. winds", "mile / hour"),
        ("900 US$ a month", "USD / month"),
        ("900 euroscepticsofthewholecontinent", None),
        ("12 m", "meter"),
        ("12 men", None),
        ("12 soldiers", None),
        ("12 mıles", None),
    ],
)
def test_units_after_a_number(text: str, name: str | None) -> None:
    assert name_after(text) == name


def test_a_million_pounds_are_money_and_a_hundred_a_weight() -> None:
    assert name_after("2 pounds", value=2e6) == "GBP"
    assert name_after("100 pounds", value=100) == "pound"


def test_a_year_earlier_is_no_second_half_of_a_rate() -> None:
    assert name_after("6 dollars a year earlier") == "USD"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US$", "USD"),
        ("US $", "USD"),
        ("$", "USD"),
        ("€", "EUR"),
        ("RM", "MYR"),
        ("A$", "AUD"),
        ("A $", "USD"),
        ("farm", None),
    ],
)
def test_signs_of_money_before_a_number(text: str, name: str | None) -> None:
    unit = money_before(f"pays {text}50", len(f"pays {text}"))
    assert (unit.name if unit else None) == name


def test_two_letters_have_no_plural() -> None:
    assert name_after("12 ha of land") == "hectare"
    assert name_after("one has gone") is None


def test_words_that_are_also_others_are_money_only_after_thousands() -> None:
    assert name_after("4 won seats", value=4) is None
    assert name_after("5,000 won", value=5000) == "KRW"


@pytest.mark.parametrize(
    ("text", "name"),
    [("hundreds of miles", "mile"), ("thousands of euros", "EUR"), ("dozens of men", None)],
)
def test_the_unit_of_a_vague_number_stands_behind_of(text: str, name: str | None) -> None:
    unit = unit_after_of(text, text.index(" "))
    assert (unit.name if unit else None) == name
