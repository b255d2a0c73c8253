"""Distilling: how far a network is from what several others say together, on every text and with every head.

Source:
    Hinton, Vinyals and Dean (2015), "Distilling the Knowledge in a Neural Network".
    For fields the divergence is that of the whole sequences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, kl_div, log_softmax

from training.encoder.batches import Batch
from training.encoder.fields import Spread, measure_divergence, spread_paths
from training.encoder.labels import TOLD
from training.encoder.losses import (
    Field,
    score_arcs,
    score_cues,
    score_pairs,
    score_roles,
)
from training.encoder.network import Network

_WORDS = (*TOLD, "parts")
_FIELDS = {"cues": score_cues, "roles": score_roles}


@dataclass(frozen=True, slots=True)
class Teacher:
    """A network to learn from.

    Attributes:
        network: The network.
        weight: How much it counts beside the others.
        heads: What it is asked for, where a batch has marks of any of it; None for everything.
        lacking: Heads that it never learnt.
    """

    network: Network
    weight: float = 1.0
    heads: frozenset[str] | None = None
    lacking: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Arcs:
    """What is said of trees.

    Attributes:
        given: True where a table of sentences has a word.
        likely: Likelihood of each word of a sentence as head of each that is given.
        governed: Those words, among all of the batch.
        governing: Their likeliest heads.
        deps: Likelihood of each relation between the two.
    """

    given: Tensor
    likely: Tensor
    governed: Tensor
    governing: Tensor
    deps: Tensor


@dataclass(frozen=True, slots=True)
class Answers:
    """What the teachers say together of a batch; it stays the same, so that they are asked once.

    Attributes:
        words: Likelihood of each label, by head.
        opening: Likelihood that a sentence begins.
        arcs: Of trees; None without sentences.
        fields: Of the sequences of cues and roles, where there are any.
    """

    words: dict[str, Tensor]
    opening: Tensor
    arcs: Arcs | None
    fields: dict[str, Spread]


def ask_teachers(teachers: Sequence[Teacher], batch: Batch) -> Answers:
    """What networks in the state of reading say of texts; the marks of the texts are not looked at."""
    asked = [one for one in teachers if one.heads is None or one.heads & batch.known]
    with torch.no_grad():
        said = [(one, one.network(batch.inputs, batch.order)) for one in asked]
        words = {}
        for layer in _WORDS:
            who, found = _choose(said, layer)
            if who:
                words[layer] = _mean(who, [one[layer].softmax(-1) for one in found]).half()
        who, found = _choose(said, "opening")
        opening = _mean(who, [one["opening"].sigmoid() for one in found])
        who, found = _choose(said, "heads")
        arcs = _ask_for_trees(who, found, batch) if len(batch.sentences) else None
        fields = {}
        for name, score in _FIELDS.items():
            if _has(batch, name):
                who, found = _choose(said, name)
                scored = [
                    score(teacher.network, batch, one)
                    for teacher, one in zip(who, found, strict=True)
                ]
                fields[name] = _join(who, scored)
    return Answers(
        words, opening, arcs, {name: spread_paths(one.lay_paths()) for name, one in fields.items()}
    )


def _choose(
    said: Sequence[tuple[Teacher, dict[str, Tensor]]], head: str
) -> tuple[list[Teacher], list[dict[str, Tensor]]]:
    """The teachers that know of a head, with what they say; nobody, where none of them learnt it."""
    chosen = [
        one
        for one in said
        if head not in one[0].lacking and (one[0].heads is None or head in one[0].heads)
    ]
    return [teacher for teacher, _ in chosen], [found for _, found in chosen]


def _ask_for_trees(
    teachers: Sequence[Teacher], said: Sequence[dict[str, Tensor]], batch: Batch
) -> Arcs:
    given = batch.sentences >= 0
    likely = _mean(teachers, [score_arcs(one, batch.sentences).softmax(-1) for one in said])
    rows = torch.arange(len(batch.sentences), device=given.device)[:, None].expand_as(given)[given]
    governed = batch.sentences[given]
    governing = batch.sentences[rows, likely.argmax(-1)[given]]
    deps = [
        score_pairs(teacher.network, one, governed, governing).softmax(-1)
        for teacher, one in zip(teachers, said, strict=True)
    ]
    return Arcs(given, likely[given].half(), governed, governing, _mean(teachers, deps).half())


def measure_agreement(
    network: Network, found: dict[str, Tensor], answers: Answers, batch: Batch
) -> dict[str, Tensor]:
    """The mean divergence of each head from the teachers' answers.

    Args:
        network: The network that learns.
        found: What it says of the batch.
        answers: What the teachers say of it.
        batch: Texts; their marks are not looked at.
    """
    losses = {layer: _diverge(found[layer], said) for layer, said in answers.words.items()}
    losses["opening"] = binary_cross_entropy_with_logits(found["opening"], answers.opening)
    if answers.arcs is not None:
        arcs = answers.arcs
        own = score_arcs(found, batch.sentences)[arcs.given]
        losses["heads"] = _diverge(own, arcs.likely)
        pairs = score_pairs(network, found, arcs.governed, arcs.governing)
        losses["deps"] = _diverge(pairs, arcs.deps)
    for name, spread in answers.fields.items():
        field = _FIELDS[name](network, batch, found)
        losses[name] = measure_divergence(field.lay_paths(), spread) / field.lengths.sum()
    return losses


def _has(batch: Batch, name: str) -> bool:
    return len(batch.stretches if name == "cues" else batch.neighbourhoods) > 0


def _mean(teachers: Sequence[Teacher], values: Sequence[Tensor]) -> Tensor:
    total = sum(teacher.weight for teacher in teachers)
    weighed = [
        value * (teacher.weight / total) for teacher, value in zip(teachers, values, strict=True)
    ]
    return torch.stack(weighed).sum(0)


def _join(teachers: Sequence[Teacher], fields: Sequence[Field]) -> Field:
    """The field whose scores are the mean of several."""
    return Field(
        _mean(teachers, [field.scores for field in fields]),
        _mean(teachers, [field.moves for field in fields]),
        _mean(teachers, [field.starts for field in fields]),
        fields[0].lengths,
    )


def _diverge(own: Tensor, right: Tensor) -> Tensor:
    """Mean divergence over rows of scores from rows of likelihoods."""
    return kl_div(log_softmax(own, -1), right.float(), reduction="batchmean")
