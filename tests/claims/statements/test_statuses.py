"""Whether what is spoken of happened, goes on, or is still to come."""

from __future__ import annotations

import pytest

from sayso.model.claim import Status
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"tense": "past"}, "occurred"),
        ({"tense": "present", "perfect": True}, "occurred"),
        ({"tense": "present", "progressive": True}, "ongoing"),
        ({"tense": "present", "perfect": True, "progressive": True}, "ongoing"),
        ({"tense": "present"}, "ongoing"),
        ({"tense": "future", "modal": "will"}, "planned"),
        ({"tense": "present", "modal": "may"}, "expected"),
        ({"tense": "present", "modal": "may", "perfect": True}, "occurred"),
    ],
)
def test_tense_and_aspect_tell_the_status(facts: dict[str, object], status: Status) -> None:
    sentence = Sentence(f"{'Word ' * 30}. The fleet moves north.")
    predicate = sentence.predicate("moves", "move", subject="The fleet", **facts)
    sentence.state("The fleet moves north", predicate=predicate)
    assert sentence.claim().status == status


def test_the_present_of_a_headline_tells_the_past() -> None:
    sentence = Sentence("Storm sinks ferry")
    sentence.state(
        "Storm sinks ferry", predicate=sentence.predicate("sinks", "sink", tense="present")
    )
    assert sentence.claim().status == "occurred"


def test_a_condition_comes_before_everything_but_a_denial() -> None:
    sentence = Sentence("If they attack, we will answer.")
    predicate = sentence.predicate("answer", "answer", tense="future", modal="will", subject="we")
    sentence.state(
        "If they attack, we will answer", predicate=predicate, condition=sentence.at("If")[0]
    )
    assert sentence.claim().status == "conditional"


@pytest.mark.parametrize(
    ("main", "complement", "status"),
    [
        ({"lemma": "expect", "passive": True}, {"lemma": "meet"}, "expected"),
        ({"lemma": "plan"}, {"lemma": "meet"}, "planned"),
        ({"lemma": "continue", "tense": "present"}, {"lemma": "meet"}, "ongoing"),
        ({"lemma": "continue", "tense": "past"}, {"lemma": "meet"}, "occurred"),
        ({"lemma": "appear"}, {"lemma": "meet", "perfect": True}, "occurred"),
        ({"lemma": "believe", "passive": True}, {"lemma": "meet", "progressive": True}, "ongoing"),
    ],
)
def test_an_infinitive_takes_its_status_from_the_verb_before_it(
    main: dict[str, object], complement: dict[str, object], status: Status
) -> None:
    sentence = Sentence("They are verbing to meet.")
    predicate = sentence.predicate("verbing", str(main.pop("lemma")), **main)
    infinitive = sentence.predicate(
        "meet", str(complement.pop("lemma")), tense="none", **complement
    )
    sentence.state("They are verbing to meet", predicate=predicate, complement=infinitive)
    assert sentence.claim().status == status


def test_a_judgement_is_an_opinion() -> None:
    sentence = Sentence("Kord said the raid was a mistake.")
    said = sentence.credit("the raid was a mistake", cue="said", source="Kord")
    sentence.state(
        "the raid was a mistake",
        attribution=said,
        judgement=True,
        predicate=sentence.predicate("mistake", "mistake"),
    )
    assert sentence.claim().status == "opinion"


def test_a_judgement_of_a_bare_event_has_the_status_of_the_event() -> None:
    sentence = Sentence("Kord condemned the raid.")
    said = sentence.credit("the raid", cue="condemned", source="Kord", lemma="condemn")
    predicate = sentence.predicate("raid", "raid", tense="none")
    sentence.state("the raid", attribution=said, judgement=True, predicate=predicate)
    claim = sentence.claim()
    assert (claim.stance, claim.status) == ("condemns", "occurred")


