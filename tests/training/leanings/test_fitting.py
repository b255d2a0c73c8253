"""What is learnt from marked claims; where PyTorch is installed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.model.span import Span
from training.leanings.marks import Mark

pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.leanings import fitting
from training.leanings.fitting import UNMARKED, apply, cross_validate, fit, tabulate
from training.leanings.samples import Sample

N_VALUES = 6
N_TEXTS = 40


def make_samples() -> list[Sample]:
    """Claims whose first value tells whether they are planned, and whose trait that they are opinions."""
    chance = np.random.default_rng(1)
    samples = []
    for number in range(10 * N_TEXTS):
        planned, judged = number % 2 == 0, number % 3 == 0
        mean = chance.normal(size=N_VALUES).astype(np.float32)
        mean[0] += 4 * planned
        mark = Mark(
            "cases" if number % 5 else "gmb",
            str(number % N_TEXTS),
            "",
            (Span(0, 1),),
            "opinion" if judged else "planned" if planned else "occurred",
            ("ASSAULT" if planned else "-") if number % 5 else None,
        )
        traits = frozenset({"cue call"} if judged else {"cue say"})
        samples.append(Sample(mark, "occurred", "-", traits, mean, np.zeros(N_VALUES, np.float32)))
    return samples


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> fitting.Table:
    monkeypatch.setattr(fitting, "_EPOCHS", 40)
    monkeypatch.setattr(fitting, "_RATE", 0.03)
    return tabulate(make_samples())


def test_vectors_and_traits_tell_claims_of_other_texts(table: fitting.Table) -> None:
    statuses, types = cross_validate(table)
    known = table.types.numpy() != UNMARKED

    assert np.mean(statuses.argmax(1) == table.statuses.numpy()) > 0.9
    assert np.mean(types.argmax(1)[known] == table.types.numpy()[known]) > 0.9


def test_the_same_seed_gives_the_same(table: fitting.Table) -> None:
    chosen = np.arange(len(table.texts))
    one, other = fit(table, chosen), fit(table, chosen)

    assert (one.columns == other.columns).all()
    assert one.traits == other.traits
    assert one.columns.shape == (N_VALUES, 2 * fitting.WIDTH)
    assert (apply(one, table, chosen)[0] == apply(other, table, chosen)[0]).all()


def test_traits_that_are_seldom_seen_have_no_weight() -> None:
    samples = make_samples()
    few = [*samples, *samples[: fitting.FEWEST - 1]]
    rare = [
        replace(one, traits=one.traits | ({"rare"} if at >= len(samples) else set()))
        for at, one in enumerate(few)
    ]

    assert tabulate(rare).names == ("cue call", "cue say")
