from __future__ import annotations

import pytest

from sayso.model.said import Said


@pytest.mark.parametrize(
    ("begin", "end", "interval"),
    [
        ("2024-10-31", "2024-10-31", "2024-10-31"),
        ("2024-10-21", "2024-10-27", "2024-10-21/2024-10-27"),
        (None, "2024-10-30", "../2024-10-30"),
        ("2024-10-28", None, "2024-10-28/.."),
    ],
)
def test_an_open_end_is_two_dots(begin: str | None, end: str | None, interval: str) -> None:
    assert Said(begin, end, "cue", None).interval == interval
