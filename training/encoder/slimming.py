"""Slimming: an encoder with fewer heads of attention and fewer inner values, made of a larger one.

Source:
    Michel, Levy and Neubig (2019), "Are Sixteen Heads Really Better than One?"; what each part
    adds to the layer's sum is measured as it is, without gradients.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder.batches import collate
from training.encoder.labels import load_labels
from training.encoder.minilm import HEAD_WIDTH, Shape
from training.encoder.network import Network, load_network
from training.encoder.sheets import Sheet, load_sheets

_READ = {"articles": 12, "ewt": 200, "gmb": 20}
"""Sheets of each corpus on which the parts are weighed."""
_LAYER = "encoder.bert.encoder.layer.{}."


def slim(work: Path, *, name: str, out: str, shape: Shape) -> None:
    """Write a narrower state of a trained one.

    Args:
        work: Folder with the state and the sheets.
        name: Of the trained state's file, without its ending.
        out: Of the file to write.
        shape: Heads and inner values to keep; the number of layers stays.
    """
    state = torch.load(work / f"{name}.pt", weights_only=True)["network"]
    network = load_network(state, load_labels(work / "labels.json")).eval()
    sheets = [
        sheet
        for corpus, count in _READ.items()
        for sheet in load_sheets(work / f"{corpus}-train.sheets.gz")[:count]
    ]
    torch.save({"network": narrow(state, *weigh(network, sheets), shape)}, work / f"{out}.pt")


def weigh(network: Network, sheets: Sequence[Sheet]) -> tuple[list[Tensor], list[Tensor]]:
    """How much each head, and each inner value, of each layer adds to the vectors of words."""
    layers = network.small.bert.encoder.layer
    heads = [torch.zeros(layer.attention.self.num_attention_heads) for layer in layers]
    inner = [torch.zeros(layer.output.dense.in_features) for layer in layers]

    def watch(dense: nn.Linear, sums: Tensor, width: int) -> torch.utils.hooks.RemovableHandle:
        def add(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            values = given[0].detach().flatten(0, -2)
            for part in range(len(sums)):
                chosen = slice(part * width, (part + 1) * width)
                sums[part] += (values[:, chosen] @ dense.weight[:, chosen].T).norm(dim=1).sum()

        def add_single(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            sums.add_(given[0].detach().flatten(0, -2).norm(dim=0) * dense.weight.norm(dim=0))

        return dense.register_forward_pre_hook(add if width > 1 else add_single)

    watched = [
        hook
        for at, layer in enumerate(layers)
        for hook in (
            watch(layer.attention.output.dense, heads[at], HEAD_WIDTH),
            watch(layer.output.dense, inner[at], 1),
        )
    ]
    batch = collate(sheets)
    with torch.no_grad():
        network(batch.inputs, batch.order)
    for hook in watched:
        hook.remove()
    return heads, inner


def narrow(
    state: Mapping[str, Tensor], heads: Sequence[Tensor], inner: Sequence[Tensor], shape: Shape
) -> dict[str, Tensor]:
    """The weights of the parts that add most, in their order."""
    kept = dict(state)
    for at, (head_sums, inner_sums) in enumerate(zip(heads, inner, strict=True)):
        layer = _LAYER.format(at)
        best = head_sums.argsort(descending=True)[: shape.n_heads].sort().values
        places = (best[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
        values = inner_sums.argsort(descending=True)[: shape.n_inner].sort().values
        for name in ("query", "key", "value"):
            _keep_rows(kept, f"{layer}attention.self.{name}", places)
        _keep_columns(kept, f"{layer}attention.output.dense", places)
        _keep_rows(kept, f"{layer}intermediate.dense", values)
        _keep_columns(kept, f"{layer}output.dense", values)
    return kept


def _keep_rows(state: dict[str, Tensor], name: str, rows: Tensor) -> None:
    for kind in ("weight", "bias"):
        state[f"{name}.{kind}"] = state[f"{name}.{kind}"][rows].clone()


def _keep_columns(state: dict[str, Tensor], name: str, columns: Tensor) -> None:
    state[f"{name}.weight"] = state[f"{name}.weight"][:, columns].clone()