def test_giving_a_thing_a_name_is_an_opinion() -> None:
    sentence = Sentence("Kord called the raid a disgrace.")
    said = sentence.credit("the raid a disgrace", cue="called", source="Kord", lemma="call")
    sentence.state(
        "the raid a disgrace",
        attribution=said,
        predicate=sentence.predicate("disgrace", "disgrace", tense="none"),
    )
    assert sentence.claim().status == "opinion"


@pytest.mark.parametrize(("noun", "status"), [("plan", "planned"), ("seizure", "occurred")])
def test_a_noun_tells_by_what_it_names(noun: str, status: Status) -> None:
    sentence = Sentence(f"Kord confirmed the {noun}.")
    said = sentence.credit(f"the {noun}", cue="confirmed", source="Kord", lemma="confirm")
    predicate = sentence.predicate(noun, noun, tense="none")
    sentence.state(f"the {noun}", attribution=said, predicate=predicate)
    assert sentence.claim().status == status


def test_a_sentence_that_ends_at_the_top_is_no_headline_of_its_speaker() -> None:
    sentence = Sentence("The ferry sinks, Kord said.")
    said = sentence.credit("The ferry sinks", cue="said", source="Kord")
    predicate = sentence.predicate("sinks", "sink", tense="present")
    sentence.state("The ferry sinks", attribution=said, predicate=predicate)
    assert sentence.claim().status == "ongoing"


@pytest.mark.parametrize(("lemma", "status"), [("say", "planned"), ("predict", "expected")])
def test_a_forecast_of_what_others_will_do_is_expected(lemma: str, status: Status) -> None:
    sentence = Sentence("Kord told us that the fleet will attack.")
    told = sentence.credit("the fleet will attack", cue="told", source="Kord", lemma=lemma)
    predicate = sentence.predicate(
        "attack", "attack", tense="future", modal="will", subject="the fleet"
    )
    sentence.state("the fleet will attack", attribution=told, predicate=predicate)
    assert sentence.claim().status == status


def test_going_to_is_planned_and_a_promise_of_who_says_we() -> None:
    sentence = Sentence("“We are going to sue,” Kord said.")
    said = sentence.credit("We are going to sue", cue="said", source="Kord")
    going = sentence.predicate("going", "go", tense="present", progressive=True, subject="We")
    sue = sentence.predicate("sue", "sue", tense="none")
    sentence.state("We are going to sue", attribution=said, predicate=going, complement=sue)
    assert (sentence.claim().status, sentence.claim().stance) == ("planned", "promises")


def test_a_promise_that_is_told_has_been_made() -> None:
    sentence = Sentence("Kord said that Veld promised to leave.")
    outer = sentence.credit("Veld promised to leave", cue="said", source="Kord")
    promised = sentence.predicate("promised", "promise")
    leave = sentence.predicate("leave", "leave", tense="none")
    inner = sentence.credit(
        "leave", cue="promised", source="Veld", within=outer, lemma="promise", predicate=promised
    )
    sentence.state(
        "Veld promised to leave", attribution=outer, predicate=promised, complement=leave
    )
    sentence.state("leave", attribution=inner, predicate=leave)
    statuses = {claim.speaker: claim.status for claim in sentence.claims()}
    assert statuses == {"Kord": "occurred", "Veld": "planned"}


def test_what_a_thing_is_described_as_is_a_judgement() -> None:
    sentence = Sentence("Kord described the raid as a mistake.")
    said = sentence.credit(
        "the raid as a mistake", cue="described", source="Kord", lemma="describe"
    )
    raid = sentence.predicate("raid", "raid", tense="none")
    sentence.state("the raid as a mistake", attribution=said, predicate=raid)
    assert sentence.claim().status == "opinion"


def test_what_was_going_on_as_it_was_told_goes_on() -> None:
    sentence = Sentence("Kord said that divers were searching the wreck.")
    said = sentence.credit("divers were searching the wreck", cue="said", source="Kord")
    searching = sentence.predicate("searching", "search", progressive=True)
    sentence.state("divers were searching the wreck", attribution=said, predicate=searching)
    assert sentence.claim().status == "ongoing"


