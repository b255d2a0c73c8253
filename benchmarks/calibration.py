"""Calibration: whether the probabilities of a claim's fields are as often right as they say.

The documents that the weights are fitted on are each judged by weights from all the
others; the held-out documents by the weights of the package.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi, sqrt
from pathlib import Path

from sayso.claims.probabilities import FIELDS, read_weights, weigh_features
from training.calibration.fitting import cross_validate
from training.calibration.gold import read_gold
from training.calibration.samples import Sample, collect_samples

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Bounds of the bins, each without its upper one but the last."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What was said of one field of one claim, and what came of it.

    Attributes:
        document: Id of the document.
        field: The field.
        probability: What was said, 0 to 1.
        right: Whether the field is as annotated.
    """

    document: str
    field: str
    probability: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of about the same probability.

    Attributes:
        count: How many.
        told: Their mean probability.
        right: The share of them that is right.
    """

    count: int
    told: float
    right: float


@dataclass(frozen=True, slots=True)
class Trial:
    """Forecasts on documents that the weights have not seen.

    Attributes:
        title: For the reader.
        forecasts: Of all fields.
    """

    title: str
    forecasts: tuple[Forecast, ...]

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return len({one.document for one in self.forecasts})


def measure_calibration(data: Path) -> tuple[Trial, Trial]:
    """The forecasts on the documents fitted on, each left out in turn, and on those held out.

    Args:
        data: The folder of corpora.
    """
    samples = collect_samples(read_gold(data))
    fitted = [one for one in samples if one.group != "held-out"]
    held = [one for one in samples if one.group == "held-out"]
    left_out: list[Forecast] = []
    for name in FIELDS:
        some = [one for one in fitted if one.field == name]
        left_out += _join(some, cross_validate(some))
    weights = read_weights()
    told = [weigh_features(weights[one.field], one.features) for one in held]
    return (
        Trial("each document left out in turn", tuple(left_out)),
        Trial("held out", tuple(_join(held, told))),
    )


def _join(samples: Sequence[Sample], told: Sequence[float]) -> list[Forecast]:
    return [
        Forecast(one.document, one.field, probability, one.right)
        for one, probability in zip(samples, told, strict=True)
    ]


def fill_bins(forecasts: Sequence[Forecast]) -> list[Bin | None]:
    """The forecasts between each two of `EDGES`; None where there are none."""
    bins: list[Bin | None] = []
    for low, high in pairwise(EDGES):
        last = high == EDGES[-1]
        some = [
            one
            for one in forecasts
            if low <= one.probability < high or (last and one.probability == high)
        ]
        bins.append(_make_bin(some) if some else None)
    return bins


def score_brier(forecasts: Sequence[Forecast]) -> float:
    """The mean square of what was said less what came of it: 0 is best.

    Source:
        Brier (1950), "Verification of Forecasts Expressed in Terms of Probability".
    """
    return sum((one.probability - one.right) ** 2 for one in forecasts) / len(forecasts)


def score_constant(forecasts: Sequence[Forecast]) -> float:
    """The same for whoever says of every claim the share that is right."""
    share = sum(one.right for one in forecasts) / len(forecasts)
    return share * (1.0 - share)


def measure_error(forecasts: Sequence[Forecast]) -> float:
    """The expected calibration error: how far the bins are off, on average, 0 to 1.

    Source:
        Naeini, Cooper and Hauskrecht (2015), "Obtaining Well Calibrated
        Probabilities Using Bayesian Binning".
    """
    bins = [one for one in fill_bins(forecasts) if one is not None]
    return sum(one.count * abs(one.told - one.right) for one in bins) / len(forecasts)


def expect_error(forecasts: Sequence[Forecast]) -> float:
    """The error that a perfect forecaster would show by chance, with so many claims in each bin.

    The mean of what is off in a bin, if it is spread as a bell curve around 0.
    """
    bins = [one for one in fill_bins(forecasts) if one is not None]
    chance = (sqrt(2 * one.told * (1 - one.told) * one.count / pi) for one in bins)
    return sum(chance) / len(forecasts)


def _make_bin(forecasts: Sequence[Forecast]) -> Bin:
    count = len(forecasts)
    return Bin(
        count,
        sum(one.probability for one in forecasts) / count,
        sum(one.right for one in forecasts) / count,
    )
