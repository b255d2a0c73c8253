"""Mentions of conflict reports are cut down to names."""

from __future__ import annotations

import pytest

from training.names import load_lexicon
from training.re3d import read_mentions

LEXICON = load_lexicon()


def mention(text: str, value: str, kind: str, *, sure: float = 1) -> list[tuple[str, str]]:
    start = text.index(value)
    entity = {"start": start, "end": start + len(value), "type": kind, "confidence": sure}
    names = read_mentions({"text": text, "entities": [entity]}, LEXICON)
    return [(text[name.start : name.end], name.label) for name in names]


@pytest.mark.parametrize(
    ("value", "kind", "name"),
    [
        ("the Lodran Defence League", "Organisation", ("Lodran Defence League", "ORG")),
        ("the northern city of Pesk", "Location", ("Pesk", "GPE")),
        ("Defence Minister Ana Lund", "Person", ("Ana Lund", "PERSON")),
        ("Syrian officials", "Organisation", ("Syrian", "NORP")),
        ("FS Corneille", "MilitaryPlatform", ("FS Corneille", "WEAPON")),
    ],
)
def test_mentions_are_cut_down_to_names(value: str, kind: str, name: tuple[str, str]) -> None:
    assert mention(f"Reports say {value} waited.", value, kind) == [name]


@pytest.mark.parametrize(
    ("value", "kind"),
    [("the rebels", "Organisation"), ("the airport", "Location"), ("The Minister", "Person")],
)
def test_mentions_without_a_name_are_left_out(value: str, kind: str) -> None:
    assert mention(f"Then {value} fell silent.", value, kind) == []


def test_mentions_that_were_voted_down_are_left_out() -> None:
    assert mention("Pesk fell.", "Pesk", "Location", sure=0.4) == []


def test_the_region_in_a_role_is_no_part_of_the_name() -> None:
    value = "Minister for the Middle East Ana Lund"
    assert mention(f"Then {value} left.", value, "Person") == [("Ana Lund", "PERSON")]
