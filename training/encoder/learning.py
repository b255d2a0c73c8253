"""Learning: epochs over all corpora, with a state that is kept and taken up again."""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from sayso.annotations.encoder.pieces import WordPieces
from training.encoder.batches import Collator, Laid, group_examples, lay_examples
from training.encoder.examples import read_examples
from training.encoder.labels import count_labels, load_labels, save_labels
from training.encoder.losses import WEIGHTS, measure_losses
from training.encoder.network import Network, find_start

SHARES = {
    "articles": 1.0,
    "ewt": 2.0,
    "gmb": 0.3,
    "re3d": 2.0,
    "times": 1.0,
    "passages": 3.0,
    "made": 1.0,
}
"""How often each example of a corpus is read in an epoch."""
N_KEEP = 100
"""Steps between two states kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How training goes.

    Attributes:
        n_epochs: Times that the corpora are gone through, by their shares.
        size: Word pieces of a step.
        rate: Highest learning rate of the encoder.
        head_rate: Highest learning rate of the heads.
        warmup: Share of the steps in which the rate rises.
        seed: Of all that is chosen by chance.
    """

    n_epochs: int = 4
    size: int = 2_600
    rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    seed: int = 20241101


def learn(work: Path, plan: Plan) -> None:
    """Train into `work/state.pt`; a run that was cut off goes on where its state was kept.

    Args:
        work: Folder with the prepared examples.
        plan: How training goes.
    """
    torch.manual_seed(plan.seed)
    examples = {
        path.name.removesuffix("-train.jsonl.gz"): list(read_examples(path))
        for path in sorted(work.glob("*-train.jsonl.gz"))
    }
    if not (work / "labels.json").exists():
        every = (example for found in examples.values() for example in found)
        save_labels(count_labels(every), work / "labels.json")
    labels = load_labels(work / "labels.json")
    pieces = WordPieces(find_start() / "tokenizer.json")
    laid = {corpus: lay_examples(found, pieces) for corpus, found in examples.items()}
    del examples
    batches = [group for epoch in range(plan.n_epochs) for group in _mix(laid, plan, epoch)]
    network = Network(labels, find_start())
    _run(network, Collator(labels), batches, work, plan)


def _mix(laid: dict[str, list[Laid]], plan: Plan, epoch: int) -> list[list[Laid]]:
    """The groups of one epoch: parts of every corpus, shuffled."""
    chance = random.Random(plan.seed + epoch)  # noqa: S311
    groups: list[list[Laid]] = []
    for corpus, found in laid.items():
        share = SHARES[corpus]
        chosen = list(found) * int(share)
        rest = round(len(found) * (share - int(share)))
        if rest:
            order = random.Random(plan.seed).sample(range(len(found)), len(found))  # noqa: S311
            chosen += [found[order[(epoch * rest + at) % len(found)]] for at in range(rest)]
        groups.extend(group_examples(chosen, chance, size=plan.size // 4))
    chance.shuffle(groups)
    return [
        [one for group in groups[at : at + 4] for one in group] for at in range(0, len(groups), 4)
    ]


def _run(
    network: Network, collator: Collator, batches: Sequence[list[Laid]], work: Path, plan: Plan
) -> None:
    optimizer = _make_optimizer(network, plan)
    state = work / "state.pt"
    done = 0
    if state.exists():
        kept = torch.load(state, weights_only=True)
        network.load_state_dict(kept["network"])
        optimizer.load_state_dict(kept["optimizer"])
        done = kept["done"]
    network.train()
    sums: dict[str, list[float]] = defaultdict(list)
    began = time.monotonic()
    read = 0
    for step, group in enumerate(batches):
        if step < done:
            continue
        _set_rate(optimizer, plan, step / len(batches))
        batch = collator.collate(group)
        losses = measure_losses(network, batch)
        total = sum(WEIGHTS[head] * loss for head, loss in losses.items())
        optimizer.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        for head, loss in losses.items():
            sums[head].append(float(loss.detach()))
        read += sum(one.size for one in group)
        if (step + 1) % N_KEEP == 0 or step + 1 == len(batches):
            _keep(network, optimizer, step + 1, state)
        if (step + 1) % 25 == 0:
            line = {
                "step": step + 1,
                "of": len(batches),
                "pieces_per_second": round(read / (time.monotonic() - began)),
                **{head: round(float(np.mean(values)), 4) for head, values in sorted(sums.items())},
            }
            print(json.dumps(line), flush=True)
            sums.clear()


def _make_optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    encoder: list[torch.nn.Parameter] = []
    others: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        (encoder if name.startswith("encoder.bert") else others).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": plan.rate, "peak": plan.rate},
            {"params": others, "lr": plan.head_rate, "peak": plan.head_rate},
        ],
        weight_decay=0.01,
        fused=True,
    )


def _set_rate(optimizer: torch.optim.Optimizer, plan: Plan, share: float) -> None:
    rising = share / plan.warmup
    falling = (1 - share) / (1 - plan.warmup)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * min(rising, falling)


def _keep(network: Network, optimizer: torch.optim.Optimizer, done: int, path: Path) -> None:
    part = path.with_suffix(".part")
    torch.save(
        {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "done": done}, part
    )
    part.replace(path)
