"""Blending: a network between the one that training went on from and what came of it.

Source:
    Wortsman and others (2022), "Robust fine-tuning of zero-shot models": the mean of the weights
    keeps what the first could do and takes most of what the second learnt.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor


def blend(work: Path, *, before: str, after: str, share: float, out: str) -> None:
    """Write the state between two.

    Args:
        work: Folder with the states.
        before: Name of the one that training went on from.
        after: Name of the one that came of it.
        share: Of the second, 0 to 1.
        out: Name of the file to write.
    """
    first, second = (
        torch.load(work / f"{name}.pt", weights_only=True)["network"] for name in (before, after)
    )
    torch.save({"network": mix_weights(first, second, share)}, work / f"{out}.pt")


def mix_weights(
    first: Mapping[str, Tensor], second: Mapping[str, Tensor], share: float
) -> dict[str, Tensor]:
    """Weights between those of two networks; what the first lacks is taken from the second."""
    return {
        name: value if name not in first else (1 - share) * first[name] + share * value
        for name, value in second.items()
    }
