"""Fates: what became of those who are counted: killed, injured, missing, captured, destroyed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotations.values.fate_words import (
    bare_fates,
    done_verbs,
    join_fates,
    name_verb,
    noun_fates,
    settled_fates,
    toll_words,
)
from sayso.annotations.values.harmed import count_harmed
from sayso.annotations.values.token_places import TokenPlaces
from sayso.annotations.wordlists import read_words
from sayso.model.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUFFERING = frozenset({"nsubj:pass", "obj"})
_ROW = frozenset({"conj", "appos"})
_COUNTED = frozenset({"NNS", "NNPS", "CD"})
_THOSE = frozenset({"them", "whom", "those"})
_JOINING = frozenset({"and", "or", "but"})
_PASSED = frozenset({"at", "to", "of", "than"})
"""Prepositions between a bare "injured" and its number: "put the injured at 63"."""
_NEAR = 4
"""Tokens before or behind a number within which a bare "dead" or "injured" tells of it."""
_OF_THEM = re.compile(r"\sof\s(?:them|whom|which|these|those)\b")
_AMONG = re.compile(
    r"(?:\s[\w’'-]+){1,2}(?:,?\sand\s(?:[\w’'-]+\s){2,3}|\s)(?:was |were )?among (?:them|the dead|those killed|the victims)\b"
)
"""After a part that is told last: "51 were killed, 12 women and 22 children among them"."""
_JOINED = re.compile(r"\sof\s(?:them|whom)\s(?:\w+\s){1,4}and\s")
_WHOLES = 3
"""Numbers before a part that are looked through for its whole."""
_APART = 160
"""Characters between a part and its whole at most."""
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
_NUMBER_OF = ("the", "number", "of")
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
    found: list[Quantity] = []
    for one in quantities:
        told = count_harmed(one)
        if one.noun and told.fate is None:
            fate = _find_fate(words, one) or _share_fate(words.text, found, one)
            told = replace(one, fate=fate) if fate else one
        found.append(told)
    return found


def _share_fate(text: str, before: Sequence[Quantity], part: Quantity) -> str | None:
    """The fate of those that it is a part of: "killed 17 people, nine of them in Jenin"."""
    if not before or part.value is None:
        return None
    between = text[before[-1].span.end : part.span.start]
    if _OF_THEM.match(text, part.span.end) or _AMONG.match(text, part.span.end):
        for whole in reversed(before[-_WHOLES:]):
            if len(text[whole.span.end : part.span.start]) > _APART:
                return None
            is_enough = whole.high is None or (part.high or 0) <= whole.high
            if whole.noun and is_enough:
                return whole.fate or noun_fates().get(whole.noun.lower().removesuffix("s"))
        return None
    is_joined = _JOINED.fullmatch(between) and _OF_THEM.match(text, before[-1].span.end)
    return before[-1].fate if is_joined else None  # "31 of whom were women and 19 children"


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
        or _read_number_of(words, last)
    )


def _read_number_of(words: TokenPlaces, last: int) -> str | None:
    """From a participle behind "the number of": "brings to 1,850 the number of people detained"."""
    behind = words.doc[last : last + _FAR]
    if [token.lower_ for token in behind[: len(_NUMBER_OF)]] != list(_NUMBER_OF):
        return None
    for token in behind[len(_NUMBER_OF) :]:
        if token.tag_ == "VBN":
            return name_verb(token)
        if token.tag_[:2] not in ("NN", "JJ", "DT", "IN"):
            break
    return None


def _read_toll(words: TokenPlaces, first: int) -> str | None:
    """From the toll that it is: "the death toll from the strike has risen to 19"."""
    for token in reversed(list(words.doc[max(0, first - _FAR) : first])):
        is_other = token.tag_ == "CD" and not _is_of_date(token) and not _is_old(token)
        if token.lower_ in _STOPS or is_other:
            return None
        if token.lower_ in toll_words():
            return settled_fates()["toll"]
        if token.lower_ in bare_fates() and any(
            word.lower_ == "of" for word in _list_before(token)
        ):
            return settled_fates().get(token.lower_, token.lower_)  # "the number of its dead at 31"
    return None


def _is_old(number: Token) -> bool:
    """Whether it is what the toll was before: "rose from 7 to 19"."""
    before = number.doc[max(0, number.i - 3) : number.i]
    behind = number.doc[number.i + 1 : number.i + 4]
    return any(token.lower_ == "from" for token in before) and any(
        token.lower_ == "to" for token in behind
    )


def _is_whole(noun: Token) -> bool:
    """Whether it is what others are a part of: the 12 in "three of the 12 hostages were killed"."""
    is_of = any(child.dep_ == "case" and child.lower_ == "of" for child in noun.children)
    return noun.dep_ == "nmod" and is_of and noun.head.tag_ == "CD"


def _read_verb_before(words: TokenPlaces, first: int) -> str | None:
    """From a verb right before the number: "killing 12 and injuring 30"."""
    before = words.doc[first - 1] if first else None
    is_verb = before is not None and before.tag_.startswith("VB")
    fate = settled_fates().get(before.lemma_.lower()) if before is not None and is_verb else None
    return join_fates(fate, before) if fate is not None and before is not None else None


def _climb_to_noun(number: Token) -> Token:
    token = number
    for _ in range(_STEPS):
        is_range = token.dep_ == "nmod" and token.tag_ == token.head.tag_ == "CD"  # "35 to 40"
        is_inside = is_range or token.dep_ in {"nummod", "compound", "advmod"}
        if not is_inside or token.head.i == token.i:
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
        if token.dep_ == "conj" and token.tag_ in _COUNTED and _is_active(token.head):
            return name_verb(token.head)  # "destroyed 80 drones and at least six missiles"
        token = token.head
    if token.dep_ == "nmod" and any(child.lower_ == "of" for child in token.children):
        return noun_fates().get(token.head.lemma_.lower())  # "the deaths of 25 people"
    if token.dep_ in _SUFFERING or (token.dep_ == "obl" and _is_included(token)):
        return _read_outcome(token.head) or name_verb(token.head) or _read_next(token.head)
    return _read_subject(token) if token.dep_ == "nsubj" else None


def _read_subject(token: Token) -> str | None:
    """From what the counted do or are: "12 drowned", "62 of them are missing", "14 lost their lives"."""
    head = token.head
    is_state = any(kid.dep_ in ("cop", "aux") and kid.lower_ in _BE for kid in head.children)
    if head.lower_ in bare_fates() and is_state:
        return settled_fates().get(head.lower_, head.lower_)
    is_losing = head.lemma_.lower() == "lose"
    if is_losing and any(kid.dep_ == "obj" and kid.lower_ == "lives" for kid in head.children):
        return settled_fates()["dead"]
    return name_verb(head) if head.lemma_.lower() in done_verbs() else None


def _read_behind(noun: Token) -> str | None:
    """From a participle behind the counted, or behind those joined: "190 soldiers and 10 civilians killed"."""
    first = noun
    for _ in range(_STEPS):
        if first.dep_ not in _ROW or first.head.tag_ not in _COUNTED:
            break
        first = first.head
    joined = [child for child in first.children if child.dep_ == "conj" and child.tag_ in _COUNTED]
    for head in (first, noun, *(other for other in joined[:_STEPS] if other.i > noun.i)):
        for child in head.children:
            is_behind = child.i > max(head.i, noun.i)
            if child.dep_ == "acl" and child.tag_ == "VBN" and is_behind:
                return name_verb(child)
    return None


def _read_outcome(verb: Token) -> str | None:
    """From the word for how it ended: "were shot dead", "are reported missing"."""
    for child in list(verb.children)[:_MOST]:
        is_own = any(kid.dep_ in _SUBJECTS for kid in child.children)
        if child.i > verb.i and child.dep_ in _CLAUSES and child.tag_ == "VBN" and not is_own:
            return name_verb(child)  # "reported nine howitzers destroyed"
        if child.i > verb.i and child.dep_ in _OUTCOMES and child.lower_ in bare_fates():
            return settled_fates().get(child.lower_, child.lower_)
    return None


def _read_next(verb: Token) -> str | None:
    """From the verb that "and" joins to one that tells of no fate: "were shot and wounded"."""
    for child in list(verb.children)[:_MOST]:
        is_own = any(kid.dep_ in (*_SUBJECTS, "obj") for kid in child.children)
        if child.dep_ == "conj" and child.tag_ == verb.tag_ == "VBN" and not is_own:
            return name_verb(child)
    return None


def _is_active(verb: Token) -> bool:
    """Whether it is a verb with an object of its own."""
    return verb.tag_.startswith("VB") and any(child.dep_ == "obj" for child in verb.children)


def _is_part(token: Token) -> bool:
    """Whether it is among those named before: "13 peacekeepers, including nine South Africans"."""
    if token.dep_ != "appos":
        return token.dep_ == "nmod" and _is_included(token)
    if any(child.dep_ == "nmod" and child.lower_ in _THOSE for child in token.children):
        return True  # "22 people, six of them officers, have died"
    both = (token, token.head)  # "12 villagers, seven women and five children, were killed"
    return all(
        one.tag_ in _COUNTED and any(child.dep_ == "nummod" for child in one.children)
        for one in both
    )


def _is_included(noun: Token) -> bool:
    """Whether "including" stands before it."""
    return any(child.dep_ == "case" and child.lower_ == "including" for child in noun.children)


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
            if token.lower_ in bare_fates():
                told = settled_fates().get(token.lower_)
                return join_fates(told, token) if told else token.lower_
    return None


def _list_before(token: Token) -> Sequence[Token]:
    return list(token.doc[max(0, token.i - 2) : token.i])


def _is_of_date(number: Token) -> bool:
    """Whether a number is a year or the day of a month."""
    months, doc, place = read_words("times")["month_name"], number.doc, number.i
    beside = (doc[at].lower_ for at in (place - 1, place + 1) if 0 <= at < len(doc))
    is_year = len(number) == _YEAR and number.is_digit
    return is_year or any(word in months for word in beside)
