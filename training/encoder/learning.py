"""Learning: epochs over all corpora, with a state that is kept and taken up again."""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.encoder.batches import Batch, group_sheets
from training.encoder.courses import Course, Plan, load_batches, set_course, thin
from training.encoder.distilling import Answers, Teacher, measure_agreement
from training.encoder.labels import SORTED, Labels, load_labels
from training.encoder.losses import WEIGHTS, measure_found, measure_losses
from training.encoder.minilm import Shape, find_start
from training.encoder.mpnet import LargeEncoder
from training.encoder.network import Network, load_network, take_weights, tell_shape
from training.encoder.sheets import load_sheets

SPECIAL = frozenset({"cues", "roles", "parts", "kinds"})
"""What a large network is trained for, and asked for."""
MARKED = 0.3
"""Weight of what people marked beside what the teachers say."""
_READING = ("encoder.bert", "encoder.mpnet")
"""Where the names of weights begin that come from the start weights."""
_N_KEEP = 300
"""Steps between two states kept."""


def choose_device() -> torch.device:
    """The graphics card if there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def learn(
    work: Path,
    plan: Plan,
    *,
    name: str = "state",
    start: Path | None = None,
    teachers: Sequence[Path] = (),
    large: Path | None = None,
) -> None:
    """Train into a file of `work`; a run that was cut off goes on where its state was kept.

    Args:
        work: Folder with the sheets.
        plan: How training goes.
        name: Of the file, without its ending.
        start: What to begin with: an encoder from `adapt`, or a whole state; None takes the first
            teacher, else the start weights as they come.
        teachers: States of networks to learn from; one given twice counts twice. A large one is
            asked for `SPECIAL` heads, where a text has marks of them.
        large: Folder of the start weights of a large network to be trained; None trains a small one.
    """
    torch.manual_seed(plan.seed)
    device = choose_device()
    labels = load_labels(work / "labels.json")
    sheets = {
        path.name.removesuffix("-train.sheets.gz"): thin(load_sheets(path), plan.portion, plan.seed)
        for path in sorted(work.glob("*-train.sheets.gz"))
    }
    counts = Counter(teachers)
    states = [torch.load(path, weights_only=True)["network"] for path in counts]
    taught = [
        _make_teacher(state, weight, labels, device)
        for state, weight in zip(states, counts.values(), strict=True)
    ]
    network = Network(labels, large, large=True) if large else _begin(labels, plan, start, states)
    if not plan.cased:
        network.encoder.cases.weight.requires_grad_(requires_grad=False).zero_()
    network.to(device)
    course = set_course(sheets, plan, taught, device)
    _run(network, course, work / f"{name}.pt", plan)
    _check(network, work, device)


def _make_teacher(
    state: Mapping[str, Tensor], weight: int, labels: Labels, device: torch.device
) -> Teacher:
    network = load_network(state, labels).to(device).eval()
    is_large = isinstance(network.encoder, LargeEncoder)
    lacking = {head for head in SORTED if f"kinds.{head}.weight" not in state}
    return Teacher(network, weight, SPECIAL if is_large else None, frozenset(lacking))


def _begin(
    labels: Labels, plan: Plan, start: Path | None, teachers: Sequence[Mapping[str, Tensor]]
) -> Network:
    kept = None if start is None else torch.load(start, weights_only=True)
    if kept is not None and "network" in kept:
        network = Network(labels, None, tell_shape(kept["network"]), plan.dropout)
        take_weights(network, kept["network"])
        return network
    network = Network(labels, find_start(), Shape(plan.n_layers), plan.dropout)
    if kept is not None:
        network.encoder.load_state_dict(kept)
    elif teachers:
        take_weights(network, drop_layers(teachers[0], plan.n_layers))
    return network


def drop_layers(state: Mapping[str, Tensor], n_layers: int) -> dict[str, Tensor]:
    """The weights of a network of fewer layers: the first, the last, and evenly between."""
    pattern = re.compile(r"(encoder\.bert\.encoder\.layer\.)(\d+)(\..*)")
    found = {name: pattern.fullmatch(name) for name in state}
    had = 1 + max(int(match[2]) for match in found.values() if match)
    kept = [round(at * (had - 1) / max(n_layers - 1, 1)) for at in range(n_layers)]
    chosen = {}
    for name, match in found.items():
        if match is None:
            chosen[name] = state[name]
        elif int(match[2]) in kept:
            chosen[f"{match[1]}{kept.index(int(match[2]))}{match[3]}"] = state[name]
    return chosen


def _run(network: Network, course: Course, state: Path, plan: Plan) -> None:
    optimizer = _make_optimizer(network, plan)
    done = _take_up(network, optimizer, state)
    network.train()
    sums: dict[str, list[Tensor]] = defaultdict(list)
    began = time.monotonic()
    for step, (batch, answers) in enumerate(course.walk(done), done):
        _set_rate(optimizer, plan, step / course.n_steps)
        losses = _measure(network, answers, batch)
        total = sum(loss * weight for loss, weight in losses.values())
        optimizer.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        for head, (loss, _) in losses.items():
            sums[head].append(loss.detach())
        if (step + 1) % _N_KEEP == 0 or step + 1 == course.n_steps:
            _keep(network, optimizer, step + 1, state)
        if (step + 1) % 25 == 0:
            speed = (step + 1 - done) / (time.monotonic() - began)
            _tell({"step": step + 1, "of": course.n_steps, "per_second": round(speed, 2)}, sums)
            sums.clear()


def _measure(
    network: Network, answers: Answers | None, batch: Batch
) -> dict[str, tuple[Tensor, float]]:
    """Losses by head with their weights."""
    found = network(batch.inputs, batch.order)
    taught = measure_agreement(network, found, answers, batch) if answers else {}
    losses = {f"{head}~": (loss, WEIGHTS[head]) for head, loss in taught.items()}
    for head, loss in measure_found(network, batch, found).items():
        losses[head] = loss, WEIGHTS[head] * (MARKED if head in taught else 1.0)
    return losses


def _take_up(network: Network, optimizer: torch.optim.Optimizer, state: Path) -> int:
    """Load what was kept, and say how many steps are done."""
    if not state.exists():
        return 0
    kept = torch.load(state, weights_only=True)
    network.load_state_dict(kept["network"])
    optimizer.load_state_dict(kept["optimizer"])
    done: int = kept["done"]
    return done


def _check(network: Network, work: Path, device: torch.device) -> None:
    """Tell the losses on what is not learnt from."""
    network.eval()
    for path in sorted(work.glob("*-dev.sheets.gz")):
        sums: dict[str, list[Tensor]] = defaultdict(list)
        groups = group_sheets(load_sheets(path), random.Random(1), size=2_600)  # noqa: S311
        for batch in load_batches(groups, device):
            with torch.no_grad():
                for head, loss in measure_losses(network, batch).items():
                    sums[head].append(loss)
        _tell({"check": path.name.removesuffix("-dev.sheets.gz")}, sums)


def _tell(about: dict[str, object], sums: Mapping[str, list[Tensor]]) -> None:
    means = {head: round(float(torch.stack(sums[head]).mean()), 4) for head in sorted(sums)}
    print(json.dumps({**about, **means}), flush=True)


def _make_optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    encoder: list[torch.nn.Parameter] = []
    others: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            (encoder if name.startswith(_READING) else others).append(parameter)
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
