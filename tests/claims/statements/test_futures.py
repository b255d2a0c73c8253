"""What is still to come, and what may be so already."""

from __future__ import annotations

import pytest

from sayso.claims.statements.futures import speaks_of_future
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("lemma", "facts", "ahead"),
    [
        ("attack", {"modal": "may"}, True),
        ("attack", {"modal": "may", "progressive": True}, False),
        ("trap", {"modal": "may", "passive": True}, False),
        ("kill", {"modal": "may", "passive": True}, True),
        ("attack", {"modal": "may", "perfect": True}, False),
        ("have", {"modal": "may"}, False),
        ("guilty", {"modal": "might", "copular": True}, False),
        ("guilty", {"modal": "could", "copular": True}, True),
        ("expect", {"tense": "past", "passive": True}, True),
        ("expect", {"tense": "past"}, False),
        ("see", {"modal": "could", "passive": True}, False),
    ],
)
def test_what_may_be_so_now_is_not_ahead(lemma: str, facts: dict[str, object], ahead: bool) -> None:  # noqa: FBT001
    sentence = Sentence("The men so.")
    given = {"tense": "present", **facts}
    made = sentence.state("The men so", predicate=sentence.predicate("so", lemma, **given))
    assert speaks_of_future(made) is ahead
