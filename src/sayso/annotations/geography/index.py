"""Index: how the gazetteer lies on disk, for whoever writes it and whoever reads it.

Three files: `places.npy`, one row a place, countries first, then regions, then
districts and settlements; `names.npy`, sorted by the number of the name, with the
place that has it; `facts.json`, the codes and names of countries and regions.
Both arrays are read where they lie, so that opening costs nothing and workers
share the memory.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

PLACE = np.dtype(
    [
        ("id", "<u4"),
        ("latitude", "<i4"),
        ("longitude", "<i4"),
        ("population", "<u4"),
        ("within", "<u2"),
        ("kind", "u1"),
    ]
)
"""GeoNames id (0: none), degrees times 100,000, the row of what it lies in, place in `KINDS`."""

NAME = np.dtype([("high", "<u4"), ("low", "<u4")])
"""The upper 32 bits of a name's number; its lower 12, whether it is the main name, and the row."""

KINDS: tuple[Literal["country", "region", "district", "settlement"], ...] = (
    "country",
    "region",
    "district",
    "settlement",
)
SCALE = 100_000
ROW_BITS = 19
CHECK_BITS = 12


def pack_name(number: int, row: int, *, main: bool) -> tuple[int, int]:
    """A name's number and a place's row as one entry of `names.npy`."""
    check = number & ((1 << CHECK_BITS) - 1)
    return number >> CHECK_BITS, (check << (ROW_BITS + 1)) | (int(main) << ROW_BITS) | row


def unpack_name(low: int) -> tuple[int, int, bool]:
    """The check bits, the row, and whether the name is the main one."""
    row = low & ((1 << ROW_BITS) - 1)
    return low >> (ROW_BITS + 1), row, bool((low >> ROW_BITS) & 1)
