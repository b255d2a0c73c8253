"""Whether a speaker tells what his own side will do, or what will come about."""

from __future__ import annotations

import pytest

from sayso.claims.attitudes.undertakings import is_ready, tell_undertaking
from sayso.model.claim import Stance
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("subject", "lemma", "stance"),
    [
        ("We", "send", "promises"),
        ("our forces", "send", "promises"),
        ("our children", "forgive", "predicts"),
        ("his troops", "send", "promises"),
        ("its jets", "send", "promises"),
        ("the rebels", "send", "predicts"),
        ("the Kord army", "send", "promises"),
    ],
)
def test_ones_own_side_can_be_promised_for(subject: str, lemma: str, stance: Stance) -> None:
    sentence = Sentence(f"Kord said {subject} will do so.")
    number = sentence.credit(f"{subject} will do so", cue="said", source="Kord")
    predicate = sentence.predicate("do", lemma, tense="future", modal="will", subject=subject)
    made = sentence.state(f"{subject} will do so", predicate=predicate, attribution=number)
    told = tell_undertaking(sentence.text, made, predicate, sentence.attributions[0])
    assert told == stance


def test_nobody_says_it_of_himself_in_his_own_words() -> None:
    sentence = Sentence("Kord said it will do so.")
    number = sentence.credit("it will do so", cue="said", source="Kord")
    predicate = sentence.predicate("do", "send", tense="future", modal="will", subject="it")
    made = sentence.state("it will do so", predicate=predicate, attribution=number)
    given = sentence.text, made, predicate, sentence.attributions[0]
    assert tell_undertaking(*given) == "promises"
    assert tell_undertaking(*given, direct=True) == "predicts"


def test_an_article_is_no_name_in_common() -> None:
    sentence = Sentence("The minister said the plan will do so.")
    number = sentence.credit("the plan will do so", cue="said", source="The minister")
    predicate = sentence.predicate("do", "cut", tense="future", modal="will", subject="the plan")
    made = sentence.state("the plan will do so", predicate=predicate, attribution=number)
    assert tell_undertaking(sentence.text, made, predicate, sentence.attributions[0]) == "predicts"


@pytest.mark.parametrize(
    ("text", "subject", "ready"),
    [
        ("We are ready to help", "We", True),
        ("We are ready to help", None, False),
        ("They are ready to help", "They", False),
    ],
)
def test_readiness_is_offered_for_oneself(text: str, subject: str | None, ready: bool) -> None:  # noqa: FBT001
    sentence = Sentence(text)
    predicate = sentence.predicate("ready", "ready", tense="present", copular=True, subject=subject)
    made = sentence.state(text, predicate=predicate)
    assert is_ready(text, made, None) is ready


def test_nobody_offers_what_he_is_not_ready_for() -> None:
    sentence = Sentence("We are not ready to help")
    predicate = sentence.predicate(
        "ready", "ready", tense="present", subject="We", negations=sentence.at("not")
    )
    assert not is_ready(sentence.text, sentence.state(sentence.text, predicate=predicate), None)
