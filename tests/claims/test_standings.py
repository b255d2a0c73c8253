"""How a proposition stands in its document."""

from __future__ import annotations

from dataclasses import replace

from sayso.claims.standings import find_background, find_standing
from sayso.claims.statements.statuses import Standing
from sayso.model.annotation import Proposition
from tests.claims.sentences import Sentence, make_document

TOLD = "The envoy said stocks were low. Fever was spreading."


def stand(sentence: Sentence, stated: Proposition, *inner: int, published: str = "") -> Standing:
    document = replace(make_document(sentence.text), published=published or None)
    annotated = sentence.freeze()
    background = find_background(document, annotated)
    return find_standing(sentence.text, annotated, background, stated, inner)


def test_what_stands_alone_is_supposed_and_nothing_else() -> None:
    sentence = Sentence(TOLD)
    stated = sentence.state("Fever was spreading", sentence=1)
    assert stand(sentence, stated) == Standing(
        headline=False, told=False, ahead=False, carried=False, supposing=True
    )


def test_what_is_credited_is_not_supposed() -> None:
    sentence = Sentence(TOLD)
    number = sentence.credit("stocks were low", cue="said", source="The envoy")
    assert not stand(sentence, sentence.state("stocks were low", attribution=number)).supposing


def test_what_goes_on_with_a_report_is_carried_by_it() -> None:
    sentence = Sentence(TOLD)
    number = sentence.credit("stocks were low", cue="said", source="The envoy")
    whole = sentence.state("stocks were low", attribution=number)
    after = sentence.state("Fever was spreading", sentence=1)
    standing = stand(sentence, after)
    assert (standing.carried, standing.supposing) == (True, False)
    assert not stand(sentence, whole).carried


def test_a_verb_that_credits_what_is_nested_tells() -> None:
    sentence = Sentence(TOLD)
    number = sentence.credit("stocks were low", cue="said", source="The envoy")
    saying = sentence.predicate("said", "say")
    around = sentence.state("The envoy said stocks were low", predicate=saying)
    assert stand(sentence, around, number).told
    assert not stand(sentence, around).told
    within = sentence.state("stocks were low", predicate=sentence.predicate("were", "be"))
    assert not stand(sentence, within, number).told
    nobody = sentence.credit("stocks were low", cue="said")
    assert not stand(sentence, around, nobody).told


def test_a_time_after_publication_lies_ahead() -> None:
    sentence = Sentence("The envoy leaves on Friday.")
    sentence.date("Friday", "2024-11-01", "2024-11-01", "2024-11-01")
    leaving = sentence.predicate("leaves", "leave", tense="present")
    stated = sentence.state("The envoy leaves on Friday", predicate=leaving)
    assert stand(sentence, stated, published="2024-10-30").ahead
    assert not stand(sentence, stated, published="2024-11-02").ahead
    assert not stand(sentence, stated).ahead
