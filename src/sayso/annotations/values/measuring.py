"""What a measure measures: "an altitude of 7,688 kilometers", "5% of the votes", "a 6-inch shell"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 12
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubjpass")
_OBJECTS = ("obj", "dobj")
_LEFT_OUT = frozenset(
    {
        "det",
        "punct",
        "acl:relcl",
        "acl",
        "appos",
        "case",
        "cc",
        "conj",
        "nummod",
        "parataxis",
        "advcl",
    }
)
_MODIFIERS = frozenset(
    {"nummod", "compound", "amod", "nmod:npmod", "nmod:unmarked", "obl:npmod", "obl:unmarked"}
)
_NOUNS = frozenset({"NN", "NNS"})
_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_IN_PHRASE = frozenset(
    {*_NAMING, "DT", "JJ", "JJR", "JJS", "PRP$", "POS", "RB", "CD", "VBN", "VBG", "HYPH", "WP$"}
)
_QUALIFYING = frozenset({"RB", "JJ", "JJR", "JJS", "DT", "RBR"})
_SMALL = frozenset({"of", "in", "the", "a", "an", "its", "their", "his", "her"})


def measured_thing(doc: Doc, first: int, last: int) -> str | None:
    """The words of what an amount measures.

    Args:
        doc: A text with dependencies.
        first: Position of the amount's first token.
        last: Position after its last token.

    Returns:
        None where the sentence does not tell.
    """
    return (
        _after_of(doc, last)
        or _modified(doc, first, last)
        or _before_of(doc, first)
        or _governed(doc, first, last)
    )


def owner_of_counted(doc: Doc, first: int, last: int) -> str | None:
    """The words of what counted things belong to: "a squad of 17 players", "a bank cut 40 jobs".

    Args:
        doc: A text with dependencies.
        first: Position of the number's first token.
        last: Position after the counted noun.

    Returns:
        None where the counted ones are themselves what the sentence is about.
    """
    told = _after_of(doc, last) or _before_of(doc, first)
    if told:
        return told
    noun = _first_joined(_root(doc, first, last))
    if noun.dep_ in _SUBJECTS:
        return None
    return _governed(doc, first, last)


def _first_joined(token: Token) -> Token:
    """The first of the words that "and" joins."""
    for _ in range(_FARTHEST):
        if token.dep_ != "conj" or token.head.tag_ not in _NAMING:
            break
        token = token.head
    return token


def _after_of(doc: Doc, last: int) -> str | None:
    """What stands after "of": "5% of the votes", "3 tonnes of wheat"."""
    if last >= len(doc) or doc[last].lower_ not in ("of", "in") or last + 1 >= len(doc):
        return None
    if doc[last].lower_ == "in" and doc[last + 1].tag_ not in _NOUNS:
        return None
    for token in doc[last + 1 : last + _FARTHEST]:
        if token.tag_ in _NAMING and token.dep_ not in ("compound", "nmod:poss"):
            return _phrase(doc, token, at_least=last + 1)
        if token.tag_ not in _IN_PHRASE:
            return None
    return None


def _modified(doc: Doc, first: int, last: int) -> str | None:
    """The noun that the amount modifies: "a 7,687.5 km altitude"."""
    head = _root(doc, first, last)
    noun = head.head
    if noun.i >= last and noun.tag_ in _NAMING and head.dep_ in _MODIFIERS:
        return _phrase(doc, noun, at_least=last)
    return None


def _before_of(doc: Doc, first: int) -> str | None:
    """The noun that the amount belongs to: "an altitude of 7,688 km"."""
    i = first - 1
    while i > 0 and i > first - 4 and doc[i].tag_ in _QUALIFYING:
        i -= 1
    if i > 0 and doc[i].lower_ in ("of", "at") and doc[i - 1].tag_ in _NAMING:
        return _phrase(doc, doc[i - 1], before=i)
    return None


def _governed(doc: Doc, first: int, last: int) -> str | None:
    """The object or subject of the verb that governs the amount: "shares fell 5%"."""
    verb = _root(doc, first, last)
    for _ in range(_FARTHEST):
        if verb.tag_ in _VERBS or verb.head.i == verb.i:
            break
        verb = verb.head
        if first > verb.i and verb.tag_ in _NOUNS and verb.dep_ in _OBJECTS:
            return _phrase(doc, verb, before=first)
    for _ in range(_FARTHEST):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None and not first <= subject.i < last:
            return (
                None if subject.tag_ in ("PRP", "WP", "WDT", "DT", "EX") else _phrase(doc, subject)
            )
        if verb.head.i == verb.i or verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp"):
            return None
        verb = verb.head
    return None


def _root(doc: Doc, first: int, last: int) -> Token:
    """The token of a stretch whose head lies outside it; the last one if none does."""
    for token in doc[first:last]:
        if not first <= token.head.i < last or token.head.i == token.i:
            return token
    return doc[last - 1]


def _phrase(doc: Doc, noun: Token, *, at_least: int = 0, before: int | None = None) -> str:
    """A noun with the modifiers around it and its first "of" phrase, without article."""
    low = high = noun.i
    for child in noun.children:
        if child.dep_ in _LEFT_OUT and child.lower_ != "-":
            continue
        if child.i < noun.i and noun.i - child.i <= _FARTHEST:
            low = min(low, child.left_edge.i)
        elif child.dep_ == "nmod" and child.tag_ in _NAMING and child.i - noun.i <= _FARTHEST:
            high = max(high, child.i)
    low = max(low, at_least)
    high = min(high, before - 1) if before else high
    while low < noun.i and (
        doc[low].tag_ in ("DT", "CD", "IN", "PRP$", ",", "POS", "$") or doc[low].lower_ in _SMALL
    ):
        low += 1
    return " ".join(doc[low : high + 1].text.split())


@functools.cache
def _casualties() -> frozenset[str]:
    return frozenset(read_words("casualties")["verbs"]["lemmas"])


def counts_people(doc: Doc, position: int) -> bool:
    """Whether a bare number stands where only people can: "killed at least 80", "hundreds injured"."""
    token = doc[position]
    following = doc[position + 1] if position + 1 < len(doc) else token
    if following.tag_ == "VBN" and following.lemma_.lower() in _casualties():
        return True
    return token.dep_ in (*_OBJECTS, *_SUBJECTS) and token.head.lemma_.lower() in _casualties()
