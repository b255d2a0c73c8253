"""Products made in training of whole numbers."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
rounding = pytest.importorskip("training.encoder.rounding")


def test_that_rounded_weights_have_at_most_127_steps() -> None:
    torch.manual_seed(1)
    layer = rounding.RoundedLinear(8, 4)
    inputs = torch.eye(8)
    columns = (layer(inputs) - layer.bias).detach()
    steps = layer.weight.detach().abs().amax(1) / 63
    counted = columns / steps
    assert torch.allclose(counted, counted.round(), atol=1e-2)
    assert counted.abs().max() <= 63.01


def test_that_gradients_pass_as_if_nothing_were_rounded() -> None:
    torch.manual_seed(1)
    layer, plain = rounding.RoundedLinear(8, 4), torch.nn.Linear(8, 4)
    plain.load_state_dict(layer.state_dict())
    inputs = torch.randn(5, 8)
    for one in (layer, plain):
        one(inputs).sum().backward()
    assert torch.allclose(layer.weight.grad, plain.weight.grad, atol=0.05)
    assert not torch.equal(layer(inputs), plain(inputs))


def test_that_a_rounded_table_keeps_its_weights() -> None:
    table = rounding.RoundedEmbedding(5, 3)
    found = table(torch.tensor([1, 2]))
    step = float(table.weight.detach().abs().amax() / 63)
    assert (found - table.weight[[1, 2]]).abs().max() <= step / 2 + 1e-6
