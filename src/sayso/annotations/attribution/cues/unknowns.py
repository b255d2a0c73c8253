"""Unknowns: what nobody is told to know, to allow or to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NEGATING = frozenset(("not", "n't", "n’t", "never"))
_NOT = frozenset(("not", "n't", "n’t", "neither", "no", "none", "cannot", "never", "yet"))

_ALLOWED = frozenset(("can", "may"))


def leaves_open(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue without a source only says that something is open, forbidden or could not be verified.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    if _only_verifies(doc, tie):
        return True
    if tie.roles.source and not _stands_in_question(grammar, tie):
        return False
    return (
        _only_asks(grammar, tie)
        or _only_permits(doc, grammar, tie)
        or _only_publishes(doc, grammar, tie)
    )


def _stands_in_question(grammar: Grammar, tie: Tie) -> bool:
    """Whether a source is only what the question is about: "it is unclear if the Senate will approve"."""
    return grammar.lower[tie.cue.places[0]] == "it" and tie.roles.source[0][0] > tie.main


def _only_asks(grammar: Grammar, tie: Tie) -> bool:
    words = {grammar.lower[place] for place in tie.cue.places}
    if not words.isdisjoint(read_words("cues")["open"]):
        return True
    negated = not words.isdisjoint(_NEGATING) and not words.isdisjoint(read_words("cues")["known"])
    return negated and grammar.lower[tie.cue.places[0]] in {"it", "not", "is", "was"}


def _only_permits(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether it is a "were not allowed to", "is being clarified": nobody is told who forbids or knows it."""
    words, lemma = read_words("cues"), grammar.lemma[tie.main]
    if lemma not in words["anonymity"]["grants"] and lemma not in words["pending"]:
        return False
    return any(child.dep_ == "aux:pass" for child in doc[tie.main].children)


def _only_publishes(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether it is an "it can now be reported", by which the outlet says that it may tell it."""
    if grammar.lemma[tie.main] not in read_words("cues")["publishing"]:
        return False
    helping = {child.lower_ for child in doc[tie.main].children if child.dep_.startswith("aux")}
    return "be" in helping and not helping.isdisjoint(_ALLOWED)


def _only_verifies(doc: Doc, tie: Tie) -> bool:
    """Whether it says that nobody could verify something: "neither account could be verified"."""
    main = doc[tie.main]
    # The base form of a rare word may be its participle.
    forms = {main.lemma_.lower(), main.lower_.removesuffix("d"), main.lower_.removesuffix("ed")}
    if forms.isdisjoint(read_words("cues")["verifying"]):
        return False
    passive = any(child.dep_ == "aux:pass" for child in main.children)
    runs = (*tie.roles.source, *tie.roles.content)
    first = min([tie.main, *(start for start, _ in runs)])
    return passive and any(token.lower_ in _NOT for token in doc[first : tie.main])
