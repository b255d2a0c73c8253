"""Sentences that go on with what the one before them reports."""

from __future__ import annotations

from dataclasses import replace

from sayso.claims.statements.carrying import find_carried
from tests.claims.sentences import Sentence

TOLD = "The envoy said stocks were low. Fever was spreading. Clinics lacked gloves."


def carried(text: str = TOLD, *, source: str = "The envoy", tense: str = "past") -> list[int]:
    sentence = Sentence(text)
    number = sentence.credit(
        "stocks were low",
        cue="said",
        source=source,
        predicate=sentence.predicate("said", "say", tense=tense),
    )
    sentence.state("stocks were low", attribution=number)
    sentence.state("Fever was spreading", sentence=1)
    sentence.state("Clinics lacked gloves", sentence=2)
    return sorted(find_carried(text, sentence.freeze()))


def test_what_follows_a_report_is_carried_by_it() -> None:
    assert carried() == [1, 2]


def test_a_new_paragraph_a_quotation_and_a_present_carry_nothing() -> None:
    assert carried(TOLD.replace("low. ", "low.\n\n")) == []
    assert carried(TOLD.replace("stocks were low", '"stocks were low')) == []
    assert carried(tense="present") == []
    assert carried(source="") == []


def test_a_sentence_with_a_cue_of_its_own_ends_it() -> None:
    sentence = Sentence(TOLD)
    number = sentence.credit("stocks were low", cue="said", source="The envoy")
    sentence.state("stocks were low", attribution=number)
    sentence.credit("Fever", cue="spreading", source="")
    sentence.attributions[1] = replace(sentence.attributions[1], sentence=1)
    sentence.state("Fever was spreading", sentence=1)
    sentence.state("Clinics lacked gloves", sentence=2)
    assert find_carried(TOLD, sentence.freeze()) == frozenset()


def test_an_order_carries_no_report() -> None:
    sentence = Sentence(TOLD.replace("said", "ordered"))
    number = sentence.credit("stocks were low", cue="ordered", source="The envoy", lemma="order")
    sentence.state("stocks were low", attribution=number)
    sentence.state("Fever was spreading", sentence=1)
    assert find_carried(sentence.text, sentence.freeze()) == frozenset()
