"""Tying: the head of roles, trained anew on the finished encoder with the trees that it gives."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sayso.annotations.encoder.laying import find_all_heads
from sayso.annotations.encoder.model import Scores
from sayso.annotations.encoder.neighbourhoods import Setting
from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.sentences import find_borders
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.batches import pad, pad_codes
from training.encoder.chunks import chunk_rows
from training.encoder.examples import Example, read_examples
from training.encoder.fields import measure_field
from training.encoder.labels import Labels, load_labels
from training.encoder.minilm import find_start
from training.encoder.network import Network, load_network
from training.encoder.parts import cut_example
from training.encoder.sheets import Asked
from training.encoder.targets import list_roles

SHARES = {"articles": 1, "passages": 3}
"""How often each example of a corpus is read in an epoch."""
_RATE = 1.5e-3
_GROUP = 8
"""Texts of a step."""
_TABLES = ("distance", "apart", "quotation", "between", "branch", "deepening", "roles")


@dataclass(frozen=True, slots=True)
class Read:
    """A text as the finished encoder sees it: the words' vectors, and what is asked of each cue."""

    hidden: Tensor
    asked: list[Asked]


def tie(work: Path, *, name: str = "state", n_epochs: int = 6, seed: int = 20241101) -> None:
    """Train the head of roles of a state and write everything to `work/tied.pt`.

    Args:
        work: Folder with the trained state and the prepared examples.
        name: Of the state's file, without its ending.
        n_epochs: Times that the texts are gone through; 0 keeps the head as it is.
        seed: Of all that is chosen by chance.
    """
    torch.manual_seed(seed)
    labels = load_labels(work / "labels.json")
    network = load_network(torch.load(work / f"{name}.pt", weights_only=True)["network"], labels)
    if n_epochs:
        read = [
            one
            for corpus, times in SHARES.items()
            for one in list(_read_corpus(network, labels, work / f"{corpus}-train.jsonl.gz"))
            * times
        ]
        _learn(network, read, n_epochs, random.Random(seed))  # noqa: S311
    torch.save({"network": network.state_dict()}, work / "tied.pt")


def _read_corpus(network: Network, labels: Labels, path: Path) -> Iterator[Read]:
    pieces = WordPieces(find_start() / "tokenizer.json")
    network.eval()
    for example in read_examples(path):
        for part in cut_example(example):
            if any(found.cue for found in part.ties or ()):
                with torch.no_grad():
                    yield _read(network, labels, pieces, part)


def _read(network: Network, labels: Labels, pieces: WordPieces, part: Example) -> Read:
    words = part.words
    cut = pieces.cut(words)
    rows = pieces.lay_out(words, cut, cut_windows(words, [len(one) for one in cut]))
    inputs, order = chunk_rows(rows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = network.encoder.read_chunks(inputs)[order].float()
    found = network.heads(hidden)
    borders = find_borders(words, found["opening"][:, 0].numpy())
    heads = find_all_heads(_tabulate(found), borders)
    governing = found["dep_governing"][heads]
    scores = network.pairs.score_deps(found["dep_governed"], governing, found["dep_own"])
    deps = [labels.deps[number] for number in scores.argmax(1).tolist()]
    sentence = np.repeat(np.arange(len(borders)), [last - first for first, last in borders])
    setting = Setting(sentence, np.array(part.quotations), borders, heads.tolist(), deps)
    asked = [
        Asked(first, codes, cue, np.array(roles))
        for first, codes, cue, roles in list_roles(part, setting)
    ]
    return Read(hidden.half(), asked)


def _tabulate(found: dict[str, Tensor]) -> Scores:
    """The network's output as the reader has it."""
    stops = np.cumsum([0, *(values.shape[1] for values in found.values())]).tolist()
    columns = {name: (stops[at], stops[at + 1]) for at, name in enumerate(found)}
    return Scores(torch.cat(list(found.values()), dim=1).numpy(), columns)


def _learn(network: Network, read: list[Read], n_epochs: int, chance: random.Random) -> None:
    heads, pairs = network.heads, network.pairs
    modules = [heads.role, heads.role_word, heads.role_cue]
    modules += [getattr(pairs, name) for name in _TABLES]
    parameters = [parameter for module in modules for parameter in module.parameters()]
    parameters += [pairs.role_moves, pairs.role_starts]
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01, fused=True)
    network.train()
    n_steps = n_epochs * -(-len(read) // _GROUP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / 50 + 0.02) * (1 - step / n_steps)
    )
    for epoch in range(n_epochs):
        chance.shuffle(read)
        total = 0.0
        for first in range(0, len(read), _GROUP):
            loss = _measure(network, read[first : first + _GROUP])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total * _GROUP / len(read):.4f}", flush=True)


def _measure(network: Network, group: Sequence[Read]) -> Tensor:
    hidden = network.drop(torch.cat([one.hidden for one in group]).float())
    offsets = np.cumsum([0, *(len(one.hidden) for one in group)])
    moved = [
        (offset, one)
        for read, offset in zip(group, offsets[:-1], strict=True)
        for one in read.asked
    ]
    places = pad([offset + one.first + np.arange(len(one.labels)) for offset, one in moved], -1)
    codes = pad_codes([one.codes for _, one in moved])
    cue_words = pad([np.array(one.cue) + offset for offset, one in moved], -1)
    roles = pad([one.labels for _, one in moved], 0)
    heads, pairs = network.heads, network.pairs
    given = (cue_words >= 0)[..., None]
    cues = (heads.role_cue(hidden)[cue_words.clamp(min=0)] * given).sum(1) / given.sum(1)
    known = places.clamp(min=0)
    scores = pairs.score_roles(
        heads.role_word(hidden)[known], cues, codes, heads.role(hidden)[known]
    )
    allowed = roles[..., None] == torch.arange(scores.shape[-1])
    lengths = (places >= 0).sum(1)
    loss = measure_field(scores, pairs.role_moves, pairs.role_starts, allowed, lengths)
    return loss / len(moved)
