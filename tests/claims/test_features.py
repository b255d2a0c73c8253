"""What is known of how sure the fields of a claim are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.claims.assemble import assemble_with_decisions
from sayso.claims.features import Features, list_features
from sayso.claims.probabilities import FIELDS
from sayso.model.claim import STATUSES
from sayso.model.event import EVENT_TYPES
from sayso.model.leaning import Leaning
from tests.claims.sentences import Sentence, make_document


def describe(sentence: Sentence) -> Mapping[str, Features]:
    """The features of the only claim."""
    made = assemble_with_decisions(make_document(sentence.text), sentence.freeze())
    ((claim, decisions),) = made
    return list_features(sentence.text, claim, decisions)


def test_each_field_with_a_probability_has_features() -> None:
    sentence = Sentence("The men had left.")
    sentence.state("The men had left", predicate=sentence.predicate("left", "leave"))
    assert set(describe(sentence)) == set(FIELDS)


def test_own_words_that_say_we_leave_the_speaker_open() -> None:
    sentence = Sentence("We had left.")
    sentence.state("We had left", predicate=sentence.predicate("left", "leave"))
    found = describe(sentence)["speaker"]
    assert (found["own voice"], found["own voice says we"]) == (1.0, 1.0)


def test_the_doubt_of_the_model_about_the_cue_is_a_feature() -> None:
    sentence = Sentence("Kord said that the men had left.")
    said = sentence.credit("the men had left", cue="said", source="Kord", probability=0.75)
    sentence.state(
        "the men had left", attribution=said, predicate=sentence.predicate("left", "leave")
    )
    found = describe(sentence)
    assert found["stance"]["doubt of cue"] == 0.25
    assert "cue by rule" not in found["stance"]
    assert found["stance"]["by neutral-cue"] == 1.0
    assert found["status"]["by tense"] == 1.0


def test_a_rule_that_found_the_cue_is_told_apart() -> None:
    sentence = Sentence("Kord: men left")
    said = sentence.credit("men left", cue=":", source="Kord", cue_form="mark")
    sentence.state("men left", attribution=said, predicate=sentence.predicate("left", "leave"))
    found = describe(sentence)["content"]
    assert (found["cue by rule"], found["no verb for cue"], found["short"]) == (1.0, 1.0, 1.0)


def test_how_far_the_event_is_ahead_of_others_is_a_feature() -> None:
    sentence = Sentence("The men shelled the port.")
    predicate = sentence.predicate("shelled", "shell", tense="past")
    said = sentence.state("The men shelled the port", predicate=predicate)
    assert describe(sentence)["event"] == {"no event": 1.0, "not weighed": 1.0, "ahead": 1.0}

    none = (3.0, *(0.0 for _ in EVENT_TYPES))
    sentence.propositions[0] = replace(said, leaning=Leaning((0.0,) * len(STATUSES), none))
    found = describe(sentence)["event"]
    assert found["ahead"] > 0
    assert found["behind"] == 0
    assert "overruled" not in found
