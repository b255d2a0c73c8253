"""What people ought to feel, which asks nobody for a deed."""

from __future__ import annotations

import pytest

from sayso.claims.statements.expectable import is_expectable
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("lemma", "facts", "felt"),
    [
        ("worry", {"modal": "should"}, True),
        ("surprise", {"modal": "ought"}, True),
        ("worry", {"modal": "will"}, False),
        ("worry", {"modal": "should", "perfect": True}, False),
        ("act", {"modal": "should"}, False),
    ],
)
def test_a_should_of_feelings_is_no_request(
    lemma: str,
    facts: dict[str, object],
    felt: bool,  # noqa: FBT001
) -> None:
    sentence = Sentence("This should so.")
    assert is_expectable(sentence.predicate("so", lemma, tense="present", **facts)) is felt


def test_who_should_be_worried_is_asked_for_nothing() -> None:
    sentence = Sentence("This should worry us all.")
    predicate = sentence.predicate("worry", "worry", tense="present", modal="should")
    sentence.state("This should worry us all", predicate=predicate)
    claim = sentence.claim()
    assert (claim.stance, claim.status) == ("asserts", "opinion")
