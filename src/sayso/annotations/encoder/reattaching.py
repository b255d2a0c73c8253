"""Reattaching: predicates that the parser joins to the verb of saying, though they belong to what is said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FARTHEST = 60
"""Words between a verb of saying and what is joined to it."""


def reattach_joined(words: Words, heads: np.ndarray, deps: Sequence[str]) -> np.ndarray:
    """The heads, with "and are expected to leave" joined to what was said and not to who said it.

    In "he confirmed that troops had moved, and are expected to leave" the last
    predicate says of the troops what others expect; nobody says so of himself.

    Args:
        words: The words of the text.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    moved = heads
    for place, form in enumerate(words.forms):
        verb = int(heads[place])
        if deps[place] != "conj" or form not in _awaited() or not 0 < place - verb < _FARTHEST:
            continue
        own = {deps[word] for word in range(verb + 1, place) if heads[word] == place}
        said = [
            word for word in range(verb + 1, place) if heads[word] == verb and deps[word] == "ccomp"
        ]
        if said and not _HELPERS.isdisjoint(own) and _SUBJECTS.isdisjoint(own):
            moved = moved.copy() if moved is heads else moved
            moved[place] = said[-1]
    return moved


@cache
def _awaited() -> frozenset[str]:
    return frozenset(read_words("clauses")["awaited"])
