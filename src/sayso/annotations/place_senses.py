"""Senses of place names: the place itself (literal), or its government, people, products (associative).

Source:
    The rules follow the taxonomy of Gritta, Pilehvar and Collier (2020), "A
    pragmatic guide to geoparsing evaluation", section 3.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from sayso.annotations.countries import find_country
from sayso.annotations.wordlists import read_words
from sayso.model.entity import PlaceKind

_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_INSIDE = frozenset({"flat", "flat:name", "compound", "goeswith", "nmod:desc"})


def find_sense(doc: Doc, first: int, last: int) -> PlaceKind:
    """Whether a place name stands for the place itself.

    Args:
        doc: The text.
        first: First token of the name.
        last: The token after its last.
    """
    words = doc[first:last].text
    found = find_country(words)
    if found and found.form == "people":
        return "associative"
    head = _head(doc, first, last)
    modified = _modified_noun(doc, head, last, adjective=bool(found and found.form == "adjective"))
    if modified is not None:
        return "literal" if modified.lemma_.lower() in _words("ground") else "associative"
    if found and found.form == "adjective":
        return "associative"
    return _sense_as_noun(doc, head, first)


def _head(doc: Doc, first: int, last: int) -> Token:
    """The token of a name by which it hangs in its sentence."""
    for token in doc[first:last]:
        if not first <= token.head.i < last:
            return token
    return doc[last - 1]


def _modified_noun(doc: Doc, head: Token, last: int, *, adjective: bool) -> Token | None:
    """The noun that the name modifies: Russian "troops", Russia's "border", U.S. "officials"."""
    if head.dep_ in {"amod", "compound", "nmod:poss", "nmod:desc"} and head.head.i >= last:
        return head.head
    following = doc[last] if last < len(doc) else None
    if following is not None and following.text in {"'s", "’s"}:
        return head.head if head.head.i > last else None
    if adjective and following is not None and following.tag_ in {"NN", "NNS", "NNP", "NNPS"}:
        return following
    return None


def _sense_as_noun(doc: Doc, head: Token, first: int) -> PlaceKind:
    if head.dep_ in _SUBJECTS:
        return "literal" if head.head.lemma_.lower() in _words("still") else "associative"
    before = doc[first - 1] if first > 0 else None
    if before is not None and before.lower_ == "the" and first > 1:
        before = doc[first - 2]
    if before is not None and before.lower_ == "by":
        return "associative"
    if head.dep_ in {"obj", "iobj", "nsubj:pass"}:
        return "associative" if head.head.lemma_.lower() in _words("address") else "literal"
    if before is not None and before.lower_ in {"with", "against", "between", "for", "as", "like"}:
        return "associative"
    return "literal"


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(read_words("places")[what])
