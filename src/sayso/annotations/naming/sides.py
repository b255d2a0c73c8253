"""Sides: to which state or party the counted belong: "12 Ukrainian soldiers", "40 Hamas fighters", "192 of its men"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.naming.countries import (
    CountryWord,
    find_country,
    longest_name,
    settled_name,
)
from sayso.annotations.naming.groups import list_children
from sayso.annotations.tokens import list_tokens
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NAMES = frozenset({"NNP", "NNPS"})
_BELONGING: frozenset[CountryWord] = frozenset({"name", "adjective", "people"})
_SERVED: frozenset[CountryWord] = _BELONGING | {"capital"}
"""A capital stands for its state where states act, but "two Washington firms" are of a city."""
_OWN = frozenset({"its", "their", "his", "her", "our"})
_OBJECTS = frozenset({"obj", "dobj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_STEPS = 4
_HIGHEST = 12
"""Steps up the tree to a subject."""
_WIDEST = 400
"""Characters between two figures of one sentence, of which the second can be of the first one's side."""
_BESIDE = 48
"""The same for people of whom nothing more is said: "12 Ukrainian soldiers were killed and 30 wounded"."""
_NEAR = 24
"""Characters that may stand between a number and the noun of its own."""
_OTHERS = re.compile(r"\s(?:others?|more)\b")
_PEOPLE = "people"


