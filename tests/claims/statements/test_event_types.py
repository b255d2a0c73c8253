"""Which type of event a claim is about: what words tell, against what was learnt from marked claims."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.claims.statements import event_types
from sayso.claims.statements.event_types import MARGIN, TYPES, tell_type, weigh_type
from sayso.claims.statements.learnt import TraitWeights
from sayso.claims.tellings import Told
from sayso.model.claim import STATUSES
from sayso.model.leaning import Leaning
from tests.claims.sentences import Sentence

SENTENCE = Sentence("The fleet shelled the port.")
SHELLED: Told[str] = Told("ASSAULT", "word-for-an-event", SENTENCE.at("shelled"))
NONE: Told[str] = Told("none", "no-word-for-an-event")


def weigh(told: Told[str], *, counted: bool = False, **likely: float) -> Told[str]:
    leaning = Leaning((0.0,) * len(STATUSES), tuple(likely.get(one, 0.0) for one in TYPES))
    predicate = SENTENCE.predicate("shelled", "shell", tense="past")
    said = replace(SENTENCE.state("The fleet shelled", predicate=predicate), leaning=leaning)
    traits = [f"event {told.value}", "event word shelled"]
    return weigh_type(said, told, traits, counted=counted).told


@pytest.fixture(autouse=True)
def weights(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.zeros((2, len(TYPES)))
    rows[0, TYPES.index("ASSAULT")] = 1.0
    rows[1, TYPES.index("DISASTER")] = 0.5
    places = {"event ASSAULT": 0, "event word shelled": 1}
    monkeypatch.setattr(event_types, "read_weights", lambda _: TraitWeights(places, rows))


def test_a_likelier_type_takes_the_place_of_that_of_the_words() -> None:
    told = weigh(SHELLED, DISASTER=0.6 + MARGIN)

    assert told.value == "DISASTER"
    assert told.rule == "learnt: not ASSAULT by word-for-an-event"
    assert told.words == SHELLED.words


def test_what_the_words_tell_counts_too() -> None:
    assert weigh(SHELLED, DISASTER=0.4) is SHELLED


def test_nothing_happens_where_that_is_likelier() -> None:
    told = weigh(SHELLED, none=1.1 + MARGIN)

    assert (told.value, told.words) == ("none", ())
    assert weigh(SHELLED, counted=True, none=1.1 + MARGIN) is SHELLED


def test_without_a_word_for_it_there_is_no_event() -> None:
    assert weigh(NONE, ASSAULT=9.0) is NONE
    assert tell_type(None) == NONE
