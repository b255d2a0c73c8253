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
        probability: How likely the value is right, 0 to 1, as in `Probabilities`; of a
            chain it stands with its last link. None where there is none.
    """

    field: str
    value: str
    words: Pieces
    rule: str
    probability: float | None