def tell_sides(doc: Doc, quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, those of counted things with the state or party that these belong to.

    It is told by an adjective or name before the noun, by whose they are ("192
    of Armenia's soldiers", "soldiers from Malawi"), by who lost or sent them, or
    by the side on which they stood. Where two states are named it stays open.

    Args:
        doc: A text with dependencies; without them only adjectives and names tell.
        quantities: What was found in it, in reading order.
    """
    finder = _Finder(doc)
    told: list[Quantity] = []
    for quantity in quantities:
        side = finder.find(quantity) if quantity.noun else None
        if side is None and told and finder.goes_on(told[-1], quantity):
            side = told[-1].side
        told.append(_with_side(quantity, side) if side else quantity)
    return tuple(told)


def _with_side(quantity: Quantity, side: str) -> Quantity:
    """A quantity of a side; a noun taken from one of another side leaves its adjective there."""
    states = set(_list_states((quantity.unit or "").split(), _SERVED))
    is_other = bool(states) and side not in states
    return replace(quantity, side=side, unit=quantity.noun if is_other else quantity.unit)


class _Finder:
    """The sides of the quantities of one text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        tokens = list_tokens(doc)
        self._text = tokens.text
        self._is_parsed = any(tokens.deps)

    def find(self, quantity: Quantity) -> str | None:
        """The side of one quantity of counted things; None if not told."""
        words, noun = (quantity.unit or "").split(), quantity.noun or ""
        if self._has_own_noun(quantity):
            is_member = noun.lower() in _members()
            states = set(_list_states(words, _SERVED if is_member else _BELONGING))
            if states:
                return states.pop() if len(states) == 1 else None
            if party := _read_party(words, noun):
                return party
        number = self._find_number(quantity) if self._is_parsed else None
        return None if number is None else _read_tree(number, noun)

    def _has_own_noun(self, quantity: Quantity) -> bool:
        """Whether the counted noun stands beside the number, and was not taken from another one."""
        noun = (quantity.unit or "").split(" / ")[0]
        start = quantity.span.start
        if self._text[max(0, start - 2) : start].strip() == ":":  # "Thai soldiers killed: 15"
            return True
        after = self._text[quantity.span.end : quantity.span.end + len(noun) + _NEAR]
        return " ".join(after.split()).find(noun) >= 0

    def goes_on(self, before: Quantity, quantity: Quantity) -> bool:
        """Whether it has the noun of the one before, and nobody else is named between.

        So it is in "192 of its men were killed and 511 wounded".
        """
        start, end = before.span.end, quantity.span.start
        is_same = (before.unit, before.noun) == (quantity.unit, quantity.noun)
        is_beside = quantity.noun == _PEOPLE and end - start <= _BESIDE
        is_own = self._has_own_noun(quantity) or _OTHERS.match(self._text, quantity.span.end)
        if not (before.noun and (is_same or is_beside)) or is_own or end - start > _WIDEST:
            return False
        words = list(self._doc.char_span(start, end + 1, alignment_mode="expand") or ())
        return not any(word.is_sent_start for word in words[1:]) and not any(
            word.tag_ in _NAMES for word in words
        )

    def _find_number(self, quantity: Quantity) -> Token | None:
        words = self._doc.char_span(*quantity.span, alignment_mode="expand")
        if words is None:
            return None
        return next((token for token in reversed(list(words)) if token.tag_ == "CD"), words[-1])


def _read_party(words: list[str], noun: str) -> str | None:
    """The name right before a noun for those who fight for somebody: "al-Shabab fighters"."""
    lists = read_words("sides")
    head = noun.rsplit(maxsplit=1)[-1] if noun else ""
    if not words or words[-1] != head or head.lower() not in _members():
        return None
    named: list[str] = []
    for word in reversed(words[:-1]):
        if not (word[0].isupper() or word.startswith("al-")) or "-" in word.removeprefix("al-"):
            break
        named.insert(0, word)
    is_kind = not named or any(word in lists["members"]["kinds"] for word in named)
    return None if is_kind or named[-1].isdigit() else " ".join(named)


def _list_states(words: list[str], forms: frozenset[CountryWord]) -> Iterator[str]:
    """The settled names of the countries that words of these forms name, longest names first."""
    place = 0
    while place < len(words):
        for length in range(min(longest_name(), len(words) - place), 0, -1):
            found = find_country(" ".join(words[place : place + length]))
            if found and found.code and found.form in forms:
                yield settled_name(found.code)
                place += length - 1
                break
        place += 1


def _read_tree(number: Token, noun: str) -> str | None:
    """From what hangs on the counted, and what they hang on."""
    counted = number
    for _ in range(_STEPS):
        if counted.dep_ not in {"nummod", "compound", "advmod"} or counted.head.i == counted.i:
            break
        counted = counted.head
    for token in (counted, *(kid for kid in list_children(counted) if _has_case(kid, {"of"}))):
        if owner := _read_owner(token, noun):
            return owner
    behind = number.doc[number.i + 1 : number.i + 3]
    if [token.lower_ for token in behind[:1]] == ["of"] and behind[-1].lower_ in _OWN:
        return _name_ruling(behind[-1], noun)  # whatever the tree makes of "192 of its servicemen"
    return (
        _read_origin(counted, noun)
        or _read_having(counted, noun)
        or _read_bank(counted)
        or _read_losses(counted, noun)
    )


def _read_owner(token: Token, noun: str) -> str | None:
    """Whose it is: "Ukraine's soldiers", "its servicemen"."""
    for kid in list_children(token):
        if kid.dep_ == "nmod:poss":
            if kid.lower_ not in _OWN:
                return _name_state(kid)
            return _name_ruling(kid, noun)
    return None


def _name_ruling(token: Token, noun: str) -> str | None:
    """The country that the nearest subject to the left names, of verbs above a word; pronouns are passed over.

    Of those who fight or serve it may be a party or body.
    """
    below, above = token, token.head
    for _ in range(_HIGHEST):
        for kid in list_children(above):
            is_counted = kid.i == below.i or kid.tag_ == "CD"
            if kid.dep_ in _SUBJECTS and kid.i < token.i and not is_counted:
                if kid.tag_ not in {"PRP", "WDT", "WP"}:
                    is_member = noun.lower() in _members()
                    return _name_state(kid) or (_name_body(kid) if is_member else None)
                if above.dep_ == "acl:relcl":
                    return _name_state(above.head)
        if above.head.i == above.i:
            return None
        below, above = above, above.head
    return None


def _read_origin(counted: Token, noun: str) -> str | None:
    """Where people are from: "two soldiers from Malawi"."""
    if noun.lower() not in _members() | {_PEOPLE}:
        return None
    origins = (kid for kid in list_children(counted) if _has_case(kid, {"from"}))
    return next((side for kid in origins if (side := _name_state(kid))), None)


def _read_having(counted: Token, noun: str) -> str | None:
    """Who lost them, or sends them: "Ukraine lost 12 soldiers"."""
    verb = _joined(counted).head
    lemma = verb.lemma_.lower()
    if _joined(counted).dep_ not in _OBJECTS or lemma not in read_words("sides")["having"]["verbs"]:
        return None
    if lemma != "lose" and noun.lower() not in _members():
        return None
    subject = next((kid for kid in list_children(verb) if kid.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "acl:relcl":
        subject = verb.head
    if subject is None and verb.dep_ in {"conj", "advcl", "xcomp"}:
        return _name_ruling(verb, noun)
    return None if subject is None else _name_state(subject)


def _read_bank(counted: Token) -> str | None:
    """The side on which they stood: "on the Indian side 20 soldiers died"."""
    for kid in list_children(_joined(counted).head):
        if kid.lower_ == "side" and kid.dep_ == "obl":
            return _name_state(kid)
    return None


def _read_losses(counted: Token, noun: str) -> str | None:
    """Whose losses they are: "Armenia put its losses at 190 soldiers"."""
    above = _joined(counted).head
    verb_objects = (kid for kid in list_children(above) if kid.dep_ in _OBJECTS)
    losses = read_words("sides")["losses"]["words"]
    for token in (above, *verb_objects):
        if token.lower_ in losses and token.i < counted.i:
            return _read_owner(token, noun) or _name_state(token)
    return None


def _name_state(noun: Token) -> str | None:
    """The country that a noun or the words right before it name; None if there are two or none."""
    if noun.tag_ in {"PRP", "DT"}:
        return None
    parts = [kid for kid in list_children(noun) if kid.dep_ in {"amod", "compound", "nmod:poss"}]
    if any(kid.dep_ == "conj" for kid in list_children(noun)):
        return None
    first = min([noun.i, *(kid.left_edge.i for kid in parts if kid.i < noun.i)])
    words = [token.text for token in noun.doc[max(first, noun.i - 8) : noun.i + 1]]
    states = set(_list_states(words, _SERVED))
    return states.pop() if len(states) == 1 else None


def _name_body(noun: Token) -> str | None:
    """The name of a party or body, as written: "Hezbollah said four of its fighters had died"."""
    if noun.tag_ != "NNP" or noun.ent_type_ not in {"ORG", "NORP"}:
        return None
    first = noun.i
    while first > 0 and noun.doc[first - 1].tag_ == "NNP" and noun.doc[first - 1].head.i == noun.i:
        first -= 1
    name = noun.doc[first : noun.i + 1].text
    return None if set(name.split()) & set(read_words("sides")["members"]["kinds"]) else str(name)


def _has_case(token: Token, words: set[str]) -> bool:
    return token.dep_ == "nmod" and any(
        kid.dep_ == "case" and kid.lower_ in words for kid in list_children(token)
    )


def _joined(token: Token) -> Token:
    """The first of the nouns that "and" joins."""
    for _ in range(_STEPS):
        if token.dep_ != "conj" or token.head.i == token.i:
            break
        token = token.head
    return token


@cache
def _members() -> frozenset[str]:
    return frozenset(read_words("sides")["members"]["words"])
