"""Adapting: the start weights are made used to news, by guessing hidden words, before anything is marked.

Source:
    Gururangan et al. (2020), "Don't Stop Pretraining: Adapt Language Models to Domains and Tasks".
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, gelu

from training.encoder.chunks import Row, pad_rows
from training.encoder.learning import choose_device
from training.encoder.minilm import HIDING, WIDTH, Encoder, Shape, find_start
from training.encoder.sheets import load_sheets

_SHARE = 0.15
"""Of the pieces that are to be guessed."""
_HIDDEN, _SEEN_FALSELY = 0.8, 0.9
"""Of those that are hidden, and that and those shown as another piece together; the others are shown as they are."""
_SIZE = 16_000
"""Word pieces of a step."""
_RATE = 4e-4


class Guess(nn.Module):
    """Scores of the vocabulary for vectors of hidden pieces."""

    def __init__(self, vocabulary: nn.Embedding) -> None:
        super().__init__()
        self.turn = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(vocabulary.num_embeddings))
        self.vocabulary = vocabulary

    def forward(self, hidden: Tensor) -> Tensor:
        """Scores, (pieces, vocabulary)."""
        scores: Tensor = self.norm(gelu(self.turn(hidden))) @ self.vocabulary.weight.T + self.bias
        return scores


def adapt(work: Path, *, n_epochs: int, seed: int = 20241101) -> None:
    """Train the encoder on the windows of all texts to be learnt from, and write `work/adapted.pt`.

    Args:
        work: Folder with the sheets.
        n_epochs: Times that the texts are gone through.
        seed: Of all that is chosen by chance.
    """
    torch.manual_seed(seed)
    device = choose_device()
    rows = [
        row
        for path in sorted(work.glob("*-train.sheets.gz"))
        for sheet in load_sheets(path)
        for row in sheet.rows
    ]
    encoder = Encoder(find_start(), Shape(), 0.0).to(device).train()
    guess = Guess(encoder.bert.embeddings.word_embeddings).to(device)
    groups = list(_group(rows, n_epochs, random.Random(seed)))  # noqa: S311
    _learn(encoder, guess, groups)
    torch.save(encoder.state_dict(), work / "adapted.pt")


def _learn(encoder: Encoder, guess: Guess, groups: Sequence[list[Row]]) -> None:
    device = guess.bias.device
    parameters = list(dict.fromkeys([*encoder.parameters(), *guess.parameters()]))
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01, fused=True)
    began = time.monotonic()
    for step, rows in enumerate(groups):
        *given, right = (value.to(device) for value in _hide(rows, guess.bias.numel()))
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(1.0, (step + 1) / 100) * (1 - step / len(groups))
        with torch.autocast(device.type, dtype=torch.bfloat16):
            scores = guess(encoder(*given))
        loss = cross_entropy(scores.float(), right)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        if (step + 1) % 50 == 0:
            speed = (step + 1) / (time.monotonic() - began)
            about = f"step {step + 1} of {len(groups)}, {speed:.1f} a second"
            print(f"{about}: loss {float(loss.detach()):.3f}", flush=True)


def _group(rows: Sequence[Row], n_epochs: int, chance: random.Random) -> Iterator[list[Row]]:
    """Windows of about one length together."""
    for _ in range(n_epochs):
        order = sorted(rows, key=lambda row: len(row[0]) + chance.random() * 16)
        groups: list[list[Row]] = [[]]
        filled = 0
        for row in order:
            if filled and filled + len(row[0]) > _SIZE:
                groups.append([])
                filled = 0
            groups[-1].append(row)
            filled += len(row[0])
        chance.shuffle(groups)
        yield from groups


def _hide(rows: Sequence[Row], n_ids: int) -> tuple[Tensor, ...]:
    """ids, cases, mask and places of the pieces to guess, and what these are."""
    layout = pad_rows(rows)
    ids = torch.from_numpy(layout.ids)
    words = torch.zeros_like(ids, dtype=torch.bool)
    for number, (row_ids, _, _) in enumerate(rows):
        words[number, 1 : len(row_ids) - 1] = True
    words &= ids != int(rows[0][0][-1])
    chosen = words & (torch.rand(ids.shape) < _SHARE)
    right = ids[chosen]
    chance = torch.rand(right.shape)
    shown = torch.where(chance < _HIDDEN, HIDING, torch.randint(1000, n_ids, right.shape))
    changed = ids.clone()
    changed[chosen] = torch.where(chance < _SEEN_FALSELY, shown, right)
    places = torch.from_numpy(np.flatnonzero(chosen.numpy()))
    return (
        changed,
        torch.from_numpy(layout.cases),
        torch.from_numpy(layout.mask),
        places,
        right,
    )
