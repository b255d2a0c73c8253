"""Denials of what is told in whichever document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.desk.denials import is_denied
from sayso.desk.sightings import Sighting
from sayso.model.event import Event
from sayso.model.span import Span
from tests.desk.test_contests import deny, sight


def speak(sighting: Sighting, speaker: str) -> Sighting:
    return replace(sighting, claim=replace(sighting.claim, speaker=speaker))


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("having downed a Boris drone", True),
        ("the airport of Boris", False),
        ("India’s claim of having downed a Boris drone as a “stage-managed drama”", True),
    ],
)
def test_two_telling_words_are_shared(denied: str, *, told: bool) -> None:
    claim = sight("Ada said troops downed a quadcopter of Boris.")
    denial = replace(deny("Clara said Boris."), quote=denied)
    assert is_denied(claim, denial) is told


def test_a_body_does_not_deny_what_its_state_says() -> None:
    words = "Ada said soldiers of Boris crossed the border."
    denial = speak(deny("Clara said soldiers of Boris crossed the border."), "Chad")
    assert is_denied(speak(sight(words), "Niger"), denial)
    assert not is_denied(speak(sight(words), "Chad’s army"), denial)
    assert is_denied(speak(sight(words), "army"), speak(denial, "Chad’s army"))


def test_that_no_soldier_was_killed_is_not_denied_by_a_girl() -> None:
    claim = sight("Ada said troops of Boris killed a girl.")
    denial = deny("Clara said troops of Boris killed no soldier.")
    denial = replace(denial, claim=replace(denial.claim, polarity="negative"))
    event = Event("ASSAULT", Span(0, 1), "", "girl", "", None, None, ())
    both = [
        replace(one, claim=replace(one.claim, event=replace(event, target=target)))
        for one, target in ((claim, "girl"), (denial, "soldier"))
    ]
    assert not is_denied(*both)
    assert is_denied(claim, denial)
