"""Finding: what a check saw, how grave, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Pieces

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check saw.

    Attributes:
        code: Stable name of the check's result, in kebab case, such as "figures-disagree".
        severity: How grave it is.
        claims: Ids of the claims concerned, in reading order.
        spans: Where the evidence stands in the document.
        message: What was seen, as one sentence for a reader.
    """

    code: str
    severity: Severity
    claims: tuple[str, ...]
    spans: Pieces
    message: str
