"""Losses: how far each head is from what the corpora say."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.encoder.batches import Batch
from training.encoder.fields import measure_field
from training.encoder.network import WORD_HEADS, Network
from training.encoder.targets import NOTHING

WEIGHTS = {
    "tags": 0.3,
    "morphs": 0.3,
    "lemmas": 0.2,
    "names": 1.0,
    "times": 0.5,
    "events": 0.3,
    "opening": 0.3,
    "heads": 0.6,
    "deps": 0.3,
    "cues": 2.0,
    "roles": 3.0,
    "parts": 1.0,
}
"""Weight of each head's loss."""
_MACHINE = 0.2
"""Weight of a tree made by a machine beside one made by people."""
_NEVER = -1e4


def measure_losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The mean loss of each head that the batch has something for."""
    found = network(batch.inputs, batch.order)
    losses = {}
    for layer in WORD_HEADS:
        if (batch.targets[layer] != NOTHING).any():
            losses[layer] = cross_entropy(found[layer], batch.targets[layer], ignore_index=NOTHING)
    if (batch.parts != NOTHING).any():
        losses["parts"] = cross_entropy(found["parts"], batch.parts, ignore_index=NOTHING)
    known = batch.openings != NOTHING
    if known.any():
        losses["opening"] = binary_cross_entropy_with_logits(
            found["opening"][known, 0], batch.openings[known].float()
        )
    if len(batch.sentences):
        losses |= _measure_trees(network, batch, found)
    if len(batch.stretches):
        losses["cues"] = _measure_cues(network, batch, found)
    if len(batch.neighbourhoods):
        losses["roles"] = _measure_roles(network, batch, found)
    return losses


def score_arcs(found: dict[str, Tensor], sentences: Tensor) -> Tensor:
    """Score of each word of a sentence as head of each other, (sentences, governed, governing).

    A word's score with itself is that of being the root.
    """
    places = sentences.clamp(min=0)
    scores = found["governed"][places] @ found["governing"][places].transpose(1, 2)
    scores = scores + found["inviting"][places].transpose(1, 2)
    size = sentences.shape[1]
    diagonal = torch.eye(size, dtype=torch.bool)
    scores = torch.where(diagonal, found["root"][places], scores)
    return scores.masked_fill((sentences < 0)[:, None, :], _NEVER)


def _measure_trees(network: Network, batch: Batch, found: dict[str, Tensor]) -> dict[str, Tensor]:
    scores = score_arcs(found, batch.sentences)
    weight = torch.where(batch.machine > 0, _MACHINE, 1.0)[:, None].expand_as(batch.heads)
    known = batch.heads != NOTHING
    weight = weight * known
    arcs = cross_entropy(
        scores.flatten(0, 1), batch.heads.flatten(), ignore_index=NOTHING, reduction="none"
    )
    losses = {"heads": (arcs * weight.flatten()).sum() / weight.sum().clamp(min=1)}
    chosen = known & (batch.deps != NOTHING)
    governed = batch.sentences[chosen]
    rows = torch.arange(len(batch.sentences))[:, None].expand_as(batch.heads)[chosen]
    governing = batch.sentences[rows, batch.heads[chosen]]
    logits = network.pairs.score_deps(
        found["dep_governed"][governed], found["dep_governing"][governing]
    )
    relations = cross_entropy(logits, batch.deps[chosen], reduction="none")
    losses["deps"] = (relations * weight[chosen]).sum() / weight[chosen].sum().clamp(min=1)
    return losses


def _measure_cues(network: Network, batch: Batch, found: dict[str, Tensor]) -> Tensor:
    scores = found["cue"][batch.stretches.clamp(min=0)]
    allowed = (batch.cues[..., None] == torch.arange(scores.shape[-1])) | (
        batch.cues[..., None] == NOTHING
    )
    lengths = (batch.stretches >= 0).sum(1)
    pairs = network.pairs
    loss = measure_field(scores, pairs.cue_moves, pairs.cue_starts, allowed, lengths)
    return loss / (batch.cues != NOTHING).sum().clamp(min=1)


def _measure_roles(network: Network, batch: Batch, found: dict[str, Tensor]) -> Tensor:
    places = batch.neighbourhoods.clamp(min=0)
    given = batch.cue_words >= 0
    cues = found["role_cue"][batch.cue_words.clamp(min=0)] * given[..., None]
    cues = cues.sum(1) / given.sum(1, keepdim=True)
    pairs = network.pairs
    scores = pairs.score_roles(found["role_word"][places], cues, batch.codes, found["role"][places])
    allowed = batch.roles[..., None] == torch.arange(scores.shape[-1])
    lengths = (batch.neighbourhoods >= 0).sum(1)
    loss = measure_field(scores, pairs.role_moves, pairs.role_starts, allowed, lengths)
    return loss / lengths.sum()
