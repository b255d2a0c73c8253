"""Courses: which sheets are learnt from, in what order, and what teachers say of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import torch

from training.encoder.batches import Batch, collate, group_sheets
from training.encoder.distilling import Answers, Teacher, ask_teachers
from training.encoder.sheets import Sheet

SHARES = {
    "articles": 1.0,
    "ewt": 2.0,
    "gmb": 0.3,
    "re3d": 2.0,
    "times": 1.0,
    "passages": 3.0,
    "made": 1.0,
    "kinds": 1.0,
    "claims": 1.0,
    "ties": 2.0,
}
"""How often each sheet of a corpus is read in an epoch."""

_PARTS = 4
"""Groups of sheets of one corpus each that a step is made of."""
_LOOKED_AT = 20
"""Sheets of a corpus in which is looked for what it marks."""
_N_BLOCKS = 40
"""Stretches that a corpus is cut into where only a portion is learnt from."""


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
        n_layers: Layers of the encoder.
        dropout: Share of values left out inside the encoder; on processors it costs half of the time.
        shares: How often each sheet of a corpus is read in an epoch; 0 leaves the corpus out.
        portion: Share of each corpus that there is to learn from.
        cased: Whether the encoder is told how words are written; the vocabulary is lower-cased.
    """

    n_epochs: int = 4
    size: int = 2_600
    rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    seed: int = 20241101
    n_layers: int = 6
    dropout: float = 0.0
    shares: Mapping[str, float] = field(default_factory=lambda: SHARES)
    portion: float = 1.0
    cased: bool = True


@dataclass(frozen=True, slots=True)
class Course:
    """Steps to be gone through, in order.

    Attributes:
        n_steps: How many.
        walk: Batches from a step on, with what teachers say of them.
    """

    n_steps: int
    walk: Callable[[int], Iterator[tuple[Batch, Answers | None]]]


def set_course(
    sheets: dict[str, list[Sheet]], plan: Plan, teachers: Sequence[Teacher], device: torch.device
) -> Course:
    """Other batches in each epoch; with teachers the same in another order, since they are asked once."""
    if teachers:
        heads = frozenset[str]().union(*(one.heads or () for one in teachers))
        apart = {corpus for corpus, found in sheets.items() if found and _has_any(found, heads)}
        return _repeat(_mix(sheets, plan, 0, apart), plan, teachers, device)
    groups = [group for epoch in range(plan.n_epochs) for group in _mix(sheets, plan, epoch)]

    def walk(done: int) -> Iterator[tuple[Batch, Answers | None]]:
        for batch in load_batches(groups[done:], device):
            yield batch, None

    return Course(len(groups), walk)


def thin(sheets: Sequence[Sheet], portion: float, seed: int) -> list[Sheet]:
    """A portion of a corpus, the same for one seed: of forty stretches of it some are taken, so that most texts stay whole."""
    if not sheets:
        return []
    chance = random.Random(seed)  # noqa: S311
    n_blocks = min(_N_BLOCKS, len(sheets))
    taken = sorted(chance.sample(range(n_blocks), max(1, round(portion * n_blocks))))
    edges = [round(at * len(sheets) / n_blocks) for at in range(n_blocks + 1)]
    return [sheet for at in taken for sheet in sheets[edges[at] : edges[at + 1]]]


def _repeat(
    groups: Sequence[list[Sheet]], plan: Plan, teachers: Sequence[Teacher], device: torch.device
) -> Course:
    chance = random.Random(plan.seed)  # noqa: S311
    order = [
        at for _ in range(plan.n_epochs) for at in chance.sample(range(len(groups)), len(groups))
    ]

    def walk(done: int) -> Iterator[tuple[Batch, Answers | None]]:
        kept: dict[int, tuple[Batch, Answers]] = {}
        for at in order[done:]:
            if at not in kept:
                batch = next(load_batches([groups[at]], device))
                kept[at] = batch, ask_teachers(teachers, batch)
            yield kept[at]

    return Course(len(order), walk)


def load_batches(groups: Sequence[list[Sheet]], device: torch.device) -> Iterator[Batch]:
    """The batches of groups of sheets, on a device."""
    for group in groups:
        yield collate(group, whole=device.type == "cuda").to(device)


def _has_any(sheets: Sequence[Sheet], heads: frozenset[str]) -> bool:
    """Whether a corpus has marks of any of these heads."""
    return bool(heads & collate(sheets[:_LOOKED_AT]).known)


def _mix(
    sheets: dict[str, list[Sheet]], plan: Plan, epoch: int, apart: Collection[str] = ()
) -> list[list[Sheet]]:
    """The groups of one epoch, shuffled: parts of every corpus, but of some only among themselves."""
    chance = random.Random(plan.seed + epoch)  # noqa: S311
    parted: dict[bool, list[list[Sheet]]] = {True: [], False: []}
    for corpus, found in sheets.items():
        share = plan.shares[corpus]
        chosen = list(found) * int(share)
        rest = round(len(found) * (share - int(share)))
        if rest:
            order = random.Random(plan.seed).sample(range(len(found)), len(found))  # noqa: S311
            chosen += [found[order[(epoch * rest + at) % len(found)]] for at in range(rest)]
        parted[corpus in apart].extend(group_sheets(chosen, chance, size=plan.size // _PARTS))
    joined = []
    for groups in parted.values():
        chance.shuffle(groups)
        joined += [
            [one for group in groups[at : at + _PARTS] for one in group]
            for at in range(0, len(groups), _PARTS)
        ]
    return joined
