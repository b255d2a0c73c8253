"""Times that are only compared with."""

from __future__ import annotations

import pytest

from sayso.annotations.events.comparisons import drop_compared
from sayso.model.span import Span
from sayso.model.when import TimeExpression


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("In August 184 were killed", True),
        ("184 were killed, up from 90 in August", False),
        ("184 were killed, compared with about 300 the month before, August", True),
        ("there were more tests than in August", False),
        ("down from 12 a day in August", False),
        ("It went up. In August 184 were killed", True),
    ],
)
def test_a_time_behind_a_comparison_is_dropped(text: str, *, kept: bool) -> None:
    start = text.index("August")
    time = TimeExpression(Span(start, start + 6), "August", "DATE", "2024-08", "2024-08-01", None)
    assert (drop_compared(text, [time]) == [time]) is kept
