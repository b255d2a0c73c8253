"""Opposing: who contradicts somebody, which credits nothing, and not what that one says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SOMEBODY = frozenset(("PERSON", "ORG", "GPE", "NORP"))


def only_opposes(doc: Doc, tie: Tie) -> bool:
    """Whether somebody contradicts somebody, and not what he says: "the navy contradicts the owner over the blast"."""
    main = doc[tie.main]
    if main.lemma_.lower() != "contradict":
        return False
    things = [child for child in main.rights if child.dep_ == "obj"]
    return any(
        thing.ent_type_ in _SOMEBODY or thing.lemma_.lower() in _somebody() for thing in things
    )


@cache
def _somebody() -> frozenset[str]:
    """Nouns in lower case for persons by their roles, and for bodies."""
    titles = read_words("titles")
    bodies = titles["bodies"]
    named = (*titles["roles"], *bodies["nouns"], *bodies["national"], *bodies["operators"])
    return frozenset(named)
