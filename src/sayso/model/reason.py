"""Reason: which words, and which rule or model, led to one field of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Pieces


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field of a claim is what it is.

    Attributes:
        field: Name of the field, as in `Claim`; links of a chain come in its order.
        value: What was decided; for fields that are spans, how they were found.
        words: The words that it was told from; empty where no word tells it.
        rule: What decided, in kebab case; what follows a colon is its detail.
        probability: The model's, 0 to 1; None where no model was asked.
    """

    field: str
    value: str
    words: Pieces
    rule: str
    probability: float | None
