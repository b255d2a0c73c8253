"""Recovering: the float weights of the model in the package, to go on training from it.

The package keeps whole numbers with a scale; a number times its scale is the weight to half a step.
What only training has (the head of parts) begins anew, and so do the heads of event words,
which look at several depths and are trained on the finished encoder.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder.labels import SORTED, Labels, save_labels
from training.encoder.network import Network, tell_shape

_QUANTISED = "_quantized"
_PREFIX = "encoder.bert.encoder.layer."
_ATTENTION = ("query", "key", "value")
_PAIRS = {
    "deps_weight": "deps.weight",
    "deps_bias": "deps.bias",
    "distance": "distance.weight",
    "apart": "apart.weight",
    "quotation": "quotation.weight",
    "between": "between.weight",
    "branch": "branch.weight",
    "deepening_weight": "deepening.weight",
    "deepening_bias": "deepening.bias",
    "roles_weight": "roles.weight",
    "roles_bias": "roles.bias",
}
_ANEW = "kinds."


def recover(weights: Path, work: Path, *, name: str) -> None:
    """Write the state of the model in a folder, and what its heads choose from, into the work folder.

    Args:
        weights: Folder of the model, as `export` writes it.
        work: Folder for `labels.json` and the state.
        name: Of the state's file, without its ending.
    """
    told = json.loads((weights / "labels.json").read_text(encoding="utf-8"))["labels"]
    labels = Labels(**{layer: tuple(found) for layer, found in told.items() if layer not in SORTED})
    graph = onnx.load(weights / "encoder.onnx").graph
    found = dict(_name_weights(graph))
    arrays = np.load(weights / "pairs.npz")
    found |= {
        f"pairs.{_PAIRS.get(key, key)}": torch.from_numpy(arrays[key].astype(np.float32))
        for key in arrays.files
    }
    own = Network(labels, None, tell_shape(found)).state_dict()
    state = {key: found.get(key, value) for key, value in own.items() if not key.startswith(_ANEW)}
    work.mkdir(parents=True, exist_ok=True)
    save_labels(labels, work / "labels.json")
    torch.save({"network": state}, work / f"{name}.pt")


def _name_weights(graph: onnx.GraphProto) -> Iterator[tuple[str, Tensor]]:
    """The weights of a graph by their names in the network."""
    owners = {
        given.removesuffix(_QUANTISED): node.name
        for node in graph.node
        for given in node.input
        if given.startswith("onnx::MatMul") and given.endswith(_QUANTISED)
    }
    for name, values in _open_weights(graph):
        if name.startswith("Attention_"):
            yield from _split_attention(name, values)
        elif name in owners:
            path = owners[name].removesuffix("_MatMul_quant").removesuffix("/MatMul_quant")
            key = path.strip("/").replace("/MatMul", "").replace("/", ".")
            yield f"{key}.weight", _to_tensor(values.T)
        elif name.endswith(".weight_Transposed"):
            yield name.removesuffix("_Transposed"), _to_tensor(values.T)
        else:
            yield name, _to_tensor(values)


def _open_weights(graph: onnx.GraphProto) -> Iterator[tuple[str, np.ndarray]]:
    """The weights as floats, by their names in the graph."""
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for name, values in held.items():
        bare = name.removesuffix(_QUANTISED)
        if bare != name:
            zero = held[f"{bare}_zero_point"].astype(np.float32)
            yield bare, (values.astype(np.float32) - zero) * held[f"{bare}_scale"]
        elif not name.endswith(("_scale", "_zero_point")):
            yield name, values


def _split_attention(name: str, values: np.ndarray) -> Iterator[tuple[str, Tensor]]:
    """Query, key and value of a layer, which the graph has side by side."""
    layer, kind = name.split("_")[1], name.rpartition("_")[2]
    for at, part in enumerate(np.split(values, len(_ATTENTION), axis=-1)):
        key = f"{_PREFIX}{layer}.attention.self.{_ATTENTION[at]}.{kind}"
        yield key, _to_tensor(part.T if kind == "weight" else part)


def _to_tensor(values: np.ndarray) -> Tensor:
    return torch.from_numpy(np.array(values, dtype=np.float32, order="C"))
