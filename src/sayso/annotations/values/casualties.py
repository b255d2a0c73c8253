"""Casualties: bare numbers that count people, by what became of them or what they do."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECTS = ("obj", "dobj")
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubjpass")
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_STEPS = 4
"""Tokens between a number and the word that tells of a fate, and steps up the tree to a toll."""
_BEFORE_FATES = frozenset(
    {
        "others",
        "other",
        "were",
        "was",
        "are",
        "is",
        "have",
        "has",
        "been",
        "had",
        "left",
        "more",
        "reported",
        "confirmed",
        "feared",
        "seriously",
        "badly",
        "critically",
        "still",
        "remain",
        "remained",
        "presumed",
        "believed",
        "of",
        "the",
        "them",
        ")",
    }
)
_BEFORE_NUMBERS = frozenset(
    {
        "at",
        "least",
        "about",
        "around",
        "some",
        "more",
        "than",
        "up",
        "to",
        "nearly",
        "over",
        "almost",
        "another",
    }
)


@functools.cache
def _casualties() -> frozenset[str]:
    return frozenset(read_words("casualties")["verbs"]["lemmas"])


@functools.cache
def _fates() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["words"])


@functools.cache
def _tolls() -> frozenset[str]:
    return frozenset(read_words("casualties")["tolls"]["words"])


def counts_people(doc: Doc, first: int, last: int) -> bool:
    """Whether a bare number stands where only people can: "killed at least 80", "hundreds injured".

    Args:
        doc: A text with dependencies.
        first: Position of the number's first token.
        last: Position after its last token.
    """
    if _is_fate(doc, last) or _tells_toll(doc, first) or _follows_fate(doc, first):
        return True
    if _is_of_victims(doc, first):
        return True
    token = _first_number(doc[last - 1])
    if token.dep_ not in (*_OBJECTS, *_SUBJECTS):
        return False
    return token.head.lemma_.lower() in _casualties() or token.head.lower_ in _fates()


def likely_counts_people(doc: Doc, first: int, last: int) -> bool:
    """Whether a bare number is most likely one of people: "thousands fled", "137 were freed", "a crowd of 300".

    Unlike `counts_people` it is asked only where no noun was named before that the number may count.

    Args:
        doc: A text with dependencies.
        first: Position of the number's first token.
        last: Position after its last token.
    """
    token = next((word for word in doc[first:last] if not first <= word.head.i < last), None)
    if token is None:
        return False
    token = _first_number(token)
    likely = read_words("casualties")["likely"]
    if token.dep_ == "nmod":
        return token.head.i < first and token.head.lower_ in likely["bodies"]
    lemma = token.head.lemma_.lower()
    if token.dep_ == "nsubj" and token.head.tag_ in _VERBS:
        return lemma in likely["doing"]
    return token.dep_ in (*_OBJECTS, "nsubj:pass", "nsubjpass") and lemma in likely["suffering"]


def _is_fate(doc: Doc, last: int) -> bool:
    """Whether words such as "dead" or "others were wounded" follow."""
    place = last
    while place < min(len(doc), last + 4) and doc[place].lower_ in _BEFORE_FATES:
        place += 1
    if place >= len(doc):
        return False
    word = doc[place]
    is_casualty = word.tag_ == "VBN" and word.lemma_.lower() in _casualties()
    return is_casualty or word.lower_ in _fates()


def _follows_fate(doc: Doc, first: int) -> bool:
    """Whether a verb such as "wounded" stands right before the number and its qualifier."""
    place = first - 1
    if place > 0 and doc[place].text == "(":  # "dead (5)"
        return doc[place - 1].lower_ in _fates()
    while place > max(0, first - 4) and doc[place].tag_ not in _VERBS:
        if doc[place].lower_ in _fates():
            break
        if doc[place].lower_ not in _BEFORE_NUMBERS:
            return False
        place -= 1
    if place >= 0 and doc[place].lower_ in _fates() and doc[place].tag_[:2] in ("NN", "JJ"):
        return True  # "puts its own dead at about 1,200"
    return place >= 0 and doc[place].tag_ in _VERBS and doc[place].lemma_.lower() in _casualties()


def _is_of_victims(doc: Doc, first: int) -> bool:
    """Whether a sentence opens with those of whom it is a part: "Of the wounded, 75 are in hospital"."""
    if first < _STEPS or doc[first - 1].text != ",":
        return False
    is_of = any(doc[at].lower_ == "of" for at in range(max(0, first - _STEPS - 1), first - 2))
    return is_of and doc[first - 2].lower_ in _fates()


def _tells_toll(doc: Doc, first: int) -> bool:
    """Whether it is a toll: "the death toll rose to 40", "a toll of 12"."""
    token = doc[first]
    for _ in range(4):
        nouns = (token, *token.children)
        if any(word.lower_ in _tolls() and word.i < first for word in nouns):
            return True
        if token.head.i == token.i or token.tag_ in _VERBS:
            return False
        token = token.head
    return False


def _first_number(token: Token) -> Token:
    """The number that stands in the clause where several are joined: "killed 12 and wounded 30"."""
    return token.head if token.dep_ == "conj" and token.head.tag_ == "CD" else token
