from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from sayso.shapes.storing import SCALE, Land, Sheet, read_sheet, write_sheet

LANDS = (Land("AA", 7), Land("AA", None), Land(None, None))
degrees = st.integers(-80 * SCALE, 80 * SCALE).map(lambda steps: steps / SCALE)


def make_sheet(*corners: tuple[float, float]) -> Sheet:
    boxes = [shapely.box(east, north, east + 1, north + 1) for east, north in corners]
    hole = shapely.difference(boxes[0], shapely.centroid(boxes[0]).buffer(0.1))
    shapes = [shapely.multipolygons([hole]), shapely.multipolygons(boxes), *boxes[2:]]
    shapes = [shapely.multipolygons(shapely.get_parts(shape)) for shape in shapes]
    return Sheet(LANDS, np.array(shapes, dtype=object), {7: "AA", 8: "BB"})


@given(degrees, degrees)
def test_what_is_written_is_read(tmp_path_factory: object, east: float, north: float) -> None:
    path = Path(str(tmp_path_factory.mktemp("sheet"))) / "lands.npz"  # type: ignore[attr-defined]
    sheet = make_sheet((east, north), (-east, 3 + north / 2), (170.0, -85.0))
    write_sheet(sheet, path)
    found = read_sheet(path)
    assert (found.lands, found.countries) == (sheet.lands, sheet.countries)
    near = shapely.hausdorff_distance(found.shapes, sheet.shapes)
    assert (near <= 1 / SCALE).all()
    assert (shapely.get_num_geometries(found.shapes) == [1, 3, 1]).all()


def test_the_same_outlines_give_the_same_bytes(tmp_path: Path) -> None:
    sheet = make_sheet((1.0, 2.0), (5.0, 6.0), (9.0, 9.0))
    files = [tmp_path / "one.npz", tmp_path / "other.npz"]
    for path in files:
        write_sheet(sheet, path)
    assert files[0].read_bytes() == files[1].read_bytes()
