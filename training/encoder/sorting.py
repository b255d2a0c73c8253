"""Sorting: the head of event types, trained on the finished encoder, rounded as the reader rounds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, dropout

from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.chunks import Row, chunk_rows
from training.encoder.examples import UNKNOWN, read_examples
from training.encoder.labels import Labels, load_labels
from training.encoder.minilm import WIDTH, find_start
from training.encoder.network import KindHead, Network, load_network
from training.encoder.parts import cut_example
from training.encoder.rounding import round_products

_RATE = 3e-3
_WARMUP = 0.1
"""Share of the steps in which the rate rises."""
_SIZE = 1_024
"""Words of a step."""
_LEFT_OUT = 0.3
"""Share of values left out, the encoder's and the head's own."""
_SMOOTHING = 0.05
_TEXTS = 32
"""Texts that are read together."""
Known = tuple[list[Row], Tensor]
"""The windows of a text, and the kind of each of its words; `_UNMARKED` where nobody marked it."""
_UNMARKED = -1


def sort(work: Path, *, name: str = "parsed", n_epochs: int = 20, seed: int = 20241101) -> None:
    """Train the head of kinds of a state on marked texts, and write everything to `work/sorted.pt`.

    Args:
        work: Folder with the trained state and the prepared marks.
        name: Of the state's file, without its ending.
        n_epochs: Times that the marked words are gone through.
        seed: Of all that is chosen by chance.
    """
    torch.manual_seed(seed)
    labels = load_labels(work / "labels.json")
    state = torch.load(work / f"{name}.pt", weights_only=True)["network"]
    rounded = load_network(state, labels)
    round_products(rounded)
    depths, kinds = read_marked(rounded, labels, work / "kinds-train.jsonl.gz")
    network = load_network(state, labels)
    _learn(network.kinds, depths, kinds, n_epochs)
    torch.save({"network": network.state_dict()}, work / "sorted.pt")


def read_marked(network: Network, labels: Labels, path: Path) -> tuple[Tensor, Tensor]:
    """The marked words as the encoder sees them, (words, depths, width), and their kinds."""
    network.eval()
    seen, kinds, waiting = [], [], list[Known]()
    for known in [*_read_texts(labels, path), None]:
        if known is not None:
            waiting.append(known)
        if waiting and (known is None or len(waiting) == _TEXTS):
            inputs, order = chunk_rows([row for rows, _ in waiting for row in rows])
            told = torch.cat([kind for _, kind in waiting])
            with torch.no_grad():
                depths = network.encoder.read_depths(inputs)[order]
            seen.append(depths[told != _UNMARKED].half())
            kinds.append(told[told != _UNMARKED])
            waiting.clear()
    return torch.cat(seen), torch.cat(kinds)


def _read_texts(labels: Labels, path: Path) -> Iterator[Known]:
    pieces = WordPieces(find_start() / "tokenizer.json")
    numbers = {UNKNOWN: _UNMARKED} | {kind: at for at, kind in enumerate(labels.kinds)}
    for example in read_examples(path):
        for part in cut_example(example):
            if any(kind != UNKNOWN for kind in part.kinds):
                words = part.words
                cut = pieces.cut(words)
                windows = cut_windows(words, [len(one) for one in cut])
                rows: list[Row] = list(pieces.lay_out(words, cut, windows))
                yield rows, torch.tensor([numbers[kind] for kind in part.kinds])


def _learn(head: KindHead, depths: Tensor, kinds: Tensor, n_epochs: int) -> None:
    """Learn from vectors brought to one scale, which the head's weights take over at the end."""
    mean, scale = _measure(depths)
    optimizer = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=0.01, fused=True)
    n_steps = n_epochs * -(-len(kinds) // _SIZE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, _RATE, total_steps=n_steps, pct_start=_WARMUP
    )
    for epoch in range(n_epochs):
        total = 0.0
        for chosen in torch.randperm(len(kinds)).split(_SIZE):
            given = dropout((depths[chosen].float() - mean) / scale, _LEFT_OUT)
            mixed = sum(layer(given[:, at]) for at, layer in enumerate(head.depths))
            scores = head.kinds(dropout(torch.relu(mixed), _LEFT_OUT))
            loss = cross_entropy(scores, kinds[chosen], label_smoothing=_SMOOTHING)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch + 1}: loss {total / len(kinds):.4f}", flush=True)
    _take_over(head.depths, mean, scale)


def _measure(depths: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and spread of each value, (depths, width)."""
    values = depths.float().flatten(1)
    mean, scale = values.mean(0), values.std(0) + 1e-3
    return mean.view(-1, WIDTH), scale.view(-1, WIDTH)


def _take_over(layers: Sequence[nn.Module], mean: Tensor, scale: Tensor) -> None:
    """Bring the values' scale into the weights, so that the head takes them as they come."""
    with torch.no_grad():
        for at, layer in enumerate(layers):
            layer.weight /= scale[at]
            layer.bias -= layer.weight @ mean[at]
