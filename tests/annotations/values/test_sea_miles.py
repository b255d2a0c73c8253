"""Where "nm" is a sea mile."""

from __future__ import annotations

import pytest

from sayso.annotations.values.sea_miles import is_sea_mile
from sayso.annotations.values.units import unit_after


@pytest.mark.parametrize("behind", [" NE of Aden", " off Mokha", " south-west of it", " from port"])
def test_with_a_way_behind_it_is_a_sea_mile(behind: str) -> None:
    assert is_sea_mile(f"98 nm{behind}", 5)
    unit = unit_after(f"98 nm{behind}", 2, value=98)
    assert unit is not None
    assert unit.name == "nautical_mile"


@pytest.mark.parametrize("behind", ["", " wavelength", " in size", " Norland", " Eight"])
def test_else_it_is_a_billionth_of_a_metre(behind: str) -> None:
    unit = unit_after(f"905 nm{behind}", 3, value=905)
    assert unit is not None
    assert unit.name == "nanometer"
