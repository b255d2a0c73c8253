"""Flat negations by which somebody turns down what others say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.sentences import Sentence


def make_exchange(
    cue: str, lemma: str, answer: str, *, verb: str = "fired", base: str = "fire"
) -> Sentence:
    """The army says or does something, and Peru answers with a negation."""
    sentence = Sentence(f"The army {cue} Peru of shelling a village. {answer}, Peru said.")
    number = sentence.credit("Peru of shelling a village", cue=cue, source="The army", lemma=lemma)
    sentence.state("Peru of shelling a village", attribution=number)
    nobody = answer.split(" ", 1)[0]
    made = replace(sentence.predicate(verb, base, subject=nobody), negations=sentence.at(nobody))
    number = sentence.credit(answer, cue="said", source="Peru", sentence=1)
    sentence.state(answer, predicate=made, attribution=number, sentence=1)
    return sentence


@pytest.mark.parametrize(
    ("cue", "lemma", "answer", "stance"),
    [
        ("accused", "accuse", "Nobody fired a gun", "denies"),
        ("reminded", "remind", "Nobody fired a gun", "asserts"),
        ("accused", "accuse", "Nobody else fired a gun", "asserts"),
    ],
    ids=["who is accused answers", "nobody accuses", "only the rest is denied"],
)
def test_a_sweeping_negation_answers_an_accusation(
    cue: str, lemma: str, answer: str, stance: str
) -> None:
    claims = make_exchange(cue, lemma, answer).claims()

    assert claims[-1].stance == stance
    assert (claims[-1].status == "denied") == (stance == "denies")


def test_who_only_does_not_know_turns_nothing_down() -> None:
    claims = make_exchange(
        "accused", "accuse", "Nobody knew the village", verb="knew", base="know"
    ).claims()

    assert claims[-1].stance == "asserts"
