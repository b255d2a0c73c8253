"""MPNet: a larger encoder, twice as wide, that only teaches.

It reads the word pieces of the small one: both have the vocabulary of BERT, in another order.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import file_digest
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import MPNetConfig, MPNetModel
from transformers.utils.logging import disable_progress_bar, set_verbosity_error

from sayso.annotations.encoder.words import N_CASES
from training.encoder.minilm import HIDDEN_SHARE, N_DEPTHS, WIDTH, find_start

START = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""SHA-256 of the start weights (all-mpnet-base-v2, Apache-2.0)."""
N_LAYERS = 8
"""Of twelve: what is told of words is learnt as well from the lower ones, in two thirds of the time."""
_N_STILL = 2
"""The lowest layers, which stay as they are, like the vocabulary and what is told of distances."""
_RENAMED = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""Pieces that the two vocabularies call by other names."""


class LargeEncoder(nn.Module):
    """MPNet with one more embedding, of how words are written, brought down to the width of the heads.

    Args:
        folder: Of the start weights; None leaves them open, to be loaded.

    Raises:
        ValueError: If the weights are not those that were chosen.

    Source:
        Song et al. (2020), "MPNet: Masked and Permuted Pre-training for Language Understanding".
    """

    numbers: Tensor

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        set_verbosity_error()
        disable_progress_bar()
        config = MPNetConfig(
            num_hidden_layers=N_LAYERS,
            max_position_embeddings=514,
            layer_norm_eps=1e-5,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        if folder is None:
            self.mpnet = MPNetModel(config, add_pooling_layer=False)
            numbers = torch.zeros(len(_list_pieces(find_start())), dtype=torch.long)
        else:
            _check(folder)
            self.mpnet = MPNetModel.from_pretrained(folder, config=config, add_pooling_layer=False)
            numbers = _match_pieces(folder)
        self.register_buffer("numbers", numbers)
        inside = self.mpnet.encoder
        still = (self.mpnet.embeddings, inside.relative_attention_bias, *inside.layer[:_N_STILL])
        for part in still:
            part.requires_grad_(requires_grad=False)
        width = config.hidden_size
        self.cases = nn.Embedding(N_CASES, width)
        nn.init.zeros_(self.cases.weight)
        self.narrowing = nn.ModuleList(nn.Linear(width, WIDTH) for _ in range(N_DEPTHS))

    def read_chunks(self, chunks: Sequence[tuple[Tensor, ...]]) -> Tensor:
        """The words' vectors after the last layer, (words, width); see `read_depths`."""
        return self.read_depths(chunks)[:, -1]

    def read_depths(self, chunks: Sequence[tuple[Tensor, ...]]) -> Tensor:
        """The words' vectors, (words, depths, width), of chunks of windows, each with ids, cases, mask and places."""
        return torch.cat([self._read(*chunk) for chunk in chunks])

    def _read(self, ids: Tensor, cases: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        numbers = self.numbers[ids]
        if self.training:
            hidden = torch.rand(ids.shape, device=ids.device) < HIDDEN_SHARE
            numbers = torch.where(hidden, self.mpnet.config.vocab_size - 1, numbers)
        inputs = self.mpnet.embeddings.word_embeddings(numbers) + self.cases(cases)
        layers = self.mpnet(
            inputs_embeds=inputs, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        deepest = len(layers) - 1
        chosen = [layers[deepest * depth // N_DEPTHS] for depth in range(1, N_DEPTHS + 1)]
        words = [
            narrowing(hidden.flatten(0, 1)[places])
            for narrowing, hidden in zip(self.narrowing, chosen, strict=True)
        ]
        return torch.stack(words, dim=1)


def _check(folder: Path) -> None:
    with (folder / "model.safetensors").open("rb") as weights:
        digest = file_digest(weights, "sha256").hexdigest()
    if digest != START:
        raise ValueError(f"the start weights in {folder} are not those that were chosen: {digest}")


def _list_pieces(folder: Path) -> dict[str, int]:
    """The vocabulary of a folder of start weights: pieces to numbers."""
    vocabulary: dict[str, int] = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
    return vocabulary


def _match_pieces(folder: Path) -> Tensor:
    """For each piece of the small encoder's vocabulary its number in that of MPNet."""
    small, large = _list_pieces(find_start()), _list_pieces(folder)
    numbers = torch.zeros(len(small), dtype=torch.long)
    for piece, number in small.items():
        numbers[number] = large[_RENAMED.get(piece, piece)]
    return numbers
