"""Senses of place names: the place itself (literal), or its government, people, products (associative).

Source:
    The rules follow the taxonomy of Gritta, Pilehvar and Collier (2020), "A
    pragmatic guide to geoparsing evaluation", section 3.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from sayso.annotations.naming.countries import find_country
from sayso.annotations.wordlists import read_words
from sayso.model.entity import PlaceKind

_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_MODIFIERS = frozenset({"amod", "compound", "nmod:poss", "nmod:desc"})
_INSIDE = frozenset({"compound", "flat", "amod"})
_LONGEST_LIST = 5
_ADDRESSING = {"to": "addressing", "from": "giving"}
"""Prepositions, and the list of words after which they lead to those who are spoken to or give."""


def find_sense(doc: Doc, first: int, last: int) -> PlaceKind:
    """Whether a place name stands for the place itself.

    Args:
        doc: The text.
        first: First token of the name.
        last: The token after its last.
    """
    found = find_country(doc[first:last].text)
    if found and found.form == "people":
        return "associative"
    adjective = found is not None and found.form == "adjective"
    head = _head(doc, first, last)
    modified = _modified_noun(doc, head, last, adjective=adjective)
    if modified is not None:
        return "literal" if modified.lemma_.lower() in _words("ground") else "associative"
    if adjective and not _is_called(doc, head, first):
        return "associative"
    return _sense_as_noun(doc, head, first)


def _is_called(doc: Doc, head: Token, first: int) -> bool:
    """Whether an adjective is a sea's or a land's name here: "off the southern Caribbean"."""
    if not head.tag_.startswith("NNP"):
        return False
    before = doc[first - 2 : first] if first > 1 else doc[:first]
    return any(token.lower_ == "the" for token in before)


def _head(doc: Doc, first: int, last: int) -> Token:
    """The token of a name by which it hangs in its sentence."""
    for token in doc[first:last]:
        if not first <= token.head.i < last:
            return token
    return doc[last - 1]


def _modified_noun(doc: Doc, head: Token, last: int, *, adjective: bool) -> Token | None:
    """The noun that the name modifies: Russian "troops", Russia's "border", U.S. "officials"."""
    following = doc[last] if last < len(doc) else None
    owns = following is not None and following.text in {"'s", "’s", "'", "’"}
    if head.head.i >= last and (owns or head.dep_ in _MODIFIERS) and _is_noun(head.head):
        return head.head
    if adjective and following is not None and _is_noun(following):
        return following
    return None


def _is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN") and token.lemma_.lower() not in _words("when")


def _sense_as_noun(doc: Doc, head: Token, first: int) -> PlaceKind:
    for _ in range(_LONGEST_LIST):
        if head.dep_ != "conj" or not head.head.tag_.startswith("NNP"):
            break
        head = head.head
        first = min((left.i for left in head.lefts if left.dep_ in _INSIDE), default=head.i)
    verb = head.head.lemma_.lower()
    if head.dep_ in _SUBJECTS:
        acts = head.head.tag_.startswith("VB") and verb not in _words("still")
        return "associative" if acts else "literal"
    if head.dep_ in _OBJECTS:
        return "associative" if verb in _words("address") else "literal"
    before = _word_before(doc, first)
    if before == "of":
        return "associative" if verb in _words("polity") else "literal"
    if before in _ADDRESSING and _is_addressed(doc, head, first, before):
        return "associative"
    if before in _words("among"):
        moves = before == "for" and _moves(head.head)
        return "literal" if moves or verb in _words("ground") else "associative"
    return "literal"


def _is_addressed(doc: Doc, head: Token, first: int, before: str) -> bool:
    """Whether a place is spoken to, or gives what stands before "from"."""
    words = _words(_ADDRESSING[before])
    place = first - (3 if doc[first - 1].lower_ == "the" else 2)
    noun = doc[place].lemma_.lower() if place >= 0 else ""
    return head.head.lemma_.lower() in words or noun in words


def _moves(above: Token) -> bool:
    """Whether a word, or the verb of which it names the start, moves: "left Kidal for Gao"."""
    words = _words("moving")
    return above.lemma_.lower() in words or above.head.lemma_.lower() in words


def _word_before(doc: Doc, first: int) -> str:
    if first > 1 and doc[first - 1].lower_ == "the":
        first -= 1
    return doc[first - 1].lower_ if first > 0 else ""


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(read_words("places")[what])
