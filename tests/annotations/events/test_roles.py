"""Who takes part in an event."""

from __future__ import annotations

from sayso.annotations.events.roles import Participants


def test_tokens_that_are_no_party_are_left_out_of_each_role() -> None:
    told = Participants([1, 4], [4, 7], [4])
    assert told.without({4}) == Participants([1], [7], [])
