"""Weights that fit samples, and how they do on documents left out."""

from __future__ import annotations

import pytest

from sayso.claims.probabilities import BASE, weigh_features
from training.calibration.fitting import FEWEST, cross_validate, fit_weights, strip_weights
from training.calibration.samples import FAMILIAR, Sample


def make_samples(share_plain: float, share_marked: float, *, size: int = 40) -> list[Sample]:
    """Samples of four documents, half of them with a mark."""
    samples = []
    for number in range(size):
        for name, share in (("", share_plain), ("marked", share_marked)):
            features = {name: 1.0} if name else {}
            right = number < share * size
            samples.append(Sample(f"d{number % 4}", "unread", "status", features, right))
    return samples


def test_without_features_the_base_is_the_share_that_is_right() -> None:
    weights = fit_weights(make_samples(0.75, 0.75))
    assert weigh_features(weights, {}) == pytest.approx(0.75, abs=0.02)


def test_a_feature_that_tells_gets_a_weight_and_is_held_small() -> None:
    weights = fit_weights(make_samples(0.9, 0.3))
    assert weights["marked"] < -1
    assert 0.3 <= weigh_features(weights, {"marked": 1.0}) < 0.5
    assert 0.7 < weigh_features(weights, {}) <= 0.9


def test_a_rare_feature_gets_none() -> None:
    samples = make_samples(0.8, 0.8)
    rare = [
        Sample(one.document, one.group, one.field, {"rare": 1.0}, one.right)
        for one in samples[: FEWEST - 1]
    ]
    assert "rare" not in fit_weights([*rare, *samples[FEWEST - 1 :]])


def test_a_feature_of_one_document_gets_none() -> None:
    samples = [
        Sample(one.document, one.group, one.field, {"own": float(one.document == "d0")}, one.right)
        for one in make_samples(0.8, 0.6)
    ]
    assert set(fit_weights(samples)) == {BASE}


def test_a_document_is_judged_without_what_is_right_in_it() -> None:
    samples = make_samples(0.5, 0.5)
    turned = [
        Sample(one.document, one.group, one.field, one.features, one.document != "d0")
        for one in samples
    ]
    told = cross_validate(turned)
    left_out = [p for one, p in zip(turned, told, strict=True) if one.document == "d0"]
    assert min(left_out) > 0.9


def test_what_only_samples_have_is_left_out_of_the_package() -> None:
    assert strip_weights({BASE: 1.0, FAMILIAR: 0.5, "short": -0.2}) == {BASE: 1.0, "short": -0.2}


@pytest.mark.parametrize(("share_read", "has_weight"), [(0.9, True), (0.3, False)])
def test_rules_do_not_do_worse_where_they_were_written(
    share_read: float, *, has_weight: bool
) -> None:
    samples = [
        Sample(
            one.document,
            one.group,
            one.field,
            {FAMILIAR: float("marked" in one.features)},
            one.right,
        )
        for one in make_samples(0.6, share_read)
    ]
    assert (FAMILIAR in fit_weights(samples)) is has_weight
