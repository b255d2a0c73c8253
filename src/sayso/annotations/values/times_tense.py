"""Which way a clause looks: back, ahead, or neither."""

from __future__ import annotations

import functools
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from sayso.annotations.values.times_meaning import FUTURE, OPEN, PAST, PRESENT
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STEPS = 12
_NEAR = 3
"""Steps up the tree from a length to its verb."""
_HAS = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_AROUND = frozenset({"aux", "aux:pass", "auxpass", "cop", "mark"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_NOBODY = frozenset({"none", "nobody", "neither", "nothing"})
_UNTIL = frozenset({"until", "till"})
_DONE = frozenset({"VBD", "VBN"})
_BEGUN = frozenset({"attempt", "begin", "continue", "fail", "manage", "start", "try"})
"""Verbs whose infinitive is on their own day."""
_HAVE = frozenset({"has", "have", "had", "having", "'ve", "’ve"})


@functools.cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = read_words("tenses")
    auxiliaries = words["auxiliaries"]
    return (
        frozenset(auxiliaries["ahead"]),
        frozenset(auxiliaries["likely"]),
        frozenset(words["prospective"]["lemmas"]),
    )


@functools.cache
def _arranging() -> frozenset[str]:
    return frozenset(read_words("tenses")["arranging"]["lemmas"])


@functools.cache
def _harms() -> frozenset[str]:
    return frozenset(read_words("clauses")["harms"]["events"])


@functools.cache
def _halting() -> frozenset[str]:
    return frozenset(read_words("tenses")["halting"]["lemmas"])


@functools.cache
def _promising() -> frozenset[str]:
    return _words()[2] - {"be", "have", "go", "begin", "continue", "try"}


def direction_of(doc: Doc, position: int, *, late: bool = False) -> int:
    """Whether the clause of a token speaks of the past (-1), the future (1) or the present (2); 0 if it is not told.

    Args:
        doc: A text with fine parts of speech and dependencies.
        position: Position of the token.
        late: Whether it is a weekday with "late" or "early", by which news tell when something
            was said or decided: "agreed to resign late Monday".
    """
    token = doc[position]
    if token.dep_ == "nmod:poss":
        # "Tuesday's vote": the clause says nothing of the vote; but nobody tells of an attack to come.
        return PAST if token.head.lower_ in _harms() else OPEN
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    # "The massacre Tuesday shows that": what the clause is about now has been.
    tells_of_noun = not cases and token.dep_.startswith("nmod") and token.head.tag_.startswith("NN")
    for _ in range(_STEPS):
        direction = _direction_from(token, cases, late=late)
        if direction is not None:
            return OPEN if direction == PRESENT and tells_of_noun else direction
        if token.head.i == token.i:
            break
        token = token.head
    return OPEN


def lasts_until_now(doc: Doc, position: int) -> bool:
    """Whether the clause of a length says that it has gone on since: "have been advancing for three days".

    Args:
        doc: A text with fine parts of speech and dependencies.
        position: Position of the length's last token.
    """
    token = doc[position]
    for _ in range(_NEAR):
        token = token.head
        if token.tag_ in _VERBS:
            break
    around = {child.lower_ for child in token.children if child.dep_ in _AROUND}
    return bool(around & _HAS) and (token.lower_ == "been" or "been" in around)


def _direction_from(token: Token, cases: AbstractSet[str], *, late: bool) -> int | None:
    """The direction that a word above a time tells; None if the word above it must tell.

    Args:
        token: The time's word, or one that it hangs on.
        cases: The prepositions of the time.
        late: As in `direction_of`.
    """
    lemma = token.lemma_.lower()
    if "by" in cases and lemma in _promising():
        return FUTURE  # "had promised soldiers by December"
    if late and token.tag_ == "VB" and token.head.tag_ == "VBD":
        return PAST
    is_verb = token.tag_ in _VERBS or any(child.dep_ == "cop" for child in token.children)
    direction = _direction_of_verb(token) if is_verb else None
    if direction == PAST and cases & _UNTIL and lemma in _halting():
        return FUTURE  # "suspended all flights until Wednesday"
    if direction == PAST and (cases & _UNTIL or lemma in _arranging()):
        return OPEN  # "fought until Tuesday", "scheduled a vote for Friday"
    return direction


def _direction_of_verb(verb: Token) -> int | None:
    """The direction of a verb with its auxiliaries; None if the verb above it must tell."""
    ahead, likely, _ = _words()
    around = [child for child in verb.children if child.dep_ in _AROUND]
    words = {child.lower_ for child in around}
    tags = {child.tag_ for child in around} | {verb.tag_}
    if words & ahead or _is_arranged(verb, words, tags):
        return FUTURE
    if words & likely:
        is_past = words & _HAVE or ("could" in words and _is_negated(verb))
        return PAST if is_past else FUTURE  # "could not be reached on Friday"
    if "VBD" in tags or words & _HAVE:
        return PAST
    if verb.tag_ == "VB" and "to" in words:
        return _direction_of_infinitive(verb)
    if verb.tag_ == "VBN":
        return OPEN if around else PAST
    return PRESENT if tags & _PRESENT else None


def _direction_of_infinitive(verb: Token) -> int | None:
    """The direction that the verb above an infinitive gives it; None if a verb above that must tell."""
    above = verb.head
    if above.tag_ in _DONE and above.lemma_.lower() in _BEGUN:
        return PAST  # "tried to rob a woman on Friday"
    is_prospective = above.lemma_.lower() in _words()[2] or above.i == verb.i
    return FUTURE if is_prospective else None


def _is_negated(verb: Token) -> bool:
    """Whether a verb is denied, by itself or by its subject: "no one could be reached"."""
    for child in verb.children:
        is_nobody = child.dep_.startswith("nsubj") and (
            child.lower_ in _NOBODY or any(kid.lower_ == "no" for kid in child.children)
        )
        if child.lower_ in _NOT or is_nobody:
            return True
    return False


def _is_arranged(verb: Token, words: AbstractSet[str], tags: AbstractSet[str]) -> bool:
    """Whether a passive tells what is arranged: "is to be signed by Friday"."""
    is_passive = verb.tag_ == "VBN" and {"to", "be"} <= words and not words & _HAVE
    return is_passive and not tags.isdisjoint({*_PRESENT, "VBD"})
