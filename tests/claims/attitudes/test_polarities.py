"""Whether a claim is negated."""

from __future__ import annotations

import pytest

from sayso.claims.attitudes.rhetoric import Rhetoric, turn_polarity
from sayso.claims.tellings import Told
from sayso.model.claim import Polarity
from tests.claims.sentences import Sentence


def test_negating_words_make_it_negative() -> None:
    sentence = Sentence("They did not leave.")
    predicate = sentence.predicate("leave", "leave", negations=sentence.at("not"))
    sentence.state("They did not leave", predicate=predicate)
    assert sentence.claim().polarity == "negative"


def test_a_cue_that_carries_a_negation_negates_its_content() -> None:
    sentence = Sentence("They are not expected to leave.")
    cue = sentence.predicate("expected", "expect", passive=True, negations=sentence.at("not"))
    number = sentence.credit(
        ["They", "leave"], cue="are not expected", lemma="expect", predicate=cue
    )
    leave = sentence.predicate("leave", "leave", tense="none")
    sentence.state("They", "leave", predicate=leave, attribution=number)
    assert sentence.claim().polarity == "negative"


@pytest.mark.parametrize(
    ("answer", "given", "polarity"),
    [
        ("no", "positive", "negative"),
        ("no", "negative", "positive"),
        ("yes", "negative", "positive"),
        ("yes", "positive", "positive"),
    ],
)
def test_a_rhetorical_question_answers_itself(
    answer: str, given: Polarity, polarity: Polarity
) -> None:
    rhetoric = Rhetoric(answer, refuses=False, rule="rule")  # type: ignore[arg-type]
    assert turn_polarity(rhetoric, Told(given, "words")).value == polarity
