"""What is taken out of an exported graph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

onnx = pytest.importorskip("onnx")
streamlining = pytest.importorskip("training.encoder.streamlining")

_WIDTH = 8


def _write_graph(path: Path) -> None:
    """Attention under a mask, and a GELU after it."""
    draw = np.random.default_rng(1)
    weights = {
        "weights": draw.normal(size=(_WIDTH, 3 * _WIDTH)),
        "bias": draw.normal(size=3 * _WIDTH),
        "shift": draw.normal(size=_WIDTH),
    }
    make, of_microsoft = onnx.helper.make_node, "com.microsoft"
    nodes = [
        make("Cast", ["mask"], ["mask32"], to=onnx.TensorProto.INT32),
        make(
            "Attention",
            ["inputs", "weights", "bias", "mask32"],
            ["seen"],
            domain=of_microsoft,
            num_heads=2,
        ),
        make("BiasGelu", ["seen", "shift"], ["scores"], domain=of_microsoft),
    ]
    floats, values = onnx.TensorProto.FLOAT, onnx.helper.make_tensor_value_info
    graph = onnx.helper.make_graph(
        nodes,
        "small",
        [
            values("inputs", floats, [1, "length", _WIDTH]),
            values("mask", onnx.TensorProto.INT64, [1, "length"]),
        ],
        [values("scores", floats, [1, "length", _WIDTH])],
        [
            onnx.numpy_helper.from_array(value.astype(np.float32), name)
            for name, value in weights.items()
        ],
    )
    opsets = [onnx.helper.make_opsetid("", 17), onnx.helper.make_opsetid(of_microsoft, 1)]
    onnx.save(onnx.helper.make_model(graph, opset_imports=opsets, ir_version=8), path)


def _open(path: Path) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


def test_that_scores_stay_the_same_to_the_last_bit(tmp_path: Path) -> None:
    path = tmp_path / "small.onnx"
    _write_graph(path)
    inputs = np.random.default_rng(2).normal(size=(1, 11, _WIDTH)).astype(np.float32)
    (before,) = _open(path).run(None, {"inputs": inputs, "mask": np.ones((1, 11), np.int64)})
    streamlining.streamline(path)
    (after,) = _open(path).run(None, {"inputs": inputs})
    np.testing.assert_array_equal(before, after)


def test_that_nothing_is_masked_and_no_sum_is_made_with_its_activation(tmp_path: Path) -> None:
    path = tmp_path / "small.onnx"
    _write_graph(path)
    streamlining.streamline(path)
    graph = onnx.load(path).graph
    assert [given.name for given in graph.input] == ["inputs"]
    assert [node.op_type for node in graph.node] == ["Attention", "Add", "Gelu"]
