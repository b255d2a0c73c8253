from __future__ import annotations

from dataclasses import replace

from sayso.checks.denied import link_denials
from sayso.model.event import Event
from sayso.model.reading import Reading
from sayso.model.span import Span
from tests.checks.test_denied import link, read


def test_who_denies_the_deed_denies_whoever_told_of_it_by_that_name() -> None:
    found = link(
        ("Belm", "Arvo shelled the school", "asserts"),
        ("Kord", "the road is closed", "asserts"),
        ("Tarn", "Arvo holds the bridge", "asserts"),
        ("Arvo", "the shelling", "denies"),
    )
    assert found == [None, None, None, "c0"]


def test_a_deed_of_somebody_else_is_not_what_is_denied() -> None:
    found = link(("Belm", "Kord shelled the school", "asserts"), ("Arvo", "the shelling", "denies"))
    assert found == [None, None]


def test_an_accusation_just_before_is_denied() -> None:
    blamed = ("Belm", "Arvo of killing two", "accuses")
    denial = ("Arvo", "the shelling", "denies")
    assert link(blamed, denial) == [None, "c0"]
    others = [("Kord", f"road {number} is closed", "asserts") for number in range(3)]
    assert link(blamed, *others, denial)[-1] is None


def test_a_deed_of_the_same_type_by_another_name_is_denied() -> None:
    reading = read(
        ("Belm", "Arvo fired at the school", "asserts"), ("Arvo", "the attack", "denies")
    )
    assert link_all(reading) == [None, None]
    event = Event("ASSAULT", Span(0, 1), "", "", "", None, None, ())
    of_one_type = tuple(replace(one, event=event) for one in reading.claims)
    assert link_all(replace(reading, claims=of_one_type)) == [None, "c0"]


def link_all(reading: Reading) -> list[str | None]:
    return [claim.denies for claim in link_denials(reading)]
