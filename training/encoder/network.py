"""Network: the encoder and the heads on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from sayso.annotations.encoder.branches import N_BRANCHES
from sayso.annotations.encoder.neighbourhoods import (
    N_CUES,
    N_DISTANCES,
    N_QUOTATIONS,
    N_SENTENCES,
)
from sayso.annotations.encoder.tying import CUE_LABELS, ROLE_LABELS
from training.encoder.labels import LAYERS
from training.encoder.minilm import HEAD_WIDTH, N_DEPTHS, WIDTH, Encoder, Shape
from training.encoder.mpnet import LargeEncoder

if TYPE_CHECKING:
    from training.encoder.labels import Labels

ARC_WIDTH = 256
DEP_WIDTH = 192
ROLE_WIDTH = 128
KIND_WIDTH = 384


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
        self.dep_own = nn.Linear(WIDTH, len(labels.deps))
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
            "dep_own": self.dep_own(hidden),
            "role": self.role(hidden),
            "role_word": self.role_word(hidden),
            "role_cue": self.role_cue(hidden),
        }


class KindHead(nn.Module):
    """What kind of event a word names, and how that stands, by what the encoder makes of it after some of the layers.

    The last layer alone keeps too little of what a word means: the other heads have no use for it.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.depths = nn.ModuleList(nn.Linear(WIDTH, KIND_WIDTH) for _ in range(N_DEPTHS))
        self.kinds = nn.Linear(KIND_WIDTH, len(labels.kinds))
        self.statuses = nn.Linear(KIND_WIDTH, len(labels.statuses))

    def forward(self, depths: Tensor) -> dict[str, Tensor]:
        """Scores by name, one row a word, from the words' vectors, (words, depths, width)."""
        mixed = sum(layer(depths[:, at]) for at, layer in enumerate(self.depths))
        return self.tell(torch.relu(mixed))

    def tell(self, mixed: Tensor) -> dict[str, Tensor]:
        """Scores by name from what the depths come to, (words, width)."""
        return {"kinds": self.kinds(mixed), "statuses": self.statuses(mixed)}


class PairHeads(nn.Module):
    """What is told of pairs of words: relations in a tree, and roles beside a cue."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.deps = nn.Linear(2 * DEP_WIDTH, len(labels.deps))
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

    def score_deps(self, governed: Tensor, governing: Tensor, own: Tensor) -> Tensor:
        """Scores of relations for words and their heads, (words, relations).

        Args:
            governed: Vectors of the words, (words, width).
            governing: Vectors of their heads, (words, width).
            own: Scores of each word by itself, (words, relations).
        """
        mixed = torch.cat([torch.relu(governed + governing), torch.tanh(governed) * governing], -1)
        scores: Tensor = own + self.deps(mixed)
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
        shape: Size of the encoder, None for that of the start weights; with these only the number of layers may differ.
        dropout: Share of values left out inside the encoder in training.
        large: Whether it has the large encoder, which only teaches; then `start` is its folder, and
            its shape is always the same.
    """

    def __init__(
        self,
        labels: Labels,
        start: Path | None,
        shape: Shape | None = None,
        dropout: float = 0.0,
        *,
        large: bool = False,
    ) -> None:
        super().__init__()
        self.encoder: Encoder | LargeEncoder = (
            LargeEncoder(start) if large else Encoder(start, shape or Shape(), dropout)
        )
        self.drop = nn.Dropout(0.2)
        self.heads = WordHeads(labels)
        self.pairs = PairHeads(labels)
        self.kinds = KindHead(labels)
        self.parts = nn.Linear(WIDTH, len(ROLE_LABELS))
        """Of training alone: whether a word is of any source or content, whatever the cue."""

    @property
    def small(self) -> Encoder:
        """The encoder, if it is the one that is read with.

        Raises:
            TypeError: If it is the large one.
        """
        if isinstance(self.encoder, LargeEncoder):
            raise TypeError("the large encoder only teaches")
        return self.encoder

    def forward(self, inputs: Sequence[tuple[Tensor, ...]], order: Tensor) -> dict[str, Tensor]:
        """Scores and vectors of words by name.

        In training, on graphics cards and in the large encoder, products are made of 16-bit floats.

        Args:
            inputs: ids, cases, mask and places of chunks of windows.
            order: Where each word stands among the words of the chunks.
        """
        is_large = isinstance(self.encoder, LargeEncoder)
        short = self.training or order.is_cuda or is_large
        with torch.autocast(order.device.type, dtype=torch.bfloat16, enabled=short):
            depths = self.drop(self.encoder.read_depths(inputs)[order])
            hidden = depths[:, -1]
            found: dict[str, Tensor] = {
                **self.heads(hidden),
                "parts": self.parts(hidden),
                **self.kinds(depths),
            }
        return {name: scores.float() for name, scores in found.items()}


def load_network(state: Mapping[str, Tensor], labels: Labels) -> Network:
    """The network of kept weights, as large as they are."""
    large = any(name.startswith("encoder.mpnet.") for name in state)
    network = Network(labels, None, None if large else tell_shape(state), large=large)
    take_weights(network, state)
    return network


def take_weights(network: Network, state: Mapping[str, Tensor]) -> None:
    """Load kept weights; if they are older than the head of kinds, the network keeps its own.

    Raises:
        RuntimeError: If any other weights are missing, too many or of another size.
    """
    own = {f"kinds.{name}": value for name, value in network.kinds.state_dict().items()}
    network.load_state_dict({**own, **state})


def tell_shape(state: Mapping[str, Tensor]) -> Shape:
    """How large the encoder of kept weights is."""
    prefix = "encoder.bert.encoder.layer."
    return Shape(
        n_layers=len({name.split(".")[4] for name in state if name.startswith(prefix)}),
        n_heads=len(state[f"{prefix}0.attention.self.query.weight"]) // HEAD_WIDTH,
        n_inner=len(state[f"{prefix}0.intermediate.dense.weight"]),
    )
