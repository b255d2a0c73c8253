"""States made of others: blended, and recovered from the package; where PyTorch and ONNX are installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.annotations.pipeline import WEIGHTS

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("transformers")

from training.encoder.blending import blend, mix_weights  # noqa: E402
from training.encoder.labels import load_labels  # noqa: E402
from training.encoder.network import load_network  # noqa: E402
from training.encoder.recovering import recover  # noqa: E402


def test_weights_lie_between_and_new_ones_are_taken(tmp_path: Path) -> None:
    first = {"a": torch.zeros(2)}
    second = {"a": torch.full((2,), 10.0), "new": torch.ones(1)}
    for name, state in (("kept", first), ("state", second)):
        torch.save({"network": state}, tmp_path / f"{name}.pt")

    blend(tmp_path, before="kept", after="state", share=0.3, out="blended")

    found = torch.load(tmp_path / "blended.pt", weights_only=True)["network"]
    assert found["a"].tolist() == pytest.approx([3.0, 3.0])
    assert found["new"].tolist() == [1.0]
    assert mix_weights(first, second, 0.0)["a"].tolist() == [0.0, 0.0]


def test_the_package_s_network_is_had_back_but_for_what_is_trained_anew(tmp_path: Path) -> None:
    recover(WEIGHTS, tmp_path, name="kept")

    state = torch.load(tmp_path / "kept.pt", weights_only=True)["network"]
    network = load_network(state, load_labels(tmp_path / "labels.json"))
    own = network.state_dict()
    assert own.keys() - state.keys() == {name for name in own if name.startswith("kinds.")}
    spread = state["encoder.bert.embeddings.word_embeddings.weight"].std()
    assert 0.01 < float(spread) < 1
