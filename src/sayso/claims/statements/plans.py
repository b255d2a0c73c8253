"""Plans: what was to be, was meant to be or had been in somebody's mind, told in the past too."""

from __future__ import annotations

import re

from sayso.claims.wordlists import list_words
from sayso.model.annotation import Predicate, Proposition

_BLAME = frozenset({"blame", "thank"})
"""Who is to blame is so already."""
_TO_BE = re.compile(
    r"\b(?:is|are|was|were|am)(?:n['’]t)?(?: not)?(?: \w+ly| also| then| all| both| soon| first| about)? "
    r"to (?:\w+ly )?(?:have (?:been )?|be )?(?:\w+ly )?$",
    re.IGNORECASE,
)
"""What stands before the main word: "were to have", "is to be"."""
_DUE = re.compile(r"\bdue to (?:be )?$", re.IGNORECASE)
_ROOM = 48
"""Characters before a main word."""


def is_to_be(text: str, predicate: Predicate) -> bool:
    """Whether a form of "be" tells of what is to come, or was: "are to meet", "were due to meet".

    What "was due to fog" has a cause.

    Args:
        text: The document's text.
        predicate: What is said.
    """
    if predicate.lemma in _BLAME:
        return False
    before = (
        " ".join(text[max(predicate.head.start - _ROOM, 0) : predicate.head.start].split()) + " "
    )
    is_due = not predicate.copular and _DUE.search(before) is not None
    return is_due or _TO_BE.search(before) is not None


def has_in_mind(proposition: Proposition) -> bool:
    """Whether it tells what somebody wants to do, which is a plan whoever tells it: "had planned to attack".

    Args:
        proposition: What is said.
    """
    predicate = proposition.predicate
    if predicate is None or proposition.complement is None:
        return False
    return predicate.lemma in list_words("statuses", "planned", "minds")


def is_supposed(proposition: Proposition) -> bool:
    """Whether it tells what somebody or something "was supposed to" do, which was laid down before.

    "Is supposed to have left" is what others think.

    Args:
        proposition: What is said.
    """
    predicate, complement = proposition.predicate, proposition.complement
    if predicate is None or complement is None or complement.perfect:
        return False
    return predicate.lemma == "suppose" and predicate.passive
