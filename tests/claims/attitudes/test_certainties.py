"""How firmly a claim is put."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [
        ("assess with low confidence that", "possible"),
        ("assess with moderate confidence that", "probable"),
        ("assess with high confidence that", "certain"),
        ("said that", "certain"),
    ],
)
def test_an_assessment_lowers_by_its_own_measure(cue: str, certainty: str) -> None:
    sentence = Sentence(f"Analysts {cue} the brigade left.")
    number = sentence.credit("the brigade left", cue=cue, source="Analysts", lemma="assess")
    sentence.state(
        "the brigade left", predicate=sentence.predicate("left", "leave"), attribution=number
    )
    assert sentence.claim().certainty == certainty


@pytest.mark.parametrize(
    ("question", "certainty"),
    [("Will they come?", "unknown"), ("Why did they come?", "certain")],
)
def test_a_question_of_yes_or_no_leaves_all_open(question: str, certainty: str) -> None:
    sentence = Sentence(f"“{question}” she asked.")
    sentence.quote(f"“{question}”")
    number = sentence.credit(question.rstrip("?"), cue="asked", source="she", lemma="ask")
    predicate = sentence.predicate("come", "come", tense="future", question=True)
    sentence.state(question.rstrip("?"), predicate=predicate, attribution=number)
    claim = sentence.claim()
    assert (claim.stance, claim.certainty) == ("asks", certainty)


def test_what_is_asked_with_whether_is_open() -> None:
    sentence = Sentence("She asked whether they would come.")
    number = sentence.credit("they would come", cue="asked", source="She", lemma="ask")
    predicate = sentence.predicate("come", "come", modal="would")
    sentence.state("they would come", predicate=predicate, attribution=number)
    claim = sentence.claim()
    assert (claim.stance, claim.certainty) == ("asks", "unknown")


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("them when they would come", "asks"),
        ("the men who had fled to come", "requests"),
        ("them to come when they could", "requests"),
    ],
)
def test_a_question_may_stand_behind_whom_it_is_put_to(content: str, stance: str) -> None:
    sentence = Sentence(f"She asked {content}.")
    number = sentence.credit(content, cue="asked", source="She", lemma="ask")
    predicate = sentence.predicate("come", "come", tense="none")
    sentence.state(content, predicate=predicate, attribution=number)
    assert sentence.claim().stance == stance
