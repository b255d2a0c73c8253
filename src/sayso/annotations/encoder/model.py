"""The model: runs the encoder over a text and gives its scores for every word."""

from __future__ import annotations

import json
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from sayso.annotations.encoder.lemmas import Forms, load_forms
from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.windows import cut_windows
from sayso.annotations.encoder.words import Words

_SLOWER = ("SkipLayerNormFusion", "BiasSkipLayerNormFusion")
"""Joined steps for which onnxruntime has slower code than for the single ones (a fifth of all time)."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of the words of a text.

    Attributes:
        table: One row a word.
        columns: For each head its first column, and the one after its last.
    """

    table: np.ndarray
    columns: dict[str, tuple[int, int]]

    def of(self, head: str) -> np.ndarray:
        """The columns of a head, (words, columns)."""
        first, last = self.columns[head]
        return self.table[:, first:last]


@dataclass(frozen=True, slots=True)
class Model:
    """The trained encoder with its labels and the weights of the heads that look at pairs of words.

    Attributes:
        session: The network, which is opened while other things are loaded.
        pieces: Its vocabulary.
        labels: Labels by head.
        columns: Where each head's columns stand in the network's output.
        pairs: Weights by name.
        forms: Base forms that the training has seen.
    """

    session: Future[onnxruntime.InferenceSession]
    pieces: WordPieces
    labels: dict[str, tuple[str, ...]]
    columns: dict[str, tuple[int, int]]
    pairs: dict[str, np.ndarray]
    forms: Forms

    def read(self, words: Words) -> Scores:
        """The scores of a text's words.

        Windows are read one by one. Integer arithmetic scales what is read
        together, so that a window's scores would depend on its neighbours;
        and on one core nothing is gained by reading more at once. So no row is
        padded, and the network is given no mask.
        """
        width = max(last for _, last in self.columns.values())
        table = np.empty((len(words), width), np.float32)
        if not len(words):
            return Scores(table, self.columns)
        cut = self.pieces.cut(words)
        windows = cut_windows(words, list(map(len, cut)))
        rows = self.pieces.lay_out(words, cut, windows)
        run = self.session.result().run
        for window, (ids, cases, places) in zip(windows, rows, strict=True):
            given = {
                "ids": np.array([ids]),
                "cases": np.array([cases]),
                "places": np.array(places),
            }
            (table[window.start : window.end],) = run(None, given)
        return Scores(table, self.columns)


def load_model(folder: Path) -> Model:
    """The encoder from the folder that the training wrote.

    Raises:
        FileNotFoundError: If a file of it is missing.
    """
    about = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    opener = ThreadPoolExecutor(1)
    session = opener.submit(_open_session, (folder / "encoder.onnx").read_bytes())
    opener.shutdown(wait=False)
    with np.load(folder / "pairs.npz") as pairs:
        weights = {name: pairs[name].astype(np.float32) for name in pairs.files}
    return Model(
        session,
        WordPieces(folder / "tokenizer.json"),
        {head: tuple(labels) for head, labels in about["labels"].items()},
        {head: tuple(found) for head, found in about["columns"].items()},
        weights,
        load_forms(folder / "forms.json"),
    )


def _open_session(network: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        network, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
