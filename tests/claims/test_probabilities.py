"""How likely each field of a claim is right."""

from __future__ import annotations

from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.probabilities import (
    BASE,
    FIELDS,
    estimate_probabilities,
    read_weights,
    weigh_features,
)
from tests.claims.sentences import Sentence

NUMBERS = st.floats(-50, 50)


def test_every_field_has_weights_in_the_package() -> None:
    assert set(read_weights()) == set(FIELDS)
    assert all(BASE in weights for weights in read_weights().values())


def test_a_feature_moves_the_probability_as_its_weight_says() -> None:
    weights = {BASE: 0.0, "sure": 2.0, "unsure": -2.0}
    assert weigh_features(weights, {}) == 0.5
    assert weigh_features(weights, {"sure": 1.0}) == 0.88
    assert weigh_features(weights, {"unsure": 1.0}) == 0.12


def test_an_unknown_feature_counts_nothing() -> None:
    assert weigh_features({BASE: 1.0}, {"new rule": 1.0}) == weigh_features({BASE: 1.0}, {})


@given(st.dictionaries(st.text(), NUMBERS), st.dictionaries(st.text(), NUMBERS))
def test_nothing_is_certain(weights: dict[str, float], features: dict[str, float]) -> None:
    assert 0.02 <= weigh_features(weights, features) <= 0.98


def test_without_features_each_field_has_its_base() -> None:
    found = asdict(estimate_probabilities({}))
    assert found == {name: weigh_features(read_weights()[name], {}) for name in FIELDS}


def test_a_claim_tells_how_likely_its_fields_are() -> None:
    sentence = Sentence("Kord said that the men had left.")
    said = sentence.credit("the men had left", cue="said", source="Kord", probability=0.9)
    sentence.state(
        "the men had left", attribution=said, predicate=sentence.predicate("left", "leave")
    )
    found = sentence.claim().probabilities
    assert found is not None
    assert found.polarity > found.status > 0.5
