"""Rounding: products made in training as the reader makes them, of whole numbers.

A network that has learnt with rounded weights and inputs loses less when its numbers become whole.

Source:
    Jacob et al. (2018), "Quantization and Training of Neural Networks for
    Efficient Integer-Arithmetic-Only Inference".
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import embedding, linear

from training.encoder.network import Network

_WEIGHT_STEPS = 63
"""Seven bits with a sign."""
_INPUT_STEPS = 255
"""Eight bits without one."""


class RoundedLinear(nn.Linear):
    """A product of rounded inputs, by one step for all, with rounded weights, by one step for each output."""

    def forward(self, inputs: Tensor) -> Tensor:
        """As `nn.Linear`; gradients pass as if nothing were rounded."""
        return linear(_round_inputs(inputs), _round_weights(self.weight, 1), self.bias)


class RoundedEmbedding(nn.Embedding):
    """A table of rounded weights, by one step for all."""

    def forward(self, places: Tensor) -> Tensor:
        """As `nn.Embedding`; gradients pass as if nothing were rounded."""
        taken = embedding(places, self.weight)
        step = self.weight.detach().abs().amax() / _WEIGHT_STEPS
        return taken + ((taken / step).round() * step - taken).detach()


def round_products(network: Network) -> None:
    """Make every product and table that the reader runs in whole numbers a rounded one; weights stay the same."""
    table = network.small.bert.embeddings
    rounded = RoundedEmbedding(*table.word_embeddings.weight.shape)
    rounded.weight = table.word_embeddings.weight
    table.word_embeddings = rounded
    for part in (network.small.bert.encoder, network.heads):
        for module in list(part.modules()):
            for name, child in list(module.named_children()):
                if type(child) is nn.Linear:
                    setattr(module, name, _take_over(child))


def _take_over(child: nn.Linear) -> RoundedLinear:
    made = RoundedLinear(child.in_features, child.out_features)
    made.weight, made.bias = child.weight, child.bias
    return made


def _round_weights(weights: Tensor, dim: int) -> Tensor:
    steps = (weights.detach().abs().amax(dim, keepdim=True) / _WEIGHT_STEPS).clamp(min=1e-12)
    return weights + ((weights / steps).round() * steps - weights).detach()


def _round_inputs(inputs: Tensor) -> Tensor:
    values = inputs.float()
    low, high = torch.aminmax(values.detach())
    low, high = low.clamp(max=0), high.clamp(min=0)
    step = ((high - low) / _INPUT_STEPS).clamp(min=1e-12)
    zero = (-low / step).round().clamp(0, _INPUT_STEPS).to(torch.int32)
    rounded: Tensor = torch.fake_quantize_per_tensor_affine(values, step, zero, 0, _INPUT_STEPS)
    return rounded
