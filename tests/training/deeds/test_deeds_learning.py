"""What is learnt of deeds from annotated cues."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.deeds import BASE
from training.deeds.__main__ import fit_weights, weigh
from training.deeds.samples import Sample


def make_samples(n_plans: int, n_sayings: int) -> list[Sample]:
    plans = [
        Sample(f"d{number}", "read", frozenset({"verb plan"}), is_deed=True)
        for number in range(n_plans)
    ]
    sayings = [
        Sample(f"d{number}", "read", frozenset({"verb say"}), is_deed=False)
        for number in range(n_sayings)
    ]
    return plans + sayings


def test_a_verb_of_deeds_has_a_weight_for_them() -> None:
    weights = fit_weights(make_samples(10, 30))
    assert weights["verb plan"] > 0 > weights["verb say"]
    plan, saying = weigh(weights, make_samples(1, 1))
    assert plan > 0.5 > saying


def test_a_rare_trait_has_no_weight() -> None:
    weights = fit_weights(make_samples(2, 30))
    assert set(weights) == {BASE, "verb say"}


def test_the_base_is_the_share_where_nothing_else_is_known() -> None:
    bare = [Sample("d", "read", frozenset(), is_deed=number < 5) for number in range(20)]
    assert weigh(fit_weights(bare), bare[:1])[0] == pytest.approx(0.25, abs=0.01)
