"""Names of who acts and to whom it is done."""

from __future__ import annotations

import pytest

from sayso.annotations.events.capitals import settle_country


@pytest.mark.parametrize(
    ("name", "acting", "settled"),
    [
        ("Moscow", True, "Russia"),
        ("Moscow", False, "Moscow"),
        ("Britain", False, "United Kingdom"),
        ("Brussels", True, "Brussels"),
        ("Houthis", True, "Houthis"),
    ],
)
def test_a_country_has_one_name(name: str, *, acting: bool, settled: str) -> None:
    assert settle_country(name, acting=acting) == settled
