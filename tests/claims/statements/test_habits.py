"""What goes on as it is told of, though it is told in the past."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


def tell(content: str, head: str, lemma: str, *, cue: str = "said", **facts: object) -> str:
    sentence = Sentence(f"Residents {cue} that {content}.")
    number = sentence.credit(content, cue=cue, source="Residents")
    predicate = sentence.predicate(head, lemma, **facts)
    sentence.state(content, predicate=predicate, attribution=number)
    return sentence.claim().status


@pytest.mark.parametrize(
    "content",
    [
        "shells fell every night",
        "shells fell twice a week",
        "shells fell 40 times per day",
        "shells often fell",
        "ten shells a day fell",
    ],
)
def test_how_often_makes_a_habit(content: str) -> None:
    assert tell(content, "fell", "fall") == "ongoing"


@pytest.mark.parametrize(
    "content",
    ["shells fell on Monday", "shells fell a day later", "shells fell, as they often do"],
)
def test_what_happened_once_is_over(content: str) -> None:
    assert tell(content, "fell", "fall") == "occurred"


def test_a_state_goes_on_unless_a_word_sets_it_back() -> None:
    assert tell("the town needed fuel", "needed", "need") == "ongoing"
    assert tell("the town needed fuel last year", "needed", "need") == "occurred"
    assert tell("the town was under siege", "siege", "siege", copular=True) == "ongoing"
    assert tell("the town was a ruin", "ruin", "ruin", copular=True) == "occurred"


@pytest.mark.parametrize(
    ("cue", "lemma", "status"),
    [("warned", "warn", "ongoing"), ("doubted", "doubt", "ongoing"), ("said", "say", "occurred")],
)
def test_a_state_that_is_warned_of_or_doubted_is_one_of_now(
    cue: str, lemma: str, status: str
) -> None:
    sentence = Sentence(f"Doctors {cue} that stocks were low.")
    number = sentence.credit("stocks were low", cue=cue, source="Doctors", lemma=lemma)
    predicate = sentence.predicate("low", "low", copular=True)
    sentence.state("stocks were low", predicate=predicate, attribution=number)
    assert sentence.claim().status == status


def test_the_past_of_the_outlet_and_of_a_quotation_is_their_own() -> None:
    sentence = Sentence("Shells fell every night.")
    sentence.state("Shells fell every night", predicate=sentence.predicate("fell", "fall"))
    assert sentence.claim().status == "occurred"
    quoted = Sentence("Residents said: “Shells fell every night.”")
    quoted.quote("“Shells fell every night.”")
    number = quoted.credit("Shells fell every night", cue="said", source="Residents")
    quoted.state(
        "Shells fell every night", predicate=quoted.predicate("fell", "fall"), attribution=number
    )
    assert quoted.claim().status == "occurred"
