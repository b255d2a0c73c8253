"""What a statement hangs on, told with an "if" or without one."""

from __future__ import annotations

import pytest

from sayso.claims.statements.conditions import is_only_when, tell_hanging
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "modal", "supposing", "rule"),
    [
        ("Under the plan, troops would leave", "would", False, "terms"),
        ("By its own terms, the pact could leave", "could", False, "terms"),
        ("Without the loan, banks could leave", "could", False, "terms"),
        ("Under the bridge, troops would leave", "would", False, None),
        ("Under the plan, troops will leave", "will", False, None),
        ("Troops would leave", "would", True, "would"),
        ("Troops would later leave", "would", True, None),
        ("Troops would leave", "would", False, None),
        ("Troops will leave as soon as it rains", "will", False, "condition"),
    ],
)
def test_what_would_be_hangs_on_something(
    text: str,
    modal: str,
    supposing: bool,  # noqa: FBT001
    rule: str | None,
) -> None:
    sentence = Sentence(text)
    tense = "future" if modal == "will" else "present"
    predicate = sentence.predicate("leave", "leave", tense=tense, modal=modal)
    made = sentence.state(text, predicate=predicate)
    told = tell_hanging(text, made, predicate, supposing=supposing)
    assert (None if told is None else told.rule) == rule


def test_once_of_what_was_sets_no_condition() -> None:
    sentence = Sentence("Once they left, it burned")
    burned = sentence.predicate("burned", "burn", tense="past")
    once = sentence.at("Once")[0]
    made = sentence.state("Once they left, it burned", predicate=burned, condition=once)
    assert is_only_when(sentence.text, made)
    will = sentence.predicate("burned", "burn", tense="future", modal="will")
    made = sentence.state("Once they left, it burned", predicate=will, condition=once)
    assert not is_only_when(sentence.text, made)
