"""Days that a known event has from an earlier mention."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.annotations.events.sharing import share_story, share_times
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


ATTACK = (
    "Two|_|CD|1|nummod men|_|NNS|2|nsubj died|die|VBD|2|ROOT in|_|IN|5|case the|_|DT|5|det "
    "attack|_|NN|2|obl"
)


def share_all(text: str, *events: tuple[int, EventMention]) -> list[tuple[str | None, str | None]]:
    places, mentions = zip(*events, strict=True)
    found = share_story(grow_tree(parse(text)), places, mentions)
    return [(event.begin, event.end) for event in found]


def test_who_died_in_an_attack_did_so_on_its_day() -> None:
    died = replace(make((None, None)), settled=False, type="ASSAULT")
    attack = make(DAY)
    assert share_all(ATTACK, (2, died), (5, attack)) == [DAY, DAY]
    assert share_all(
        ATTACK.replace("IN|5", "IN|5").replace("in|_", "after|_"), (2, died), (5, attack)
    ) == [(None, None), DAY]


def test_harm_has_the_one_day_on_which_a_text_tells_of_harm() -> None:
    died = replace(make((None, None)), settled=False, type="ASSAULT")
    raid = replace(make(DAY), type="ASSAULT", settled=False)
    other = replace(raid, begin="2024-05-06", end="2024-05-06")
    assert share_all(ATTACK, (2, died), (5, raid))[0] == DAY
    twice = ATTACK + " .|_|.|2|punct Raids|_|NNS|8|nsubj failed|fail|VBD|8|ROOT"
    assert share_all(twice, (2, died), (5, raid), (7, other))[0] == (None, None)


def test_what_has_died_since_then_has_no_day() -> None:
    died = replace(make((None, None)), settled=False, type="ASSAULT")
    raid = replace(make(DAY), type="ASSAULT", settled=False)
    perfect = ATTACK.replace("died|die|VBD|2|ROOT", "died|die|VBN|2|ROOT").replace(
        "men|_|NNS|2|nsubj", "have|_|VBP|2|aux"
    )
    assert share_all(perfect, (2, died), (5, raid))[0] == (None, None)
