"""Sorting: the heads of event types and statuses, trained on the finished encoder, rounded as the reader rounds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, dropout

from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.chunks import Row, chunk_rows
from training.encoder.examples import UNKNOWN, read_examples
from training.encoder.labels import SORTED, Labels, load_labels
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
_LEAST_SPREAD = 0.05
"""Added to each value's spread: a few are all but constant, and weights large enough for them would be lost in whole numbers."""
_WEIGHTS = {"kinds": 1.0, "statuses": 0.3}
"""Of the heads' losses; a word has a status where it names an event, a tenth of all."""
_TEXTS = 32
"""Texts that are read together."""
UNMARKED = -100
"""Label of a word that nobody marked."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Marked words.

    Attributes:
        depths: As the encoder sees them, (words, depths, width).
        labels: By head their labels; `UNMARKED` where there is none.
    """

    depths: Tensor
    labels: Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class _Read:
    """A text: its windows, and the labels of its words by head."""

    rows: list[Row]
    labels: dict[str, Tensor]


def sort(work: Path, *, name: str = "parsed", n_epochs: int = 20, seed: int = 20241101) -> None:
    """Train the heads of kinds and statuses of a state on marked texts, and write everything to `work/sorted.pt`.

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
    marks = read_marked(rounded, labels, work / "kinds-train.jsonl.gz")
    network = load_network(state, labels)
    _learn(network.kinds, marks, n_epochs)
    torch.save({"network": network.state_dict()}, work / "sorted.pt")


def read_marked(network: Network, labels: Labels, path: Path) -> Marks:
    """The words of a file's texts whose kind is marked."""
    network.eval()
    seen: list[Tensor] = []
    told: dict[str, list[Tensor]] = {head: [] for head in SORTED}
    for texts in _group(_read_texts(labels, path)):
        inputs, order = chunk_rows([row for text in texts for row in text.rows])
        found = {head: torch.cat([text.labels[head] for text in texts]) for head in SORTED}
        marked = found["kinds"] != UNMARKED
        with torch.no_grad():
            seen.append(network.encoder.read_depths(inputs)[order][marked].half())
        for head, values in found.items():
            told[head].append(values[marked])
    return Marks(torch.cat(seen), {head: torch.cat(values) for head, values in told.items()})


def _group(texts: Iterator[_Read]) -> Iterator[list[_Read]]:
    while group := list(islice(texts, _TEXTS)):
        yield group


def _read_texts(labels: Labels, path: Path) -> Iterator[_Read]:
    pieces = WordPieces(find_start() / "tokenizer.json")
    numbers = {
        head: {label: at for at, label in enumerate(getattr(labels, head))} for head in SORTED
    }
    for example in read_examples(path):
        for part in cut_example(example):
            if any(kind != UNKNOWN for kind in part.kinds):
                words = part.words
                cut = pieces.cut(words)
                windows = cut_windows(words, [len(one) for one in cut])
                rows: list[Row] = list(pieces.lay_out(words, cut, windows))
                told = {
                    head: torch.tensor([known.get(one, UNMARKED) for one in getattr(part, head)])
                    for head, known in numbers.items()
                }
                yield _Read(rows, told)


def _learn(head: KindHead, marks: Marks, n_epochs: int) -> None:
    """Learn from vectors brought to one scale, which the head's weights take over at the end."""
    depths = marks.depths
    mean, scale = _measure(depths)
    optimizer = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=0.01, fused=True)
    n_steps = n_epochs * -(-len(depths) // _SIZE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, _RATE, total_steps=n_steps, pct_start=_WARMUP
    )
    for epoch in range(n_epochs):
        total = 0.0
        for chosen in torch.randperm(len(depths)).split(_SIZE):
            given = dropout((depths[chosen].float() - mean) / scale, _LEFT_OUT)
            mixed = sum(layer(given[:, at]) for at, layer in enumerate(head.depths))
            found = head.tell(dropout(torch.relu(mixed), _LEFT_OUT))
            loss = sum(
                _WEIGHTS[name] * _compare(scores, marks.labels[name][chosen])
                for name, scores in found.items()
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch + 1}: loss {total / len(depths):.4f}", flush=True)
    _take_over(head.depths, mean, scale)


def _compare(scores: Tensor, labels: Tensor) -> Tensor:
    """The mean loss over words that have a label; 0 where none has."""
    known = labels != UNMARKED
    if not known.any():
        return scores.sum() * 0
    return cross_entropy(scores[known], labels[known], label_smoothing=_SMOOTHING)


def _measure(depths: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and spread of each value, (depths, width)."""
    values = depths.float().flatten(1)
    mean, scale = values.mean(0), values.std(0) + _LEAST_SPREAD
    return mean.view(-1, WIDTH), scale.view(-1, WIDTH)


def _take_over(layers: Sequence[nn.Module], mean: Tensor, scale: Tensor) -> None:
    """Bring the values' scale into the weights, so that the head takes them as they come."""
    with torch.no_grad():
        for at, layer in enumerate(layers):
            layer.weight /= scale[at]
            layer.bias -= layer.weight @ mean[at]
