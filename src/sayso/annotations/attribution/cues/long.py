"""Long cues: words behind a verb that belong to its cue: "reiterated his call for", "claimed responsibility for"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.wordlists import read_words

_OWNERS = frozenset(("PRP$", "DT", "JJ", "RB"))
_THINGS = frozenset(("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "PRP", "JJ", "CD"))
_OPENING, _CLOSING = frozenset(("``", '"')), frozenset(("''", '"'))
_OPEN = frozenset(("WRB", "WP", "WDT", "IN"))
_LONGEST = 5
"""Words between a verb and the noun that names what is done with it."""


def lengthen_cue(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with all of its cue, where the model took the end of it for content.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    if not tie.roles.content or not grammar.tag[tie.main].startswith("VB"):
        return tie
    first, last = tie.roles.content[0]
    behind = tie.cue.places[-1] + 1
    if grammar.lower[behind - 1] == "as" and first - behind <= 1:
        first = behind - 1
    elif first != behind:
        return tie
    end = _find_end(grammar, grammar.lemma[tie.main], first, last)
    if not first < end < last:
        return tie
    cue = replace(tie.cue, places=(*tie.cue.places, *range(behind, end)))
    content = ((end, last), *tie.roles.content[1:])
    return replace(tie, cue=cue, roles=replace(tie.roles, content=content))


def _find_end(grammar: Grammar, lemma: str, first: int, last: int) -> int:
    """The place behind the words that belong to the cue; the first one where none do."""
    if lemma in _list("renewing"):
        return _find_call(grammar, first, last)
    if lemma in _list("rejecting"):
        return _find_verdict(grammar, first, last)
    if lemma in _list("owning") and grammar.lower[first] in _list("owned"):
        return first + 1 + (grammar.lower[first + 1 : first + 2] == ["for"])
    return _find_saying(grammar, first, last) if lemma in _list("declining") else first


def _find_call(grammar: Grammar, first: int, last: int) -> int:
    """The place behind "his urgent call for"; the first one where there is none."""
    place = first
    while place < min(last, first + _LONGEST) and grammar.tag[place] in _OWNERS:
        place += 1
    owned = any(grammar.tag[word] in {"PRP$", "DT"} for word in range(first, place))
    if not owned or place + 1 >= last or grammar.lemma[place] not in _list("calls"):
        return first
    return place + 2 if grammar.lower[place + 1] in {"for", "on", "upon", "to"} else first


def _find_saying(grammar: Grammar, first: int, last: int) -> int:
    """The place behind "to say" before the question that stays open; the first one where there is none."""
    says = (
        first + 2 < last
        and grammar.lower[first] == "to"
        and grammar.lemma[first + 1] in _list("saying")
    )
    return first + 2 if says and grammar.tag[first + 2] in _OPEN else first


def _find_verdict(grammar: Grammar, first: int, last: int) -> int:
    """The place behind "as unfounded" before what is called so; the first one where there is none."""
    if grammar.lower[first] != "as":
        return first
    place = first + 1
    if grammar.tag[place] in _OPENING:
        ends = range(place + 1, min(last, first + 2 * _LONGEST))
        place = next((end + 1 for end in ends if grammar.tag[end] in _CLOSING), first)
    while place < min(last, first + _LONGEST) and grammar.tag[place] in {"JJ", "RB", "VBN", "CC"}:
        place += 1
    follows = place < last and grammar.tag[place] in _THINGS
    return place if place > first + 1 and follows else first


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("cues")["long"][name])
