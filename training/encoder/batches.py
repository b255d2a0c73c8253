"""Batches: sheets laid out together as padded tables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
import torch
from torch import Tensor

from training.encoder.chunks import chunk_rows
from training.encoder.labels import TOLD
from training.encoder.sheets import Sheet
from training.encoder.targets import NOTHING


@dataclass(frozen=True, slots=True)
class Batch:
    """What is learnt from at once.

    Attributes:
        known: Heads of which something is marked.
        inputs: For each chunk of windows of about one length: ids, cases, mask, places.
        order: Where each word stands among the words of the chunks.
        targets: For each head of words the right label, or `NOTHING`.
        parts: Roles of the words in whatever attribution is outermost; `NOTHING` where none are marked.
        openings: 1 where a sentence begins, 0 elsewhere, `NOTHING` where not known.
        sentences: Words of each sentence, padded with -1.
        heads: Head of each word of those sentences, in words of the sentence; `NOTHING` unknown.
        deps: Relation of each word; `NOTHING` unknown.
        machine: 1 for sentences parsed by a machine.
        stretches: Words of sentences in which cues are looked for, padded with -1.
        cues: Label of each of those words; `NOTHING` where any may be right.
        neighbourhoods: Words of each neighbourhood, padded with -1.
        codes: How they stand to the cue.
        cue_words: Words of each cue, padded with -1.
        roles: Right roles; `NOTHING` where nobody marked any, padded with `NOTHING`.
    """

    known: frozenset[str]
    inputs: list[tuple[Tensor, ...]]
    order: Tensor
    targets: dict[str, Tensor]
    parts: Tensor
    openings: Tensor
    sentences: Tensor
    heads: Tensor
    deps: Tensor
    machine: Tensor
    stretches: Tensor
    cues: Tensor
    neighbourhoods: Tensor
    codes: Tensor
    cue_words: Tensor
    roles: Tensor

    def to(self, device: torch.device) -> Self:
        """The batch on a device."""

        def move(value: Tensor) -> Tensor:
            return value.to(device, non_blocking=True)

        tables = {
            field.name: move(value)
            for field in fields(self)
            if isinstance(value := getattr(self, field.name), Tensor)
        }
        return type(self)(
            known=self.known,
            inputs=[tuple(move(value) for value in chunk) for chunk in self.inputs],
            targets={layer: move(value) for layer, value in self.targets.items()},
            **tables,
        )


def group_sheets(sheets: Sequence[Sheet], chance: random.Random, *, size: int) -> list[list[Sheet]]:
    """Shuffled groups of about so many word pieces each."""
    order = list(sheets)
    chance.shuffle(order)
    groups: list[list[Sheet]] = [[]]
    filled = 0
    for one in order:
        if filled and filled + one.size > size:
            groups.append([])
            filled = 0
        groups[-1].append(one)
        filled += one.size
    return groups


def collate(group: Sequence[Sheet], *, whole: bool = False) -> Batch:
    """One batch of sheets, its windows in chunks or in one table."""
    inputs, order = chunk_rows([row for sheet in group for row in sheet.rows], whole=whole)
    offsets = np.cumsum([0, *(len(sheet.parts) for sheet in group)]).tolist()
    placed = list(zip(group, offsets, strict=False))
    trees = [(offset + tree.first, tree) for sheet, offset in placed for tree in sheet.trees]
    stretches = [
        (offset + first, labels) for sheet, offset in placed for first, labels in sheet.stretches
    ]
    asked = [(offset, one) for sheet, offset in placed for one in sheet.asked]
    told = {
        "parts": [sheet.parts for sheet in group],
        "opening": [sheet.openings for sheet in group],
        "heads": [tree.heads for _, tree in trees],
        "cues": [labels for _, labels in stretches],
        "roles": [one.labels for _, one in asked],
        **{layer: [sheet.targets[layer] for sheet in group] for layer in TOLD},
    }
    return Batch(
        known=frozenset(
            head for head, tables in told.items() if any((one != NOTHING).any() for one in tables)
        ),
        inputs=inputs,
        order=order,
        targets={layer: _join([sheet.targets[layer] for sheet in group]) for layer in TOLD},
        parts=_join([sheet.parts for sheet in group]),
        openings=_join([sheet.openings for sheet in group]),
        sentences=pad([_count(first, tree.heads) for first, tree in trees], -1),
        heads=pad([tree.heads for _, tree in trees], NOTHING),
        deps=pad([tree.deps for _, tree in trees], NOTHING),
        machine=torch.tensor([int(tree.machine) for _, tree in trees]),
        stretches=pad([_count(first, labels) for first, labels in stretches], -1),
        cues=pad([labels for _, labels in stretches], NOTHING),
        neighbourhoods=pad([_count(offset + one.first, one.labels) for offset, one in asked], -1),
        codes=pad_codes([one.codes for _, one in asked]),
        cue_words=pad([np.array(one.cue) + offset for offset, one in asked], -1),
        roles=pad([one.labels for _, one in asked], NOTHING),
    )


def _join(arrays: Sequence[np.ndarray]) -> Tensor:
    return torch.from_numpy(np.concatenate(arrays).astype(np.int64))


def _count(first: int, labels: np.ndarray) -> np.ndarray:
    return np.arange(first, first + len(labels))


def pad(rows: Sequence[np.ndarray], filler: int) -> Tensor:
    """Rows as a table, (rows, longest), filled up at their ends."""
    longest = max((len(row) for row in rows), default=0)
    padded = np.full((len(rows), longest), filler, np.int64)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = row
    return torch.from_numpy(padded)


def pad_codes(rows: Sequence[np.ndarray]) -> Tensor:
    """Tables of codes as one, (tables, longest, codes), filled up with 0."""
    longest = max((len(row) for row in rows), default=0)
    padded = np.zeros((len(rows), longest, 5), np.int64)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = row
    return torch.from_numpy(padded)
