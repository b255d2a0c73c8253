"""Distilling: how far a network is from what several others say together, on every text and with every head.

Source:
    Hinton, Vinyals and Dean (2015), "Distilling the Knowledge in a Neural Network".
    For fields the divergence is that of the whole sequences.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, kl_div, log_softmax

from training.encoder.batches import Batch
from training.encoder.fields import measure_divergence
from training.encoder.labels import LAYERS
from training.encoder.losses import (
    Field,
    score_arcs,
    score_cues,
    score_deps,
    score_roles,
)
from training.encoder.network import Network

_WORDS = (*LAYERS, "parts")


def measure_agreement(
    network: Network, found: dict[str, Tensor], teachers: Sequence[Network], batch: Batch
) -> dict[str, Tensor]:
    """The mean divergence of each head from its teachers.

    Args:
        network: The network that learns.
        found: What it says of the batch.
        teachers: Networks in the state of reading.
        batch: Texts; their marks are not looked at.
    """
    with torch.no_grad():
        said = [teacher(batch.inputs, batch.order) for teacher in teachers]
    losses = {layer: _diverge(found[layer], [one[layer] for one in said]) for layer in _WORDS}
    opening = torch.stack([one["opening"].sigmoid() for one in said]).mean(0)
    losses["opening"] = binary_cross_entropy_with_logits(found["opening"], opening)
    if len(batch.sentences):
        losses |= _agree_on_trees(network, found, teachers, said, batch)
    for name, score in (("cues", score_cues), ("roles", score_roles)):
        if len(batch.stretches if name == "cues" else batch.neighbourhoods):
            own = score(network, batch, found)
            with torch.no_grad():
                fields = [
                    score(teacher, batch, one) for teacher, one in zip(teachers, said, strict=True)
                ]
                theirs = _join(fields).lay_paths()
            losses[name] = measure_divergence(own.lay_paths(), theirs) / own.lengths.sum()
    return losses


def _join(fields: Sequence[Field]) -> Field:
    """The field whose scores are the mean of several."""
    return Field(
        torch.stack([field.scores for field in fields]).mean(0),
        torch.stack([field.moves for field in fields]).mean(0),
        torch.stack([field.starts for field in fields]).mean(0),
        fields[0].lengths,
    )


def _diverge(own: Tensor, theirs: Sequence[Tensor]) -> Tensor:
    """Mean divergence over rows of scores."""
    right = torch.stack([scores.softmax(-1) for scores in theirs]).mean(0)
    return kl_div(log_softmax(own, -1), right, reduction="batchmean")


def _agree_on_trees(
    network: Network,
    found: dict[str, Tensor],
    teachers: Sequence[Network],
    said: Sequence[dict[str, Tensor]],
    batch: Batch,
) -> dict[str, Tensor]:
    given = batch.sentences >= 0
    own = score_arcs(found, batch.sentences)[given]
    with torch.no_grad():
        arcs = [score_arcs(one, batch.sentences) for one in said]
        heads = torch.stack([scores.softmax(-1) for scores in arcs]).mean(0).argmax(-1)
        theirs = [
            score_deps(teacher, batch, one, heads, given)
            for teacher, one in zip(teachers, said, strict=True)
        ]
    return {
        "heads": _diverge(own, [scores[given] for scores in arcs]),
        "deps": _diverge(score_deps(network, batch, found, heads, given), theirs),
    }
