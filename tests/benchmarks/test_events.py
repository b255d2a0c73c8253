from __future__ import annotations

from dataclasses import replace

from benchmarks.events import QUADS, find_highest, is_same_side
from tests.blanks import ANNOTATED, EVENT_MENTION

RAID = replace(EVENT_MENTION, type="ASSAULT", depth=2)


def test_the_highest_event_of_a_sentence_tells_its_type() -> None:
    demand = replace(RAID, type="REQUEST", depth=1)
    assert find_highest(replace(ANNOTATED, events=(RAID, demand))) == demand


def test_a_sentence_without_event_has_no_type() -> None:
    assert find_highest(ANNOTATED) is None


def test_names_of_participants_share_a_word_or_a_country() -> None:
    assert is_same_side("British Defence Secretary Tom King", "Tom King")
    assert is_same_side("Libya", "Libyan officials")
    assert not is_same_side("the government of Chad", "the rebels of Darfur")
    assert not is_same_side("Libya", "")


def test_verbal_and_material_conflict_are_told_apart() -> None:
    assert (QUADS["ACCUSE"], QUADS["COERCE"]) == (3, 4)
    assert "OTHER" not in QUADS
