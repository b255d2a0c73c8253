"""What people ought to feel: a "should" that asks nobody for a deed."""

from __future__ import annotations

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Predicate

_OUGHT = frozenset({"should", "ought"})


def is_expectable(predicate: Predicate) -> bool:
    """Whether it tells what people ought to feel, and asks for nothing: "this should worry us".

    Args:
        predicate: What is said.
    """
    felt = list_words("statuses", "felt", "verbs")
    return predicate.modal in _OUGHT and not predicate.perfect and predicate.lemma in felt
