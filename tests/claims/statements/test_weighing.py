"""What was learnt from marked claims against what rules tell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.claims.statements import weighing
from sayso.claims.statements.learnt import TraitWeights
from sayso.claims.statements.weighing import MARGIN, SETTLED, weigh_status
from sayso.claims.tellings import Told
from sayso.model.claim import STATUSES, Status
from sayso.model.event import EVENT_TYPES
from sayso.model.leaning import Leaning
from tests.claims.sentences import Sentence


def lean(**likely: float) -> Leaning:
    return Leaning(
        tuple(likely.get(status, 0.0) for status in STATUSES), (0.0,) * (1 + len(EVENT_TYPES))
    )


def weigh(
    told: Status, leaning: Leaning | None, *, rule: str = "tense: present", modal: str | None = None
) -> Told[Status]:
    sentence = Sentence("The fleet moves north.")
    predicate = sentence.predicate("moves", "move", tense="present", modal=modal)
    said = replace(sentence.state("The fleet moves", predicate=predicate), leaning=leaning)
    return weigh_status(said, Told(told, rule, (predicate.head,)), ["predicate move"]).told


@pytest.fixture(autouse=True)
def weights(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.zeros((1, len(STATUSES)))
    rows[0, STATUSES.index("opinion")] = 2.0
    monkeypatch.setattr(
        weighing, "read_weights", lambda _: TraitWeights({"predicate move": 0}, rows)
    )


def test_a_much_likelier_status_takes_the_place_of_that_of_the_rules() -> None:
    told = weigh("ongoing", lean(expected=2.1 + MARGIN))

    assert told.value == "expected"
    assert told.rule == "learnt: not ongoing by tense: present"
    assert told.words == Sentence("The fleet moves north.").at("moves")


def test_rules_have_the_last_word_where_little_speaks_against_them() -> None:
    assert weigh("ongoing", lean(ongoing=2.1, opinion=MARGIN)).rule == "tense: present"
    assert weigh("ongoing", None).rule == "tense: present"


def test_traits_are_added_to_what_the_encoder_makes_of_it() -> None:
    assert weigh("occurred", lean()).value == "opinion"
    assert weigh("occurred", lean(occurred=1.8)).value == "occurred"


@pytest.mark.parametrize("rule", sorted(SETTLED))
def test_conventions_of_the_annotation_are_not_overruled(rule: str) -> None:
    assert weigh("denied", lean(opinion=9), rule=rule).rule == rule


def test_what_must_be_is_asked_for() -> None:
    asked = "stance: requests"

    assert weigh("planned", lean(opinion=9), rule=asked, modal="must").value == "planned"
    assert weigh("planned", lean(opinion=9), rule=asked).value == "opinion"
