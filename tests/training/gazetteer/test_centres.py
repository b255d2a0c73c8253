from __future__ import annotations

import pytest

from training.gazetteer.centres import find_centre


def test_the_centre_does_not_lean_to_where_many_live() -> None:
    square = [(0.0, 0.0), (0.0, 2.0), (2.0, 0.0), (2.0, 2.0)]
    crowd = [(0.1 + n / 1000, 0.1) for n in range(50)]
    assert find_centre([*square, *crowd]) == pytest.approx((1.0, 1.0))


def test_an_area_over_the_date_line_has_its_centre_there() -> None:
    _, east = find_centre([(0.0, 178.0), (2.0, 178.0), (0.0, -178.0), (2.0, -178.0)])
    assert abs(east) == pytest.approx(180.0)


def test_points_without_an_area_have_their_mean() -> None:
    assert find_centre([(1.0, 2.0)]) == (1.0, 2.0)
    assert find_centre([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]) == pytest.approx((1.0, 1.0))
