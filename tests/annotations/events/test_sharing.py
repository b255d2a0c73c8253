"""Days that a known event has from an earlier mention."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.annotations.events.sharing import share_times
from sayso.annotations.statements.trees import grow_tree
from sayso.model.annotation import EventMention
from tests.annotations.parses import parse
from tests.blanks import EVENT_MENTION

TABLE = (
    "The|_|DT|1|det raid|_|NN|2|nsubj failed|fail|VBD|0|ROOT .|_|.|2|punct "
    "The|_|DT|5|det attack|_|NN|7|nsubj {aux} fail|_|VB|0|ROOT"
)

DAY = ("2024-03-04", "2024-03-04")


def make(days: tuple[str | None, str | None]) -> EventMention:
    return replace(EVENT_MENTION, begin=days[0], end=days[1], settled=True)


def share(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None], aux: str = "did"
) -> list[tuple[str | None, str | None]]:
    tree = grow_tree(parse(TABLE.format(aux=f"{aux}|_|MD|7|aux")))
    found = share_times(tree, [1, 5], [make(first), make(second)])
    return [(event.begin, event.end) for event in found]


def test_a_known_event_has_the_day_that_was_told_before() -> None:
    assert share(DAY, (None, None)) == [DAY, DAY]


def test_a_later_day_is_not_that_of_an_earlier_mention() -> None:
    assert share((None, None), DAY) == [(None, None), DAY]


@pytest.mark.parametrize("days", [("2017-01-01", "2017-12-31"), (None, "2024-03-04")])
def test_a_year_or_an_open_time_is_not_shared(days: tuple[str | None, str | None]) -> None:
    assert share(days, (None, None))[1] == (None, None)


def test_what_is_still_to_come_has_no_day_of_the_past() -> None:
    assert share(DAY, (None, None), aux="will")[1] == (None, None)
