"""Losses: how far each head is from what the corpora say."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.encoder.batches import Batch
from training.encoder.fields import lay_paths, measure_field
from training.encoder.labels import TOLD
from training.encoder.network import Network
from training.encoder.targets import NOTHING

WEIGHTS = {
    "tags": 0.3,
    "morphs": 0.3,
    "lemmas": 0.2,
    "names": 1.0,
    "times": 0.5,
    "events": 0.3,
    "kinds": 1.0,
    "statuses": 1.0,
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


@dataclass(frozen=True, slots=True)
class Field:
    """Scores of sequences: of each word's labels, of each label after each, and of each at the beginning."""

    scores: Tensor
    moves: Tensor
    starts: Tensor
    lengths: Tensor

    def lay_paths(self) -> tuple[Tensor, Tensor]:
        """Scores of first labels and of steps."""
        return lay_paths(self.scores, self.moves, self.starts, self.lengths)


def measure_losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The mean loss of each head that the batch has something for."""
    return measure_found(network, batch, network(batch.inputs, batch.order))


def measure_found(network: Network, batch: Batch, found: dict[str, Tensor]) -> dict[str, Tensor]:
    """The same of scores that the network has given already."""
    losses = {}
    for layer in TOLD:
        if layer in batch.known:
            losses[layer] = cross_entropy(found[layer], batch.targets[layer], ignore_index=NOTHING)
    if "parts" in batch.known:
        losses["parts"] = cross_entropy(found["parts"], batch.parts, ignore_index=NOTHING)
    if "opening" in batch.known:
        known = (batch.openings != NOTHING).float()
        apart = binary_cross_entropy_with_logits(
            found["opening"][:, 0], batch.openings.clamp(min=0).float(), reduction="none"
        )
        losses["opening"] = (apart * known).sum() / known.sum()
    if "heads" in batch.known:
        losses |= _measure_trees(network, batch, found)
    if "cues" in batch.known:
        known_cues = (batch.cues != NOTHING).sum()
        losses["cues"] = _measure_field(score_cues(network, batch, found), batch.cues) / known_cues
    if "roles" in batch.known:
        known_roles = (batch.roles != NOTHING).sum()
        field = score_roles(network, batch, found)
        losses["roles"] = _measure_field(field, batch.roles) / known_roles
    return losses


def score_arcs(found: dict[str, Tensor], sentences: Tensor) -> Tensor:
    """Score of each word of a sentence as head of each other, (sentences, governed, governing).

    A word's score with itself is that of being the root.
    """
    places = sentences.clamp(min=0)
    scores = found["governed"][places] @ found["governing"][places].transpose(1, 2)
    scores = scores + found["inviting"][places].transpose(1, 2)
    size = sentences.shape[1]
    diagonal = torch.eye(size, dtype=torch.bool, device=scores.device)
    scores = torch.where(diagonal, found["root"][places], scores)
    return scores.masked_fill((sentences < 0)[:, None, :], _NEVER)


def score_pairs(
    network: Network, found: dict[str, Tensor], governed: Tensor, governing: Tensor
) -> Tensor:
    """Scores of relations, (pairs, relations), between words of the batch and their heads."""
    return network.pairs.score_deps(
        found["dep_governed"][governed],
        found["dep_governing"][governing],
        found["dep_own"][governed],
    )


def _measure_trees(network: Network, batch: Batch, found: dict[str, Tensor]) -> dict[str, Tensor]:
    scores = score_arcs(found, batch.sentences)
    known = batch.heads != NOTHING
    weight = torch.where(batch.machine > 0, _MACHINE, 1.0)[:, None].expand_as(batch.heads) * known
    arcs = cross_entropy(
        scores.flatten(0, 1), batch.heads.flatten(), ignore_index=NOTHING, reduction="none"
    )
    chosen = known & (batch.deps != NOTHING)
    rows = torch.arange(len(known), device=known.device)[:, None].expand_as(known)[chosen]
    governing = batch.sentences[rows, batch.heads[chosen]]
    logits = score_pairs(network, found, batch.sentences[chosen], governing)
    relations = cross_entropy(logits, batch.deps[chosen], reduction="none")
    return {
        "heads": (arcs * weight.flatten()).sum() / weight.sum().clamp(min=1),
        "deps": (relations * weight[chosen]).sum() / weight[chosen].sum().clamp(min=1),
    }


def score_cues(network: Network, batch: Batch, found: dict[str, Tensor]) -> Field:
    """The field of cues over the sentences in which they are looked for."""
    pairs = network.pairs
    scores = found["cue"][batch.stretches.clamp(min=0)]
    return Field(scores, pairs.cue_moves, pairs.cue_starts, (batch.stretches >= 0).sum(1))


def score_roles(network: Network, batch: Batch, found: dict[str, Tensor]) -> Field:
    """The field of roles over the neighbourhoods of cues."""
    places = batch.neighbourhoods.clamp(min=0)
    given = batch.cue_words >= 0
    cues = found["role_cue"][batch.cue_words.clamp(min=0)] * given[..., None]
    cues = cues.sum(1) / given.sum(1, keepdim=True)
    pairs = network.pairs
    scores = pairs.score_roles(found["role_word"][places], cues, batch.codes, found["role"][places])
    lengths = (batch.neighbourhoods >= 0).sum(1)
    return Field(scores, pairs.role_moves, pairs.role_starts, lengths)


def _measure_field(field: Field, labels: Tensor) -> Tensor:
    """Where a label is `NOTHING`, any may be right."""
    numbers = torch.arange(field.scores.shape[-1], device=labels.device)
    allowed = (labels[..., None] == numbers) | (labels[..., None] == NOTHING)
    return measure_field(field.scores, field.moves, field.starts, allowed, field.lengths)
