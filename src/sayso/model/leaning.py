"""Leaning: what a model makes of a proposition as a whole, before rules have looked at it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaning:
    """What the encoder makes of a whole proposition: how much speaks for each answer.

    Numbers are natural logarithms of odds, up to one sum that all of them share.

    Attributes:
        statuses: For each of `STATUSES`.
        types: For no event, and for each of `EVENT_TYPES`.
    """

    statuses: tuple[float, ...]
    types: tuple[float, ...]
