from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from sayso.shapes.storing import Land
from training.shapes import settling
from training.shapes.settling import Settlements, correct_codes, settle_lands
from training.shapes.sources import Division

WEST = Division("Aland", "West", "AA", shapely.box(0, 0, 1, 1))
EAST = Division("Aland", "East", "AA", shapely.box(1, 0, 2, 1))


def settle(*points: tuple[float, int], country: str = "AA") -> list[Land]:
    """The lands of west and east, by the degrees east and the regions of settlements."""
    settlements = Settlements(
        points=shapely.points([(east, 0.5) for east, _ in points]),
        countries=(country,) * len(points),
        regions=tuple(region for _, region in points),
    )
    return settle_lands([WEST, EAST], settlements)


def test_a_division_is_of_the_region_of_its_settlements() -> None:
    assert settle((0.2, 1), (0.4, 1), (1.5, 2)) == [Land("AA", 1), Land("AA", 2)]


def test_two_divisions_may_be_of_one_region() -> None:
    assert settle((0.2, 1), (1.5, 1)) == [Land("AA", 1), Land("AA", 1)]


def test_a_division_of_mixed_settlements_is_of_no_region() -> None:
    west, east = settle((0.2, 1), (0.4, 2), (0.6, 3), (1.5, 4))
    assert (west, east) == (Land("AA", None), Land("AA", 4))


def test_a_region_of_which_much_lies_elsewhere_has_no_outline() -> None:
    points = [(0.2, 1), (1.2, 1), (1.3, 1), *((1.1 + n / 100, 2) for n in range(50))]
    assert settle(*points) == [Land("AA", None), Land("AA", 2)]


def test_settlements_abroad_and_in_no_region_do_not_count() -> None:
    assert settle((0.2, 1), country="BB")[0] == Land("AA", None)
    assert settle((0.2, 0))[0] == Land("AA", None)


def test_a_settlement_just_off_the_coast_counts() -> None:
    assert settle((-0.03, 1), (1.5, 2))[0] == Land("AA", 1)
    assert settle((-0.30, 1), (1.5, 2))[0] == Land("AA", None)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "lands.toml"
    monkeypatch.setattr(settling, "_TABLE", path)
    return path


def test_codes_are_those_of_the_table(table: Path) -> None:
    table.write_text('[codes]\n"Aland" = { "West" = "BB", "East" = "none" }\n', encoding="utf-8")
    assert [it.code for it in correct_codes([WEST, EAST])] == ["BB", None]


def test_a_line_of_the_table_that_fits_nothing_is_an_error(table: Path) -> None:
    table.write_text('[codes]\n"Aland" = { "North" = "BB" }\n', encoding="utf-8")
    with pytest.raises(ValueError, match="North"):
        list(correct_codes([WEST]))


def test_western_sahara_ends_at_its_parallel(table: Path) -> None:
    table.write_text('[codes]\n"Aland" = { "West" = "EH" }\n', encoding="utf-8")
    across = replace(WEST, code="MA", shape=shapely.box(-12, 27, -11, 29))
    south, north = correct_codes([across])
    assert (south.code, north.code) == ("EH", "MA")
    south_bounds, north_bounds = shapely.bounds(south.shape), shapely.bounds(north.shape)
    assert south_bounds[3] == north_bounds[1] == pytest.approx(27.6667)
