"""What is known of a claim when its status is weighed."""

from __future__ import annotations

from sayso.claims.statements.traits import Manner, list_traits
from sayso.claims.tellings import Told
from sayso.model.span import Span
from tests.claims.sentences import Sentence

MANNER = Manner(
    Told("indirect", "plain"),
    Told("asserts", "plain"),
    Told("certain", "plain"),
    Told("positive", "plain"),
    Told("occurred", "tense: past-passive"),
    Told("ASSAULT", "word-for-an-event", (Span(15, 24),)),
)


def list_all(sentence: Sentence, number: int = 0) -> set[str]:
    annotated = sentence.freeze()
    proposition = annotated.propositions[number]
    credited = proposition.attribution
    attribution = None if credited is None else annotated.attributions[credited]
    return set(list_traits(sentence.text, proposition, attribution, MANNER))


def test_how_it_is_put_and_by_what_rule() -> None:
    sentence = Sentence("The bridge was destroyed.")
    predicate = sentence.predicate(
        "destroyed", "destroy", tense="past", passive=True, subject="The bridge"
    )
    sentence.state("The bridge was destroyed", predicate=predicate)
    traits = list_all(sentence)

    assert {"status occurred", "family tense", "rule tense: past-passive"} <= traits
    assert {"mode indirect", "stance asserts", "certainty certain", "own voice"} <= traits
    assert {"event ASSAULT", "event word destroyed"} <= traits
    assert {"predicate destroy", "predicate passive", "predicate tense past"} <= traits
    assert {"subject begins the", "subject ends bridge", "no complement"} <= traits


def test_a_noun_has_no_predicate() -> None:
    sentence = Sentence("A setback for everybody.")
    sentence.state("A setback for everybody")

    assert "no predicate" in list_all(sentence)


def test_a_subject_without_a_word_has_no_traits() -> None:
    sentence = Sentence("\u00a0 was destroyed.")
    predicate = sentence.predicate("destroyed", "destroy", subject="\u00a0")
    sentence.state("\u00a0 was destroyed", predicate=predicate)

    assert not any(trait.startswith("subject") for trait in list_all(sentence))
