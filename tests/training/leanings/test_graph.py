"""The head for leanings in the network of the package; where ONNX is installed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.annotations.pipeline import WEIGHTS

onnx = pytest.importorskip("onnx")

import onnxruntime  # noqa: E402

from training.leanings.graph import DEPTHS, lay_head, open_depths  # noqa: E402

GIVEN = {
    "ids": np.array([[101, 8431, 22195, 1996, 2237, 102]]),
    "cases": np.array([[0, 1, 0, 0, 0, 0]]),
    "places": np.array([1, 2, 3, 4]),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("encoder.onnx", "labels.json"):
        shutil.copyfile(WEIGHTS / name, tmp_path / name)
    return tmp_path


def run(network: object, outputs: list[str]) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(network.SerializeToString())  # type: ignore[attr-defined]
    found: list[np.ndarray] = session.run(outputs, GIVEN)
    return found


def test_the_head_makes_its_columns_of_the_words_vectors(folder: Path) -> None:
    (before,) = run(onnx.load(folder / "encoder.onnx"), ["scores"])
    weight = np.random.default_rng(1).normal(size=(1152, 10)).astype(np.float32)
    lay_head(folder, weight)
    lay_head(folder, weight)  # replaces, adds no second one
    scores, depths = run(open_depths(onnx.load(folder / "encoder.onnx")), ["scores", DEPTHS])
    first, last = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["columns"][
        "leaning"
    ]

    assert (first, last) == (1576, 1586) == (scores.shape[1] - 10, scores.shape[1])
    assert (scores[:, :first] == before[:, :first]).all()
    wanted = depths @ weight
    assert np.corrcoef(scores[:, first:].ravel(), wanted.ravel())[0, 1] > 0.995
