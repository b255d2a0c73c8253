from __future__ import annotations

import struct

import pytest
import shapely

from training.shapes.sources import read_geometry, read_member


def pack(*files: tuple[str, bytes]) -> bytes:
    packed = b"!<arch>\n"
    for name, data in files:
        head = f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(data):<10}`\n"
        packed += head.encode() + data + b"\n" * (len(data) % 2)
    return packed


def wrap(shape: shapely.Geometry, flags: int, box: bytes = b"") -> bytes:
    return b"GP\0" + bytes([flags]) + struct.pack("<i", 4326) + box + shapely.to_wkb(shape)


def test_a_file_is_found_in_an_archive() -> None:
    packed = pack(("debian-binary", b"2.0"), ("data.tar.xz/", b"much"), ("last", b"end"))
    assert read_member(packed, "data.tar.xz") == b"much"
    assert read_member(packed, "last") == b"end"


@pytest.mark.parametrize("packed", [b"", b"no archive at all", pack(("other", b"1"))])
def test_an_archive_without_the_file_is_an_error(packed: bytes) -> None:
    with pytest.raises(ValueError, match="has no data"):
        read_member(packed, "data")


def test_a_geometry_is_read_behind_its_box() -> None:
    square = shapely.box(1, 2, 3, 4)
    assert read_geometry(wrap(square, 1)) == square
    assert read_geometry(wrap(square, 3, struct.pack("<4d", 1, 3, 2, 4))) == square


def test_what_the_map_cuts_off_is_put_back_to_the_edge_of_the_earth() -> None:
    cut = shapely.box(178.0, -89.9, 179.9, 10.0)
    assert shapely.bounds(read_geometry(wrap(cut, 1))).tolist() == [178.0, -90.0, 180.0, 10.0]
    west = shapely.box(-179.9, 1.0, -179.0, 10.0)
    assert shapely.bounds(read_geometry(wrap(west, 1))).tolist() == [-180.0, 1.0, -179.0, 10.0]
