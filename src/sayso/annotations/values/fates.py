"""Fates: what became of those who are counted: killed, injured, missing, captured, destroyed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUFFERING = frozenset({"nsubj:pass", "obj"})
_COUNTED = frozenset({"NNS", "NNPS", "CD"})
_THOSE = frozenset({"them", "whom", "those"})
_JOINING = frozenset({"and", "or", "but"})
_BOTH = frozenset({"and", "or"})
_PASSED = frozenset({"at", "to", "of", "than"})
"""Prepositions between a bare "injured" and its number: "put the injured at 63"."""
_NEAR = 4
"""Tokens before or behind a number within which a bare "dead" or "injured" tells of it."""
_ACTIVE = frozenset({"VBD", "VBZ", "VBP"})
_OUTCOMES = frozenset({"xcomp", "advcl", "advmod"})
_MOST = 40
"""Dependents of a verb that are looked through."""
_YEAR = 4
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'re", "’re", "'s", "’s"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_FAR = 16
"""Tokens before a number within which the toll stands that it is."""
_STOPS = frozenset({".", ";", ":", "(", ",", "as", "that", "while", "when", "if", "said", "and"})
_STEPS = 4
"""Up the tree from a number to its noun, and from that to the verb."""


def tell_fates(words: TokenPlaces, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The quantities, those of counted things with what became of these.

    Args:
        words: The text's tokens; nothing is told of a text without dependencies.
        quantities: What was found in it.
    """
    if not words.is_parsed:
        return list(quantities)
    return [
        replace(one, fate=fate)
        if one.noun and one.fate is None and (fate := _find_fate(words, one))
        else one
        for one in quantities
    ]


def name_fate(word: str) -> str | None:
    """The fate that a word stands for by itself, such as the head of a column: "dead"; None for others."""
    word = word.lower()
    return _settled().get(word, word) if word in _bare() else None


def _find_fate(words: TokenPlaces, quantity: Quantity) -> str | None:
    first, last = words.tokens(quantity.span.start, quantity.span.end)
    numbers = [token for token in words.doc[first:last] if token.tag_ == "CD"]
    noun = _climb_to_noun(numbers[-1] if numbers else words.doc[last - 1])
    if _is_whole(noun):
        return None
    return (
        _read_verb_before(words, first)
        or _read_tree(noun)
        or _read_beside(words, first, last)
        or _read_toll(words, first)
    )


def _read_toll(words: TokenPlaces, first: int) -> str | None:
    """From the toll that it is: "the death toll from the strike has risen to 19"."""
    for token in reversed(list(words.doc[max(0, first - _FAR) : first])):
        if token.lower_ in _STOPS or (token.tag_ == "CD" and not _is_of_date(token)):
            return None
        if token.lower_ in _tolls():
            return _settled()["toll"]
        if token.lower_ in _bare() and any(word.lower_ == "of" for word in _list_before(token)):
            return _settled().get(token.lower_, token.lower_)  # "the number of its dead at 31"
    return None


def _is_whole(noun: Token) -> bool:
    """Whether it is what others are a part of: the 12 in "three of the 12 hostages were killed"."""
    is_of = any(child.dep_ == "case" and child.lower_ == "of" for child in noun.children)
    return noun.dep_ == "nmod" and is_of and noun.head.tag_ == "CD"


def _read_verb_before(words: TokenPlaces, first: int) -> str | None:
    """From a verb right before the number: "killing 12 and injuring 30"."""
    before = words.doc[first - 1] if first else None
    is_verb = before is not None and before.tag_.startswith("VB")
    fate = _settled().get(before.lemma_.lower()) if before is not None and is_verb else None
    return _join(fate, before) if fate is not None and before is not None else None


def _climb_to_noun(number: Token) -> Token:
    token = number
    for _ in range(_STEPS):
        if token.dep_ not in {"nummod", "compound", "advmod"} or token.head.i == token.i:
            break
        token = token.head
    return token


def _read_tree(noun: Token) -> str | None:
    """From the verb that the counted suffer or do, or the participle behind them."""
    if told := _read_behind(noun):
        return told
    token = noun
    for _ in range(_STEPS):
        if token.head.i == token.i or not (token.dep_ == "conj" or _is_part(token)):
            break
        token = token.head
    if token.dep_ == "nmod" and any(child.lower_ == "of" for child in token.children):
        return _nouns().get(token.head.lemma_.lower())  # "the deaths of 25 people"
    if token.dep_ in _SUFFERING or (token.dep_ == "obl" and _is_included(token)):
        return _read_outcome(token.head) or _name(token.head)
    return _read_subject(token) if token.dep_ == "nsubj" else None


def _read_subject(token: Token) -> str | None:
    """From what the counted do or are: "12 drowned", "62 of them are missing", "14 lost their lives"."""
    head = token.head
    is_state = any(kid.dep_ in ("cop", "aux") and kid.lower_ in _BE for kid in head.children)
    if head.lower_ in _bare() and is_state:
        return _settled().get(head.lower_, head.lower_)
    is_losing = head.lemma_.lower() == "lose"
    if is_losing and any(kid.dep_ == "obj" and kid.lower_ == "lives" for kid in head.children):
        return _settled()["dead"]
    return _name(head) if head.lemma_.lower() in _doing() else None


