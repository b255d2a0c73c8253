"""Whom the object of a verb cannot mean, through the trained pipeline."""

from __future__ import annotations

import pytest

import sayso


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ivan Orlov met Karl Tamm at noon and shot him in the leg.", "Karl Tamm"),
        ("Karl Tamm was there when Ivan Orlov wounded him with a knife.", "Karl Tamm"),
    ],
)
def test_an_object_is_never_its_verbs_subject(text: str, target: str) -> None:
    events = [claim.event for claim in sayso.load()(text).claims if claim.event is not None]
    assert {event.target for event in events if event.type == "ASSAULT"} == {target}
