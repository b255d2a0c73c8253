"""Batches: examples cut to bearable length, laid out together, with the targets of every head."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from sayso.annotations.encoder.pieces import Row, WordPieces
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.chunks import chunk_rows
from training.encoder.examples import Example, Tie
from training.encoder.labels import Labels
from training.encoder.network import WORD_HEADS
from training.encoder.targets import (
    LONGEST_SENTENCE,
    NOTHING,
    list_borders,
    list_roles,
    list_stretches,
    mark_openings,
    mark_parts,
)

_LONGEST = 500
"""Words of an example that are learnt from together."""


@dataclass(frozen=True, slots=True)
class Laid:
    """An example with its windows."""

    example: Example
    rows: list[Row]

    @property
    def size(self) -> int:
        """Word pieces to be read."""
        return sum(len(row[0]) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Batch:
    """What is learnt from at once.

    Attributes:
        inputs: For each chunk of windows of about one length: ids, cases, mask, places.
        order: Where each word stands among the words of the chunks.
        targets: For each head of words the right label, or `NOTHING`.
        parts: Roles of the words in whatever attribution is outermost; `NOTHING` where none are marked.
        openings: 1 where a sentence begins, 0 elsewhere, `NOTHING` where not known.
        sentences: Words of each sentence, padded with -1.
        heads: Head of each word of those sentences, in words of the sentence; `NOTHING` unknown.
        deps: Relation of each word; `NOTHING` unknown.
        machine: 1 for sentences parsed by a machine.
        stretches: Words of sentences in which cues are known, padded with -1.
        cues: Label of each of those words; `NOTHING` where any may be right.
        neighbourhoods: Words of each neighbourhood, padded with -1.
        codes: How they stand to the cue.
        cue_words: Words of each cue, padded with -1.
        roles: Right roles, padded with 0.
    """

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


def cut_example(example: Example) -> Iterator[Example]:
    """The example in parts of bearable length that end with a sentence or a paragraph."""
    n_words = len(example.forms)
    if n_words <= _LONGEST:
        yield example
        return
    stops = example.sentences or [at for at, broken in enumerate(example.breaks) if broken]
    first = 0
    while first < n_words:
        last = first + _LONGEST
        if last < n_words:
            before = [stop for stop in stops if first + _LONGEST // 2 < stop <= last]
            last = before[-1] if before else last
        yield _part(example, first, min(last, n_words))
        first = last


def _part(example: Example, first: int, last: int) -> Example:
    layers = {
        name: getattr(example, name)[first:last]
        for name in ("forms", "breaks", "quotations", "deps", *WORD_HEADS)
    }
    heads = [
        head - first if first <= head < last else at
        for at, head in enumerate(example.heads[first:last])
    ]
    sentences = [stop - first for stop in example.sentences if first <= stop < last]
    if example.sentences and (not sentences or sentences[0]):
        sentences.insert(0, 0)
    ties = None if example.ties is None else list(_move_ties(example.ties, first, last))
    return replace(example, **layers, heads=heads, sentences=sentences, ties=ties)


def _move_ties(ties: Iterable[Tie], first: int, last: int) -> Iterator[Tie]:
    for tie in ties:
        cue = [place - first for place in tie.cue if first <= place < last]
        others = [
            [place - first for place in places if first <= place < last]
            for places in (tie.source, tie.content, tie.starts)
        ]
        # Content without a cue in this part still hides what it says of cues.
        if cue or others[1]:
            yield Tie(cue, *others)


def lay_examples(examples: Iterable[Example], pieces: WordPieces) -> list[Laid]:
    """Examples with their windows."""
    laid = []
    for example in examples:
        for part in cut_example(example):
            words = part.words
            cut = pieces.cut(words)
            windows = cut_windows(words, [len(found) for found in cut])
            laid.append(Laid(part, pieces.lay_out(words, cut, windows)))
    return laid


def group_examples(laid: Sequence[Laid], chance: random.Random, *, size: int) -> list[list[Laid]]:
    """Shuffled groups of about so many word pieces each."""
    order = list(laid)
    chance.shuffle(order)
    groups: list[list[Laid]] = [[]]
    filled = 0
    for one in order:
        if filled and filled + one.size > size:
            groups.append([])
            filled = 0
        groups[-1].append(one)
        filled += one.size
    return groups


class Collator:
    """Makes batches of laid-out examples.

    Args:
        labels: What the heads choose from.
    """

    def __init__(self, labels: Labels) -> None:
        self._numbers = {
            layer: {label: number for number, label in enumerate(getattr(labels, layer))}
            for layer in (*WORD_HEADS, "deps")
        }

    def collate(self, group: Sequence[Laid]) -> Batch:
        """One batch."""
        inputs, order = chunk_rows([row for one in group for row in one.rows])
        targets = {
            layer: torch.tensor(
                [number for one in group for number in self._target(one.example, layer)]
            )
            for layer in WORD_HEADS
        }
        openings = [mark for one in group for mark in mark_openings(one.example)]
        parts = [part for one in group for part in mark_parts(one.example)]
        trees: list[tuple[list[int], list[int], list[int], int]] = []
        stretches: list[tuple[list[int], list[int]]] = []
        roles: list[tuple[np.ndarray, np.ndarray, list[int], list[int]]] = []
        offset = 0
        for one in group:
            trees.extend(self._list_trees(one.example, offset))
            stretches.extend(list_stretches(one.example, offset))
            roles.extend(list_roles(one.example, offset))
            offset += len(one.example.forms)
        return Batch(
            inputs=inputs,
            order=order,
            targets=targets,
            parts=torch.tensor(parts),
            openings=torch.tensor(openings),
            sentences=pad([tree[0] for tree in trees], -1),
            heads=pad([tree[1] for tree in trees], NOTHING),
            deps=pad([tree[2] for tree in trees], NOTHING),
            machine=torch.tensor([tree[3] for tree in trees]),
            stretches=pad([stretch[0] for stretch in stretches], -1),
            cues=pad([stretch[1] for stretch in stretches], NOTHING),
            neighbourhoods=pad([role[0].tolist() for role in roles], -1),
            codes=pad_codes([role[1] for role in roles]),
            cue_words=pad([role[2] for role in roles], -1),
            roles=pad([role[3] for role in roles], 0),
        )

    def _target(self, example: Example, layer: str) -> list[int]:
        values = getattr(example, layer)
        numbers = self._numbers[layer]
        if not values:
            return [NOTHING] * len(example.forms)
        return [numbers.get(value, NOTHING) for value in values]

    def _list_trees(
        self, example: Example, offset: int
    ) -> Iterator[tuple[list[int], list[int], list[int], int]]:
        if not example.heads:
            return
        for first, last in list_borders(example.sentences, len(example.forms)):
            if last - first > LONGEST_SENTENCE:
                continue
            heads, deps = [], []
            for place in range(first, last):
                head = example.heads[place]
                known = first <= head < last and example.deps[place] != "?"
                heads.append(head - first if known else NOTHING)
                deps.append(
                    self._numbers["deps"].get(example.deps[place], NOTHING) if known else NOTHING
                )
            words = [offset + place for place in range(first, last)]
            yield words, heads, deps, int(example.corpus != "ewt")


def pad(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
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
