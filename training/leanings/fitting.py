"""Fitting: the head that leans, and the weights of traits, learnt together from marked claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, dropout

from sayso.model.claim import STATUSES
from training.leanings.marks import TYPES
from training.leanings.samples import Sample

WIDTH = 64
"""Columns of the network for a word as one of several; as many for the main word."""
N_FOLDS = 5
FEWEST = 5
"""Claims that a trait must be seen in to have a weight."""
UNMARKED = -100
"""Number that PyTorch's losses pass over."""
_EPOCHS = 12
_SIZE = 128
_RATE = 2e-3
_DECAY = 0.02
_WARMUP = 0.1
_LEFT_OUT = 0.3
_SMOOTHING = 0.05
_LEAST_SPREAD = 1e-2


@dataclass(frozen=True, slots=True)
class Table:
    """Samples as arrays.

    Attributes:
        means: Of the words' vectors, (claims, values).
        mains: Vectors of the main words, (claims, values).
        traits: 1 where a claim has a trait, (claims, traits).
        names: Of the traits.
        statuses: As marked, numbers; `UNMARKED` where nobody said.
        types: As marked, numbers; `UNMARKED` where nobody said.
        ruled: Statuses that the rules tell, numbers.
        named: Types that the words for events tell, numbers.
        texts: Number of each claim's text.
        corpora: Name of its corpus.
    """

    means: Tensor
    mains: Tensor
    traits: Tensor
    names: tuple[str, ...]
    statuses: Tensor
    types: Tensor
    ruled: Tensor
    named: Tensor
    texts: np.ndarray
    corpora: np.ndarray


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was learnt.

    Attributes:
        columns: From a word's vector to the network's columns, (values, 2 × width).
        base: Added before the negative is cut off, (width,).
        weights: (statuses and types, width).
        bias: (statuses and types,).
        traits: For each trait what it adds for each status and type.
    """

    columns: np.ndarray
    base: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    traits: Mapping[str, Sequence[float]]


class _Leaner(nn.Module):
    def __init__(self, table: Table) -> None:
        super().__init__()
        n_values = table.means.shape[1]
        self.mean = nn.Linear(n_values, WIDTH)
        self.main = nn.Linear(n_values, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, len(STATUSES) + len(TYPES))
        self.traits = nn.Linear(len(table.names), len(STATUSES) + len(TYPES), bias=False)

    def forward(self, means: Tensor, mains: Tensor, traits: Tensor) -> tuple[Tensor, Tensor]:
        def thin(values: Tensor) -> Tensor:
            return dropout(values, _LEFT_OUT, self.training)

        mixed = torch.relu(self.mean(thin(means)) + self.main(thin(mains)))
        told = self.out(thin(mixed)) + self.traits(thin(traits))
        return told[:, : len(STATUSES)], told[:, len(STATUSES) :]


def tabulate(samples: Sequence[Sample]) -> Table:
    """The samples as arrays."""
    counts = Counter(trait for sample in samples for trait in sample.traits)
    names = tuple(sorted(name for name, count in counts.items() if count >= FEWEST))
    places = {name: at for at, name in enumerate(names)}
    traits = torch.zeros(len(samples), len(names))
    for row, sample in enumerate(samples):
        traits[row, [places[name] for name in sample.traits if name in places]] = 1
    texts = [(sample.mark.corpus, sample.mark.text) for sample in samples]
    numbers = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    return Table(
        torch.from_numpy(np.stack([sample.mean for sample in samples]).astype(np.float32)),
        torch.from_numpy(np.stack([sample.main for sample in samples]).astype(np.float32)),
        traits,
        names,
        torch.tensor([_number(STATUSES, sample.mark.status) for sample in samples]),
        torch.tensor([_number(TYPES, sample.mark.type) for sample in samples]),
        torch.tensor([STATUSES.index(sample.ruled) for sample in samples]),
        torch.tensor([TYPES.index(sample.event) for sample in samples]),
        np.array([numbers[text] for text in texts]),
        np.array([corpus for corpus, _ in texts]),
    )


def _number(answers: Sequence[str], told: str | None) -> int:
    return UNMARKED if told is None else answers.index(told)


def fit(table: Table, chosen: np.ndarray, *, seed: int = 1) -> Fitted:
    """Learn from some of the claims.

    Args:
        table: All claims.
        chosen: Those to learn from.
        seed: Of all that is chosen by chance.
    """
    torch.manual_seed(seed)
    (mean_at, mean_by), (main_at, main_by) = (
        _measure(values[chosen]) for values in (table.means, table.mains)
    )
    means, mains = (table.means - mean_at) / mean_by, (table.mains - main_at) / main_by
    leaner = _Leaner(table)
    optimizer = torch.optim.AdamW(leaner.parameters(), lr=_RATE, weight_decay=_DECAY)
    n_steps = _EPOCHS * -(-len(chosen) // _SIZE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, _RATE, total_steps=n_steps, pct_start=_WARMUP
    )
    own = torch.from_numpy(chosen)
    for _ in range(_EPOCHS):
        for batch in own[torch.randperm(len(own))].split(_SIZE):
            statuses, types = leaner(means[batch], mains[batch], table.traits[batch])
            loss = _measure_loss(statuses, table.statuses[batch])
            loss = loss + _measure_loss(types, table.types[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    with torch.no_grad():
        of_means, of_mains = leaner.mean.weight / mean_by, leaner.main.weight / main_by
        base = leaner.mean.bias - of_means @ mean_at - of_mains @ main_at
        rows = leaner.traits.weight.T.tolist()
        return Fitted(
            torch.cat([of_means, of_mains]).T.numpy(),
            base.numpy(),
            leaner.out.weight.numpy(),
            leaner.out.bias.numpy(),
            dict(zip(table.names, rows, strict=True)),
        )


def _measure_loss(told: Tensor, marked: Tensor) -> Tensor:
    """The mean loss over claims of which something was said; 0 where nothing was."""
    if not (marked != UNMARKED).any():
        return told.sum() * 0
    return cross_entropy(told, marked, label_smoothing=_SMOOTHING)


def _measure(values: Tensor) -> tuple[Tensor, Tensor]:
    return values.mean(0), values.std(0) + _LEAST_SPREAD


def apply(fitted: Fitted, table: Table, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What speaks for each status and for each type of some claims, (claims, answers) each."""
    width = len(fitted.base)
    mixed = table.means[chosen].numpy() @ fitted.columns[:, :width]
    mixed += table.mains[chosen].numpy() @ fitted.columns[:, width:] + fitted.base
    rows = np.array([fitted.traits[name] for name in table.names])
    told = np.maximum(mixed, 0) @ fitted.weights.T + fitted.bias
    told += table.traits[chosen].numpy() @ rows
    return told[:, : len(STATUSES)], told[:, len(STATUSES) :]


def cross_validate(table: Table) -> tuple[np.ndarray, np.ndarray]:
    """The same for all claims, each from what was learnt from other texts."""
    n_claims = len(table.texts)
    statuses = np.zeros((n_claims, len(STATUSES)))
    types = np.zeros((n_claims, len(TYPES)))
    for fold in range(N_FOLDS):
        left_out = table.texts % N_FOLDS == fold
        fitted = fit(table, np.flatnonzero(~left_out))
        statuses[left_out], types[left_out] = apply(fitted, table, np.flatnonzero(left_out))
    return statuses, types
