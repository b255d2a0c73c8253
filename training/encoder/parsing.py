"""Parsing: the heads of trees, trained anew on the finished encoder, rounded as the reader rounds it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, dropout

from training.encoder.batches import collate, group_sheets, pad
from training.encoder.labels import load_labels
from training.encoder.losses import score_arcs, score_pairs
from training.encoder.network import Network, load_network
from training.encoder.rounding import round_products
from training.encoder.sheets import load_sheets
from training.encoder.targets import NOTHING

_RATE = 2e-3
_WARMUP = 0.05
"""Share of the steps in which the rate rises."""
_SIZE = 1_500
"""Words of a step."""
_JITTER = 6
"""Words by which sentences read together may differ in length, more or less."""
_LEFT_OUT = 0.2
"""Share of the encoder's values left out."""
_HEAD_LEFT_OUT = 0.33
"""Share of the heads' own values left out."""
_HEADS = (
    "governed",
    "governing",
    "bilinear",
    "inviting",
    "root",
    "dep_governed",
    "dep_governing",
    "dep_own",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the finished encoder sees it, with its tree.

    Attributes:
        hidden: The words' vectors.
        heads: Head of each word, in words of the sentence.
        deps: Relation of each word; `NOTHING` unknown.
    """

    hidden: Tensor
    heads: np.ndarray
    deps: np.ndarray


def parse(work: Path, *, name: str = "state", n_epochs: int = 28, seed: int = 20241101) -> None:
    """Train the heads of trees of a state on the treebank alone, and write everything to `work/parsed.pt`.

    Args:
        work: Folder with the trained state and the treebank's sheets.
        name: Of the state's file, without its ending.
        n_epochs: Times that the treebank is gone through.
        seed: Of all that is chosen by chance.
    """
    torch.manual_seed(seed)
    labels = load_labels(work / "labels.json")
    network = load_network(torch.load(work / f"{name}.pt", weights_only=True)["network"], labels)
    round_products(network)
    sentences = list(read_sentences(network, work / "ewt-train.sheets.gz"))
    modules = [getattr(network.heads, head) for head in _HEADS] + [network.pairs.deps]
    for module in modules:
        module.reset_parameters()
    _learn(network, modules, sentences, n_epochs, random.Random(seed))  # noqa: S311
    torch.save({"network": network.state_dict()}, work / "parsed.pt")


def read_sentences(network: Network, path: Path) -> Iterator[Sentence]:
    """The sentences of a file of sheets with whole trees, as the encoder sees them."""
    network.eval()
    for group in group_sheets(load_sheets(path), random.Random(1), size=5_200):  # noqa: S311
        batch = collate(group)
        with torch.no_grad():
            hidden = network.encoder.read_chunks(batch.inputs)[batch.order].half()
        for words, heads, deps in zip(batch.sentences, batch.heads, batch.deps, strict=True):
            given = words >= 0
            if bool((heads[given] != NOTHING).all()):
                yield Sentence(hidden[words[given]], heads[given].numpy(), deps[given].numpy())


def _learn(
    network: Network,
    modules: Sequence[nn.Module],
    sentences: Sequence[Sentence],
    n_epochs: int,
    chance: random.Random,
) -> None:
    parameters = [parameter for module in modules for parameter in module.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01, fused=True)
    epochs = [_group(sentences, chance) for _ in range(n_epochs)]
    n_steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / (_WARMUP * n_steps), (1 - step / n_steps) / (1 - _WARMUP)),
    )
    for number, groups in enumerate(epochs):
        total = 0.0
        for group in groups:
            loss = _measure(network, group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {number + 1}: loss {total / len(groups):.4f}", flush=True)


def _group(sentences: Sequence[Sentence], chance: random.Random) -> list[list[Sentence]]:
    """Groups of sentences of about one length, in any order."""
    order = sorted(sentences, key=lambda one: len(one.heads) + chance.random() * _JITTER)
    groups: list[list[Sentence]] = [[]]
    for one in order:
        if sum(len(other.heads) for other in groups[-1]) > _SIZE:
            groups.append([])
        groups[-1].append(one)
    chance.shuffle(groups)
    return groups


def _measure(network: Network, group: Sequence[Sentence]) -> Tensor:
    hidden = dropout(torch.cat([one.hidden for one in group]).float(), _LEFT_OUT)
    offsets = np.cumsum([0, *(len(one.heads) for one in group)])
    rows = [np.arange(first, last) for first, last in pairwise(offsets.tolist())]
    sentences = pad(rows, -1)
    given = sentences >= 0
    governing = pad(
        [one.heads + first for one, first in zip(group, offsets, strict=False)], NOTHING
    )
    heads = pad([one.heads for one in group], NOTHING)
    deps = pad([one.deps for one in group], NOTHING)
    found = _score(network, hidden)
    arcs = cross_entropy(score_arcs(found, sentences)[given], heads[given])
    pairs = score_pairs(network, found, sentences[given], governing[given])
    return arcs + cross_entropy(pairs, deps[given], ignore_index=NOTHING)


def _score(network: Network, hidden: Tensor) -> dict[str, Tensor]:
    """What the heads of trees say, with a share of their values left out."""
    heads = network.heads
    governing = dropout(torch.relu(heads.governing(hidden)), _HEAD_LEFT_OUT)
    governed = dropout(torch.relu(heads.governed(hidden)), _HEAD_LEFT_OUT)
    return {
        "governed": heads.bilinear(governed),
        "governing": governing,
        "inviting": heads.inviting(governing),
        "root": heads.root(hidden),
        "dep_governed": dropout(heads.dep_governed(hidden), _HEAD_LEFT_OUT),
        "dep_governing": dropout(heads.dep_governing(hidden), _HEAD_LEFT_OUT),
        "dep_own": heads.dep_own(hidden),
    }
