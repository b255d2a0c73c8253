"""What stays possible because nobody has ruled it out."""

from __future__ import annotations

import pytest

from sayso.claims.statements.exclusions import is_unexcluded, leaves_possible
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("cue", "possible"),
    [
        ("did not rule out", True),
        ("has not excluded", True),
        ("cannot rule out", True),
        ("ruled out", False),
        ("did not say", False),
    ],
)
def test_what_is_not_ruled_out_stays_possible(cue: str, possible: bool) -> None:  # noqa: FBT001
    sentence = Sentence(f"They {cue} sabotage")
    sentence.credit("sabotage", cue=cue, source="They", lemma="rule out")
    assert leaves_possible(sentence.text, sentence.attributions[0]) is possible


@pytest.mark.parametrize(
    ("words", "negation", "open_yet"),
    [
        ("Sabotage could not be excluded", "not", True),
        ("Nothing was excluded", "Nothing", False),
    ],
)
def test_a_subject_that_is_not_excluded_stays_possible(
    words: str,
    negation: str,
    open_yet: bool,  # noqa: FBT001
) -> None:
    sentence = Sentence(words)
    predicate = sentence.predicate(
        "excluded", "exclude", passive=True, negations=sentence.at(negation)
    )
    sentence.state(words, predicate=predicate)
    assert is_unexcluded(sentence.text, predicate) is open_yet
    assert (sentence.claim().polarity == "positive") is open_yet
    assert (sentence.claim().certainty == "possible") is open_yet


def test_without_a_predicate_nothing_is_excluded() -> None:
    assert is_unexcluded("Sabotage", None) is False
