"""Fate words: the names of what became of the counted, and the words that stand for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BOTH = frozenset({"and", "or"})


def name_fate(word: str) -> str | None:
    """The fate that a word stands for by itself, such as the head of a column: "dead"; None for others."""
    word = word.lower()
    return settled_fates().get(word, word) if word in bare_fates() else None


def name_verb(verb: Token) -> str | None:
    """The participle by which a fate is known; None for verbs that tell of none."""
    lemma, word = verb.lemma_.lower(), verb.lower_
    if told := settled_fates().get(word) or settled_fates().get(lemma):
        return join_fates(told, verb)
    particles = [child.lower_ for child in verb.children if child.dep_ == "compound:prt"]
    if particles:
        return settled_fates().get(f"{lemma} {particles[0]}")  # "shot down"
    if lemma not in _telling():
        return None
    is_participle = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and word.endswith("ed"))
    return word if is_participle else None


def join_fates(fate: str, word: Token) -> str:
    """The fate, or both where one number counts two: "610,000 were killed or wounded"."""
    doc, place = word.doc, word.i
    for between, beside in ((place + 1, place + 2), (place - 1, place - 2)):
        if 0 <= beside < len(doc) and doc[between].lower_ in _BOTH:
            other = settled_fates().get(doc[beside].lower_)
            if other is not None and other != fate:
                return " or ".join(sorted((fate, other), key=list(_names()).index))
    return fate


@cache
def _names() -> dict[str, list[str]]:
    return dict(read_words("casualties")["names"])


@cache
def settled_fates() -> dict[str, str]:
    """What each word of a fate is known by: "wounded" by "injured"."""
    return {word: name for name, words in _names().items() for word in words}


@cache
def noun_fates() -> dict[str, str]:
    """The same of nouns: "deaths" by "killed"."""
    names: dict[str, list[str]] = read_words("casualties")["nouns"]
    return {word: name for name, words in names.items() for word in words}


@cache
def _telling() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["verbs"])


@cache
def toll_words() -> frozenset[str]:
    """Nouns whose number is one of people: "toll"."""
    return frozenset(read_words("casualties")["tolls"]["words"])


@cache
def done_verbs() -> frozenset[str]:
    """Verbs that tell what became of their subject: "drown"."""
    return frozenset(read_words("casualties")["fates"]["done"])


@cache
def bare_fates() -> frozenset[str]:
    """Words that tell a fate beside a bare number: "912 dead"."""
    return frozenset(read_words("casualties")["fates"]["words"]) | {"toll", "fatalities"}