def _read_behind(noun: Token) -> str | None:
    """From a participle behind the counted, or behind those joined: "190 soldiers and 10 civilians killed"."""
    first = noun.head if noun.dep_ == "conj" and noun.head.tag_ in _COUNTED else noun
    joined = [child for child in first.children if child.dep_ == "conj" and child.tag_ in _COUNTED]
    for head in (noun, *(other for other in joined[:_STEPS] if other.i > noun.i)):
        for child in head.children:
            if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > head.i:
                return _name(child)
    return None


def _read_outcome(verb: Token) -> str | None:
    """From the word for how it ended: "were shot dead", "are reported missing"."""
    for child in list(verb.children)[:_MOST]:
        is_own = any(kid.dep_ in _SUBJECTS for kid in child.children)
        if child.i > verb.i and child.dep_ in _CLAUSES and child.tag_ == "VBN" and not is_own:
            return _name(child)  # "reported nine howitzers destroyed"
        if child.i > verb.i and child.dep_ in _OUTCOMES and child.lower_ in _bare():
            return _settled().get(child.lower_, child.lower_)
    return None


def _is_part(token: Token) -> bool:
    """Whether it is among those named before: "13 peacekeepers, including nine South Africans"."""
    if token.dep_ == "appos":  # "22 people, six of them officers, have died"
        return any(child.dep_ == "nmod" and child.lower_ in _THOSE for child in token.children)
    return token.dep_ == "nmod" and _is_included(token)


def _is_included(noun: Token) -> bool:
    """Whether "including" stands before it."""
    return any(child.dep_ == "case" and child.lower_ == "including" for child in noun.children)


def _name(verb: Token) -> str | None:
    """The participle by which a fate is known; None for verbs that tell of none."""
    lemma, word = verb.lemma_.lower(), verb.lower_
    if told := _settled().get(word) or _settled().get(lemma):
        return _join(told, verb)
    particles = [child.lower_ for child in verb.children if child.dep_ == "compound:prt"]
    if particles:
        return _settled().get(f"{lemma} {particles[0]}")  # "shot down"
    if lemma not in _telling():
        return None
    is_participle = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and word.endswith("ed"))
    return word if is_participle else None


def _join(fate: str, word: Token) -> str:
    """The fate, or both where one number counts two: "610,000 were killed or wounded"."""
    doc, place = word.doc, word.i
    for between, beside in ((place + 1, place + 2), (place - 1, place - 2)):
        if 0 <= beside < len(doc) and doc[between].lower_ in _BOTH:
            other = _settled().get(doc[beside].lower_)
            if other is not None and other != fate:
                return " or ".join(sorted((fate, other), key=list(_names()).index))
    return fate


def _read_beside(words: TokenPlaces, first: int, last: int) -> str | None:
    """From a bare word beside the number: "912 dead", "put the injured at 63"."""
    doc = words.doc
    behind = (doc[place] for place in range(last, min(last + _NEAR, len(doc))))
    before = (doc[place] for place in range(first - 1, max(first - 1 - _NEAR, -1), -1))
    for near in (behind, before):
        for number, token in enumerate(near):
            if number == 0 and token.text in (
                ":",
                "(",
                ")",
            ):  # "Soldiers killed: 15", "(12) killed"
                continue
            if token.tag_ in _ACTIVE and any(child.dep_ == "obj" for child in token.children):
                break  # "one blast killed 17"
            is_other = near is before and token.tag_ == "IN" and token.lower_ not in _PASSED
            if is_other or token.tag_ == "CD" or token.is_punct or token.lower_ in _JOINING:
                break
            if token.lower_ in _bare():
                told = _settled().get(token.lower_)
                return _join(told, token) if told else token.lower_
    return None


def _list_before(token: Token) -> Sequence[Token]:
    return list(token.doc[max(0, token.i - 2) : token.i])


def _is_of_date(number: Token) -> bool:
    """Whether a number is a year or the day of a month."""
    months, doc, place = read_words("times")["month_name"], number.doc, number.i
    beside = (doc[at].lower_ for at in (place - 1, place + 1) if 0 <= at < len(doc))
    is_year = len(number) == _YEAR and number.is_digit
    return is_year or any(word in months for word in beside)


@cache
def _names() -> dict[str, list[str]]:
    return dict(read_words("casualties")["names"])


@cache
def _settled() -> dict[str, str]:
    return {word: name for name, words in _names().items() for word in words}


@cache
def _nouns() -> dict[str, str]:
    names: dict[str, list[str]] = read_words("casualties")["nouns"]
    return {word: name for name, words in names.items() for word in words}


@cache
def _telling() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["verbs"])


@cache
def _tolls() -> frozenset[str]:
    return frozenset(read_words("casualties")["tolls"]["words"])


@cache
def _doing() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["done"])


@cache
def _bare() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["words"]) | {"toll", "fatalities"}