@pytest.mark.parametrize(
    ("words", "facts", "status"),
    [
        ("The men were walking home when it fell", {"progressive": True}, "occurred"),
        ("The men were still walking home", {"progressive": True}, "ongoing"),
        ("The men have walking since May", {"tense": "present", "perfect": True}, "occurred"),
        (
            "The road has been walking since May",
            {"tense": "present", "perfect": True, "passive": True},
            "ongoing",
        ),
        (
            "They would have been walking",
            {"tense": "present", "modal": "would", "perfect": True},
            "conditional",
        ),
        ("They must have been walking", {"modal": "must", "perfect": True}, "occurred"),
        ("They should have been walking", {"modal": "should", "perfect": True}, "opinion"),
        (
            "They will be walking as soon as it ends",
            {"tense": "future", "modal": "will"},
            "conditional",
        ),
    ],
)
def test_words_around_the_verb_tell_more_than_its_tense(
    words: str, facts: dict[str, object], status: Status
) -> None:
    sentence = Sentence(f"{'Word ' * 30}. {words}.")
    sentence.state(words, predicate=sentence.predicate("walking", "walk", **facts))
    assert sentence.claim().status == status


@pytest.mark.parametrize(
    ("words", "head", "facts", "status"),
    [
        ("the continued strikes", "strikes", {}, "ongoing"),
        ("the planned strikes", "strikes", {}, "planned"),
        ("the strikes", "strikes", {}, "occurred"),
        ("they are to strike", "strike", {"tense": "present", "copular": True}, "planned"),
    ],
)
def test_words_beside_a_noun_or_infinitive_tell_its_status(
    words: str, head: str, facts: dict[str, object], status: Status
) -> None:
    sentence = Sentence(f"{'Word ' * 30}. They saw {words}.")
    given = {"tense": "none"} | facts
    sentence.state(words, predicate=sentence.predicate(head, "strike", **given))
    assert sentence.claim().status == status


def test_a_time_that_was_is_no_condition() -> None:
    sentence = Sentence(f"{'Word ' * 30}. Once he had been hit, he fled.")
    fled = sentence.predicate("fled", "flee")
    once = sentence.at("Once")[0]
    sentence.state("Once he had been hit, he fled", predicate=fled, condition=once)
    assert sentence.claim().status == "occurred"


def test_what_a_speaker_welcomes_in_so_many_words_is_an_opinion() -> None:
    sentence = Sentence("I welcome the report.")
    welcome = sentence.predicate("welcome", "welcome", tense="present", subject="I")
    sentence.state("I welcome the report", predicate=welcome)
    assert (sentence.claim().status, sentence.claim().stance) == ("opinion", "praises")


def test_what_nobody_says_if_it_was_hangs_on_no_condition() -> None:
    sentence = Sentence("Kord declined to say if it had fired")
    number = sentence.credit(
        "if it had fired", cue="declined to say", source="Kord", lemma="decline"
    )
    predicate = sentence.predicate("fired", "fire", perfect=True)
    sentence.state(
        "if it had fired", predicate=predicate, attribution=number, condition=sentence.at("if")[0]
    )
    claim = sentence.claim()

    assert (claim.stance, claim.status, claim.certainty) == ("doubts", "occurred", "unknown")


def test_what_somebody_calls_a_thing_is_a_judgement_without_a_verb() -> None:
    sentence = Sentence("Kord called it a crime")
    number = sentence.credit("it a crime", cue="called", source="Kord", lemma="call")
    sentence.state("it a crime", attribution=number)

    assert sentence.claim().status == "opinion"


def test_a_hedged_future_is_a_forecast_and_no_plan() -> None:
    for certainty, status in (("certain", "planned"), ("probable", "expected")):
        sentence = Sentence("Troops will attack")
        predicate = sentence.predicate("attack", "attack", tense="future", modal="will")
        sentence.state("Troops will attack", predicate=predicate, certainty=certainty)
        assert sentence.claim().status == status
