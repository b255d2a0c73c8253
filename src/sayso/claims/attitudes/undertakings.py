"""Undertakings: whether a speaker tells what his own side will do, or what will come about."""

from __future__ import annotations

import re

from sayso.claims.statements.futures import is_going_to, is_willed
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Predicate, Proposition
from sayso.model.claim import Stance
from sayso.model.span import Pieces, quote_pieces

_SELF = frozenset({"i", "we", "our", "my"})
_OWN_SIDE = frozenset({"it", "they", "he", "she", "its", "their", "his", "her"})
_ARTICLES = frozenset({"the", "a", "an", "one", "some", "two", "three"})
"""Words that are in capitals at the beginning of a sentence."""
_WILLING = frozenset({"will", "shall", "would"})
_DECIDING = frozenset({"announce", "confirm", "decide"})
_READY = frozenset({"prepared", "ready", "willing"})


def tell_undertaking(
    text: str,
    proposition: Proposition,
    predicate: Predicate,
    attribution: Attribution | None,
    *,
    direct: bool = False,
) -> Stance:
    """Whether a future is a promise of the speaker's own side or a forecast.

    Args:
        text: The document's text.
        proposition: What is said.
        predicate: Its predicate.
        attribution: What credits it; None for the outlet's own words.
        direct: Whether it is in the speaker's own words: there nobody says "it" or "he" of himself.
    """
    subject = "" if predicate.subject is None else predicate.subject.quote(text).lower()
    first = re.split(r"\W+", subject, maxsplit=1)[0]
    is_own = first in _SELF and (subject == first or is_willed(proposition))
    of_others = direct and first in _OWN_SIDE
    if attribution is not None and not is_own and not of_others and is_willed(proposition):
        is_own = _is_own_side(text, subject, attribution)
    willing = predicate.modal in _WILLING or is_going_to(proposition)
    return "promises" if is_own and willing else "predicts"


def _is_own_side(text: str, subject: str, attribution: Attribution) -> bool:
    """Whether the subject of a future is the speaker, or somebody it can decide for."""
    cue = attribution.lemma.split(" ", 1)[0]
    if cue in list_words("stances", "hedging", "probable"):
        return False
    first = re.split(r"\W+", subject, maxsplit=1)[0]
    if first in _OWN_SIDE or cue in _DECIDING:
        return True
    return _shares_name(text, subject, attribution.source)


def _shares_name(text: str, subject: str, source: Pieces) -> bool:
    names = {word.lower() for word in re.findall(r"\b[A-Z]\w+", quote_pieces(text, source))}
    return bool((names - _ARTICLES).intersection(re.findall(r"\w+", subject)))


def is_ready(text: str, proposition: Proposition, attribution: Attribution | None) -> bool:
    """Whether somebody offers a deed of his own side: "we stand ready to help".

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
    """
    predicate, onward = proposition.predicate, proposition.complement
    if predicate is None or predicate.subject is None or predicate.negations:
        return False
    if predicate.tense != "present" or predicate.modal is not None:
        return False
    words = {predicate.head.quote(text).lower(), "" if onward is None else onward.lemma}
    if _READY.isdisjoint(words):
        return False
    subject = predicate.subject.quote(text).lower()
    if subject in _SELF:
        return True
    return attribution is not None and _is_own_side(text, subject, attribution)
