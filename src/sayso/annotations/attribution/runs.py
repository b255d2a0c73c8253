"""Runs: stretches of tokens, half open, as sources and contents have them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.annotations.encoder.tying import Run


def subtract_runs(runs: Iterable[Run], taken: Iterable[Run]) -> tuple[Run, ...]:
    """The runs without the tokens of others."""
    left = list(runs)
    for own in taken:
        parts = [
            part
            for first, last in left
            for part in ((first, min(last, own[0])), (max(first, own[1]), last))
        ]
        left = [part for part in parts if part[0] < part[1]]
    return tuple(left)
