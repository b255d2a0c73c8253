"""Exclusions: what stays possible because nobody has ruled it out."""

from __future__ import annotations

import re

from sayso.model.annotation import Attribution, Predicate
from sayso.model.span import quote_pieces

_UNEXCLUDED = re.compile(
    r"(?:\bnot|n['’]t|\bcannot|\bnever) (?:\w+ly )?(?:be )?(?:rul\w+ out|exclud\w+)", re.IGNORECASE
)
"""Cues by which something stays possible: "did not rule out that"."""
_EXCLUDING = frozenset({"exclude", "rule"})
_NOT = frozenset({"not", "n't", "n’t", "never"})


def leaves_possible(text: str, attribution: Attribution) -> bool:
    """Whether a cue says that something is not ruled out.

    Args:
        text: The document's text.
        attribution: What credits it.
    """
    words = " ".join(quote_pieces(text, attribution.cue).split())
    return _UNEXCLUDED.search(words) is not None


def is_unexcluded(text: str, predicate: Predicate | None) -> bool:
    """Whether a statement says of its own subject that it is not ruled out: "sabotage could not be excluded".

    Args:
        text: The document's text.
        predicate: What is said of it; None where there is none.
    """
    if predicate is None or not predicate.passive or predicate.lemma not in _EXCLUDING:
        return False
    # "Nothing was ruled out" says it of nothing.
    return any(piece.quote(text).lower() in _NOT for piece in predicate.negations)
