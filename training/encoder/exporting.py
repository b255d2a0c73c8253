"""Exporting: the trained network as an ONNX graph in whole numbers, and what stands beside it."""

from __future__ import annotations

import json
import shutil
import warnings
from collections import Counter, defaultdict
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from sayso.annotations.encoder.lemmas import apply_rule
from training.encoder.examples import UNKNOWN, read_examples
from training.encoder.labels import Labels, is_name, load_labels
from training.encoder.minilm import HEAD_WIDTH, N_DEPTHS, WIDTH, find_start
from training.encoder.network import Network, load_network, tell_shape
from training.encoder.streamlining import streamline

_OPSET = 17
_KINDS = ("V", "N", "J")
_KEEP = "^0"
"""The rule of a word that is its own base form, capitals and all."""
_FEWEST = 2
"""Times that a form must have been seen."""
_READ = "kinds"
"""Of the heads of event words the one that the reader looks at; that of statuses only helps to train."""
_INPUTS = ("ids", "cases", "mask", "places")


class Exported(nn.Module):
    """Encoder and heads with one table as output, as the reader runs them."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.heads, self.kinds = network.small, network.heads, network.kinds

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        """All heads' columns side by side, one row a word."""
        depths = self.encoder(ids, cases, mask, places)
        found = self.heads(depths[:, -1])
        return torch.cat([*found.values(), self.kinds(depths)[_READ]], dim=1)


def export(work: Path, out: Path, *, whole: bool = True) -> None:
    """Write encoder, labels, pair weights and vocabulary into a folder.

    Args:
        work: Folder with the trained state.
        out: Folder for the result.
        whole: Whether weights become whole numbers of seven bits, which every
            processor multiplies alike; False keeps 32-bit floats, to compare.
    """
    labels = load_labels(work / "labels.json")
    state = torch.load(work / "tied.pt", weights_only=True)["network"]
    network = load_network(state, labels)
    network.eval()
    network.small.bert.set_attn_implementation("eager")
    out.mkdir(parents=True, exist_ok=True)
    columns = _write_graph(network, work / "encoder.onnx")
    _optimise(work / "encoder.onnx", work / "optimised.onnx", tell_shape(state).n_heads)
    if whole:
        quantize_dynamic(
            work / "optimised.onnx",
            out / "encoder.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    else:
        shutil.copyfile(work / "optimised.onnx", out / "encoder.onnx")
    streamline(out / "encoder.onnx")
    _write_pairs(network, out / "pairs.npz")
    _write_labels(labels, columns, out / "labels.json")
    write_forms(work, out / "forms.json")
    shutil.copyfile(find_start() / "tokenizer.json", out / "tokenizer.json")


def _write_graph(network: Network, path: Path) -> dict[str, tuple[int, int]]:
    ids = torch.randint(1000, 2000, (2, 12))
    given = (ids, ids % 5, torch.ones_like(ids), torch.arange(1, 20, 2))
    kinds = network.kinds(torch.zeros(1, N_DEPTHS, WIDTH))[_READ]
    told = {**network.heads(torch.zeros(1, WIDTH)), _READ: kinds}
    sizes = {name: value.shape[1] for name, value in told.items()}
    axes = {name: {0: "rows", 1: "length"} for name in _INPUTS[:3]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Exported(network),
            given,
            path,
            input_names=list(_INPUTS),
            output_names=["scores"],
            dynamic_axes={**axes, "places": {0: "words"}, "scores": {0: "words"}},
            opset_version=_OPSET,
            dynamo=False,
        )
    borders = np.cumsum([0, *sizes.values()]).tolist()
    return {name: (borders[at], borders[at + 1]) for at, name in enumerate(sizes)}


def _optimise(path: Path, out: Path, n_heads: int) -> None:
    """Join the small steps of attention, norms and activations to large ones.

    Not the sum before a norm: the two joined have slower code than each by itself.
    """
    options = FusionOptions("bert")
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    made = optimize_model(
        str(path),
        model_type="bert",
        num_heads=n_heads,
        hidden_size=n_heads * HEAD_WIDTH,
        opt_level=0,
        optimization_options=options,
    )
    made.save_model_to_file(str(out))


def _write_pairs(network: Network, path: Path) -> None:
    pairs = network.pairs
    weights = {
        "deps_weight": pairs.deps.weight,
        "deps_bias": pairs.deps.bias,
        "distance": pairs.distance.weight,
        "apart": pairs.apart.weight,
        "quotation": pairs.quotation.weight,
        "between": pairs.between.weight,
        "branch": pairs.branch.weight,
        "deepening_weight": pairs.deepening.weight,
        "deepening_bias": pairs.deepening.bias,
        "roles_weight": pairs.roles.weight,
        "roles_bias": pairs.roles.bias,
        "role_moves": pairs.role_moves,
        "role_starts": pairs.role_starts,
        "cue_moves": pairs.cue_moves,
        "cue_starts": pairs.cue_starts,
    }
    arrays = {name: weight.detach().numpy() for name, weight in weights.items()}
    np.savez(path, **arrays)


def _write_labels(labels: Labels, columns: dict[str, tuple[int, int]], path: Path) -> None:
    named = {layer: found for layer, found in asdict(labels).items() if layer != "statuses"}
    named["lemmas"] = [_KEEP if is_name(rule) else rule for rule in labels.lemmas]
    about = {"labels": named, "columns": columns}
    path.write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def write_forms(work: Path, path: Path) -> None:
    """Write the base forms of verbs, nouns and adjectives seen in training, without names.

    The treebank, made by people, goes before the articles, read by a machine;
    of several base forms of a form the most frequent is kept.
    """
    lemmas: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for corpus in ("articles", "ewt"):
        seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for example in read_examples(work / f"{corpus}-train.jsonl.gz"):
            for form, tag, rule in zip(example.forms, example.tags, example.lemmas, strict=False):
                lower = form.lower()
                if tag[:1] in _KINDS and tag[:3] != "NNP" and rule != UNKNOWN and lower.isalpha():
                    seen[tag[:1], lower][apply_rule(lower, rule)] += 1
        for (kind, form), found in seen.items():
            lemma, count = found.most_common(1)[0]
            if count >= _FEWEST and lemma.isalpha() and lemma.islower():
                lemmas[kind][form] = lemma
    ordered = {kind: dict(sorted(found.items())) for kind, found in lemmas.items()}
    path.write_text(json.dumps(ordered, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
