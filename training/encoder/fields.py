"""Conditional random fields: how badly a sequence of labels fits, with labels that may be unknown.

Source:
    Lafferty, McCallum and Pereira (2001), "Conditional Random Fields"; for words
    whose label is not known, Tsuboi et al. (2008), "Training Conditional Random
    Fields Using Incomplete Annotations".
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

_NEVER = -1e4


def measure_field(
    scores: Tensor, moves: Tensor, starts: Tensor, allowed: Tensor, lengths: Tensor
) -> Tensor:
    """Negative log-likelihood of the allowed labels, summed over sequences.

    Args:
        scores: (sequences, words, labels).
        moves: Score of each label after each, (labels before, labels after).
        starts: Score of each label at the beginning.
        allowed: True where a label may be the right one, shape of `scores`.
        lengths: Words of each sequence.
    """
    both = torch.cat([scores, scores.masked_fill(~allowed, _NEVER)])
    paths = lay_paths(both, moves, starts, torch.cat([lengths, lengths]))
    every, right = sum_paths(*paths).chunk(2)
    return (every - right).sum()


@dataclass(frozen=True, slots=True)
class Spread:
    """A field as likelihoods: of each first label, and of each step, (sequences, words, labels, labels).

    Attributes:
        first: Of first labels.
        steps: Of steps.
        least: Divergence of the field from itself, as it is reckoned here.
    """

    first: Tensor
    steps: Tensor
    least: Tensor


def spread_paths(paths: tuple[Tensor, Tensor]) -> Spread:
    """The likelihoods of a field that is learnt from, given as by `lay_paths`."""
    first, steps = (score.detach().requires_grad_() for score in paths)
    with torch.enable_grad():
        total = sum_paths(first, steps).sum()
        likely_first, likely_steps = torch.autograd.grad(total, (first, steps))
    met = (likely_first * first).sum() + (likely_steps * steps).sum()
    return Spread(likely_first, likely_steps.half(), (total - met).detach())


def measure_divergence(own: tuple[Tensor, Tensor], right: Spread) -> Tensor:
    """How far a field is from another over the same sequences: Kullback and Leibler's divergence, summed.

    Args:
        own: From `lay_paths`, the field that learns.
        right: The field learnt from.
    """
    first, steps = own
    met = (right.first * first).sum() + (right.steps.float() * steps).sum()
    return sum_paths(first, steps).sum() - met - right.least


def lay_paths(
    scores: Tensor, moves: Tensor, starts: Tensor, lengths: Tensor
) -> tuple[Tensor, Tensor]:
    """Score of each first label, and of each step from a label to the next; arguments as in `measure_field`."""
    n_labels = scores.shape[2]
    steps = moves[None, None] + scores[:, 1:, None, :]
    numbers = torch.arange(1, scores.shape[1], device=scores.device)
    padded = numbers[None] >= lengths[:, None]
    steps = torch.where(padded[..., None, None], _stay(n_labels, scores.device), steps)
    return starts + scores[:, 0], steps


def _stay(n_labels: int, device: torch.device) -> Tensor:
    return torch.full((n_labels, n_labels), _NEVER, device=device).fill_diagonal_(0.0)


def sum_paths(first: Tensor, steps: Tensor) -> Tensor:
    """Logarithm of the summed weights of all paths of each sequence.

    Neighbouring steps are joined pair by pair, so that a sequence takes as
    many rounds as its length has binary digits.
    """
    n_labels = steps.shape[2]
    still = _stay(n_labels, steps.device)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, still.expand(len(steps), 1, n_labels, n_labels)], dim=1)
        left, right = steps[:, ::2], steps[:, 1::2]
        steps = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=-2)
    if steps.shape[1]:
        first = torch.logsumexp(first[:, :, None] + steps[:, 0], dim=1)
    return torch.logsumexp(first, dim=1)
