"""What is asked for, and what is only supposed."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("words", "verb", "facts", "stance"),
    [
        ("that he had been hit", "hit", {"tense": "past", "perfect": True}, "asserts"),
        ("that he might be hit", "hit", {"tense": "present", "modal": "might"}, "predicts"),
        ("that he should go", "go", {"tense": "present", "modal": "should"}, "requests"),
        ("that they meet", "meet", {"tense": "present"}, "requests"),
    ],
)
def test_a_suggestion_of_what_is_asks_for_nothing(
    words: str, verb: str, facts: dict[str, object], stance: str
) -> None:
    sentence = Sentence(f"Kord suggested {words}")
    content = words.removeprefix("that ")
    number = sentence.credit(content, cue="suggested", source="Kord", lemma="suggest")
    sentence.state(content, predicate=sentence.predicate(verb, verb, **facts), attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("words", "facts", "stance"),
    [
        ("to leave", {"tense": "none"}, "requests"),
        ("they leave", {"tense": "present"}, "asserts"),
    ],
)
def test_whom_somebody_tells_to_do_something_is_asked_to(
    words: str, facts: dict[str, object], stance: str
) -> None:
    sentence = Sentence(f"Kord told the villagers {words}")
    number = sentence.credit(words, cue="told", source="Kord", lemma="tell")
    made = sentence.predicate("leave", "leave", **facts)
    sentence.state(words, predicate=made, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(("mark", "stance"), [("?", "asks"), (".", "predicts")])
def test_a_question_asks_though_it_is_of_the_future(mark: str, stance: str) -> None:
    sentence = Sentence(f"Will the deal hold{mark}")
    predicate = sentence.predicate("hold", "hold", tense="future", modal="will")
    sentence.state("Will the deal hold", predicate=predicate)

    assert sentence.claim().stance == stance
