"""Conditional random fields: how badly a sequence of labels fits, with labels that may be unknown.

Source:
    Lafferty, McCallum and Pereira (2001), "Conditional Random Fields"; for words
    whose label is not known, Tsuboi et al. (2008), "Training Conditional Random
    Fields Using Incomplete Annotations".
"""

from __future__ import annotations

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
    every, right = _sum_paths(both, moves, starts, torch.cat([lengths, lengths])).chunk(2)
    return (every - right).sum()


def _sum_paths(scores: Tensor, moves: Tensor, starts: Tensor, lengths: Tensor) -> Tensor:
    """Logarithm of the summed weights of all paths.

    Neighbouring steps are joined pair by pair, so that a sequence takes as
    many rounds as its length has binary digits.
    """
    n_labels = scores.shape[2]
    still = torch.full((n_labels, n_labels), _NEVER).fill_diagonal_(0.0)
    steps = moves[None, None] + scores[:, 1:, None, :]
    padded = torch.arange(1, scores.shape[1])[None] >= lengths[:, None]
    steps = torch.where(padded[..., None, None], still, steps)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, still.expand(len(steps), 1, n_labels, n_labels)], dim=1)
        left, right = steps[:, ::2], steps[:, 1::2]
        steps = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=-2)
    total = starts + scores[:, 0]
    if steps.shape[1]:
        total = torch.logsumexp(total[:, :, None] + steps[:, 0], dim=1)
    return torch.logsumexp(total, dim=1)
