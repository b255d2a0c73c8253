"""Graph: the network of the package, with what it knows of words laid open, and with a head for leanings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

DEPTHS = "depths"
"""What a word's vectors after several of the layers are called, side by side: (words, depths times width)."""
N_DEPTHS = 3
_HEAD = "leaning"
_MOST = 63
_TINY = 1e-9
_FLOAT = TensorProto.FLOAT


def open_depths(network: ModelProto) -> ModelProto:
    """The same network, which gives the words' vectors beside the scores."""
    opened = ModelProto()
    opened.CopyFrom(network)
    opened.graph.node.insert(_find_last(opened), _join_depths(opened.graph))
    opened.graph.output.append(helper.make_tensor_value_info(DEPTHS, TensorProto.FLOAT, None))
    return opened


def lay_head(folder: Path, weight: np.ndarray) -> None:
    """Give the network in a folder the columns from which leanings are made; those of before are replaced.

    Products are made of whole numbers of seven bits, as in the rest of the network.

    Args:
        folder: Of the encoder, with `encoder.onnx` and `labels.json`.
        weight: (depths times width, columns).
    """
    network = onnx.load(folder / "encoder.onnx")
    graph = network.graph
    _drop_head(graph)
    for depth, part in enumerate(np.split(weight, N_DEPTHS)):
        scale = np.abs(part).max(0) / _MOST + _TINY
        whole = np.round(part / scale).astype(np.int8)
        for name, values in (("scale", scale.astype(np.float32)), ("whole", whole)):
            graph.initializer.append(numpy_helper.from_array(values, f"{_HEAD}.{depth}.{name}"))
    for node in _make_head(graph):
        graph.node.insert(_find_last(network), node)
    graph.node[_find_last(network)].input.append(_HEAD)
    onnx.checker.check_model(network)
    onnx.save(network, folder / "encoder.onnx")
    _note_columns(folder / "labels.json", weight.shape[1])


def _drop_head(graph: GraphProto) -> None:
    """Take out the head of before, if there is one."""
    nodes = [node for node in graph.node if not node.name.startswith(f"/{_HEAD}/")]
    for node in nodes:
        if _HEAD in node.input:
            node.input.remove(_HEAD)
    weights = [one for one in graph.initializer if not one.name.startswith(f"{_HEAD}.")]
    for field, kept in ((graph.node, nodes), (graph.initializer, weights)):
        del field[:]
        field.extend(kept)


def _make_head(graph: GraphProto) -> Iterator[NodeProto]:
    """The nodes of the head: a product for each depth, and their sum."""
    sums: list[str] = []
    for depth in range(N_DEPTHS):
        rounded = _find_product(graph, depth)
        given, zero = rounded.input[0], rounded.input[2]
        own, name = f"{_HEAD}.{depth}", f"/{_HEAD}/{depth}"
        made = helper.make_node
        scale = given.removesuffix("_quantized") + "_scale"
        yield made("Mul", [scale, f"{own}.scale"], [f"{own}.by"], name=f"{name}/Mul")
        yield made(
            "MatMulInteger", [given, f"{own}.whole", zero], [f"{own}.sum"], name=f"{name}/MatMul"
        )
        yield made("Cast", [f"{own}.sum"], [f"{own}.cast"], name=f"{name}/Cast", to=_FLOAT)
        yield made("Mul", [f"{own}.cast", f"{own}.by"], [f"{own}.told"], name=f"{name}/Scale")
        sums.append(f"{own}.told")
    yield helper.make_node("Add", sums[:2], [f"{_HEAD}.first"], name=f"/{_HEAD}/First")
    yield helper.make_node("Add", [f"{_HEAD}.first", sums[2]], [_HEAD], name=f"/{_HEAD}/Second")


def _find_product(graph: GraphProto, depth: int) -> NodeProto:
    """The product in whole numbers that the head of kinds makes of a depth's vectors."""
    return next(
        node
        for node in graph.node
        if node.name.startswith(f"/kinds/depths.{depth}/Gemm_MatMul")
        and node.op_type == "MatMulInteger"
    )


def _note_columns(path: Path, n_columns: int) -> None:
    about = json.loads(path.read_text(encoding="utf-8"))
    columns = about["columns"]
    columns.pop(_HEAD, None)
    first = max(end for _, end in columns.values())
    columns[_HEAD] = [first, first + n_columns]
    path.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _find_last(network: ModelProto) -> int:
    """Place of the node that puts all scores side by side."""
    return next(
        place
        for place, node in enumerate(network.graph.node)
        if node.op_type == "Concat" and "scores" in node.output
    )


def _join_depths(graph: GraphProto) -> NodeProto:
    """A node that puts the vectors that the head of kinds looks at side by side."""
    makers = {output: node for node in graph.node for output in node.output}
    rounding = (makers[_find_product(graph, depth).input[0]] for depth in range(N_DEPTHS))
    vectors = [node.input[0] for node in rounding]
    return helper.make_node("Concat", vectors, [DEPTHS], name="/depths/Concat", axis=1)
