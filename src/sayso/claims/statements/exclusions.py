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
_OUT = re.compile(r"\s+(?:\w+\s+){0,2}out\b")
_OWN = frozenset({"i", "we"})
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

    So says "we cannot rule out that it was sabotage" of what it goes on with.

    Args:
        text: The document's text.
        predicate: What is said of it; None where there is none.
    """
    if predicate is None or predicate.lemma.split(" ", 1)[0] not in _EXCLUDING:
        return False
    subject = "" if predicate.subject is None else predicate.subject.quote(text).lower()
    if not predicate.passive and subject not in _OWN:
        return False
    if predicate.lemma == "rule" and _OUT.match(text, predicate.head.end) is None:
        return False  # "we do not rule by force"
    # "Nothing was ruled out" says it of nothing.
    return any(piece.quote(text).lower() in _NOT for piece in predicate.negations)
