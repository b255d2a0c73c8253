"""Sheets: parts of texts as arrays, with all that the encoder reads and all that the heads ought to say of it."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sayso.annotations.encoder.laying import choose_deps, find_all_heads
from sayso.annotations.encoder.model import Model
from sayso.annotations.encoder.neighbourhoods import Setting
from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.sentences import find_borders
from sayso.annotations.encoder.tying import find_ties
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.examples import Example, Tie
from training.encoder.labels import SORTED, TOLD, Labels
from training.encoder.parts import cut_example
from training.encoder.targets import (
    LONGEST_SENTENCE,
    NOTHING,
    list_borders,
    list_roles,
    list_stretches,
    make_setting,
    mark_openings,
    mark_parts,
)

Row = tuple[np.ndarray, np.ndarray, np.ndarray]
"""A window: its pieces, how they are written, and where the words begin."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence: its first word, heads in words of the sentence, relations, and whether a machine parsed it."""

    first: int
    heads: np.ndarray
    deps: np.ndarray
    machine: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue and the words beside it.

    Attributes:
        first: The first of the words.
        codes: How they stand to the cue, (words, 5).
        cue: Words of the cue.
        labels: Right roles; `NOTHING` where nobody marked any.
    """

    first: int
    codes: np.ndarray
    cue: list[int]
    labels: np.ndarray


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of a text.

    Attributes:
        rows: Windows to be read.
        targets: For each head of words the right label of each, or `NOTHING`.
        parts: Roles in whatever attribution is outermost; `NOTHING` where none are marked.
        openings: 1 where a sentence begins, 0 elsewhere, `NOTHING` where not known.
        trees: Sentences.
        stretches: First words of sentences with the labels of cues; `NOTHING` where any may be right.
        asked: Cues with the roles beside them.
    """

    rows: list[Row]
    targets: dict[str, np.ndarray]
    parts: np.ndarray
    openings: np.ndarray
    trees: list[Tree]
    stretches: list[tuple[int, np.ndarray]]
    asked: list[Asked]

    @property
    def size(self) -> int:
        """Word pieces to be read."""
        return sum(len(row[0]) for row in self.rows)


class SheetMaker:
    """Makes sheets of examples.

    Args:
        labels: What the heads choose from.
        pieces: The vocabulary.
        reader: A model trained before, whose trees lead from cues to words and which finds
            sentences and cues where nobody marked them; None does without.
    """

    def __init__(self, labels: Labels, pieces: WordPieces, reader: Model | None) -> None:
        self._pieces, self._reader = pieces, reader
        self._numbers = {
            layer: {label: number for number, label in enumerate(getattr(labels, layer))}
            for layer in (*TOLD, "deps")
        }

    def make(self, example: Example) -> Iterator[Sheet]:
        """The sheets of an example, one for each part of bearable length."""
        for part in cut_example(example):
            setting, guessed = (None, None) if self._reader is None else read(self._reader, part)
            yield self._make(part, setting, guessed)

    def make_marked(self, example: Example) -> Iterator[Sheet]:
        """Sheets of the windows in which words are marked with kinds or statuses, with what is told of each word alone."""
        for part in cut_example(replace(example, ties=None)):
            sheet = self._make(part, None, None)
            stops = np.cumsum([len(row[2]) for row in sheet.rows])[:-1]
            windows = np.split(np.arange(len(part.forms)), stops)
            marked = np.any([sheet.targets[head] != NOTHING for head in SORTED], axis=0)
            kept = [at for at, words in enumerate(windows) if marked[words].any()]
            if kept:
                words = np.concatenate([windows[at] for at in kept])
                yield Sheet(
                    rows=[sheet.rows[at] for at in kept],
                    targets={head: told[words] for head, told in sheet.targets.items()},
                    parts=sheet.parts[words],
                    openings=sheet.openings[words],
                    trees=[],
                    stretches=[],
                    asked=[],
                )

    def _make(self, part: Example, setting: Setting | None, guessed: Example | None) -> Sheet:
        words = part.words
        cut = self._pieces.cut(words)
        rows = self._pieces.lay_out(words, cut, cut_windows(words, [len(one) for one in cut]))
        borders = list_borders(part.sentences, len(part.forms)) if part.sentences else []
        borders = borders or list((setting or make_setting(part)).borders)
        stretches = list(list_stretches(part))
        if not stretches:
            stretches = [(first, [NOTHING] * (last - first)) for first, last in _shorten(borders)]
        asked = [
            Asked(first, codes.astype(np.uint8), cue, np.array(roles, np.int16))
            for first, codes, cue, roles in list_roles(guessed or part, setting)
        ]
        if guessed is not None:
            asked = [replace(one, labels=np.full_like(one.labels, NOTHING)) for one in asked]
        return Sheet(
            rows=[
                (np.array(ids, np.int32), np.array(cases, np.int8), np.array(places, np.int16))
                for ids, cases, places in rows
            ],
            targets={layer: self._target(part, layer) for layer in TOLD},
            parts=np.array(mark_parts(part), np.int16),
            openings=np.array(mark_openings(part), np.int16),
            trees=[self._tree(part, *border) for border in _shorten(borders)],
            stretches=[(first, np.array(labels, np.int16)) for first, labels in stretches],
            asked=asked,
        )

    def _target(self, part: Example, layer: str) -> np.ndarray:
        values = getattr(part, layer) or [None] * len(part.forms)
        numbers = self._numbers[layer]
        return np.array([numbers.get(value, NOTHING) for value in values], np.int16)

    def _tree(self, part: Example, first: int, last: int) -> Tree:
        heads, deps = [], []
        for place in range(first, last):
            head = part.heads[place] if part.heads else -1
            known = first <= head < last and part.deps[place] != "?"
            heads.append(head - first if known else NOTHING)
            number = self._numbers["deps"].get(part.deps[place], NOTHING) if known else NOTHING
            deps.append(number)
        machine = part.corpus != "ewt"
        return Tree(first, np.array(heads, np.int16), np.array(deps, np.int16), machine)


def _shorten(borders: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [border for border in borders if border[1] - border[0] <= LONGEST_SENTENCE]


def read(reader: Model, part: Example) -> tuple[Setting, Example | None]:
    """What a model makes of a text: sentences and trees, and the attributions if nobody marked any."""
    scores = reader.read(part.words)
    borders = find_borders(part.words, scores.of("opening")[:, 0])
    heads = find_all_heads(scores, borders)
    deps = choose_deps(reader, scores, heads)
    sentence = np.repeat(np.arange(len(borders)), [last - first for first, last in borders])
    setting = Setting(sentence, np.array(part.quotations), borders, heads.tolist(), deps)
    if part.ties is not None:
        return setting, None
    found = [
        Tie(list(tie.cue), [], _fill(tie.content), [first for first, _ in tie.content])
        for tie in find_ties(reader, scores, setting)
    ]
    return setting, replace(part, ties=found, nested=True)


def _fill(runs: Sequence[tuple[int, int]]) -> list[int]:
    return [place for first, last in runs for place in range(first, last)]


def write_sheets(sheets: Iterable[Sheet], path: Path) -> int:
    """Write sheets, and say how many word pieces they have."""
    listed = list(sheets)
    with gzip.open(path, "wb", compresslevel=6) as out:
        pickle.dump(listed, out)
    return sum(sheet.size for sheet in listed)


def load_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file that was written here; files from elsewhere may run code when they are read."""
    with gzip.open(path, "rb") as file:
        sheets: list[Sheet] = pickle.load(file)  # noqa: S301
    return sheets
