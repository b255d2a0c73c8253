"""Idioms: turns of speech by which somebody judges, such as "on the back foot"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sayso.claims.wordlists import read_words
from sayso.model.annotation import Proposition
from sayso.model.span import Span

_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am|remain|remains|remained|stay|stays|stayed"
    r"|seem|seems|look|looks|come|comes|become|becomes|became)(?:n['’]t)? "
)
_ADVERB = re.compile(r"(?:not |\w+ly |now |still |just |simply |almost |all but )?")
_WORD = re.compile(r"[a-z]+")
_OWN = r"(?:its|their|his|her|our|your|my|the)"
_REACH = 60
"""Characters on either side of a main word in which its idiom stands."""
_GROUP = re.compile(r"\(\?:([^()]*)\)")


def find_idiom(text: str, proposition: Proposition) -> Span | None:
    """The turn of speech that is what a proposition mainly says; None if it has none.

    Args:
        text: The document's text.
        proposition: What is said.
    """
    predicate = proposition.predicate
    if predicate is None or predicate.imperative:
        return None
    for piece in proposition.pieces:
        if piece.covers(predicate.head):
            return _search(text, piece, predicate.head)
    return None


def _search(text: str, piece: Span, head: Span) -> Span | None:
    """An idiom whose words take in the main word, so that it is not in a clause beside."""
    start = max(piece.start, head.start - _REACH)
    room = text[start : min(piece.end, head.end + _REACH)].lower().replace("\n", " ")
    for match in _list_matches(room, head.end - start):
        found = Span(start + match[0], start + match[1])
        if found.overlaps(head):
            return found
    return None


def _list_matches(room: str, limit: int) -> Iterator[tuple[int, int]]:
    """Where idioms stand that begin before a limit; only those with the letter at hand are tried."""
    acts, states = _by_letter("acts"), _by_letter("states")
    for word in _WORD.finditer(room):
        begin = word.start()
        if begin >= limit:
            break
        act = acts.get(room[begin])
        found = None if act is None else act.match(room, begin)
        if found is not None:
            yield found.span()
    for verb in _BE.finditer(room):
        if verb.start() >= limit:
            break
        for place in {verb.end(), _skip_adverb(room, verb.end())}:
            state = states.get(room[place : place + 1])
            found = None if state is None else state.match(room, place)
            if found is not None:
                yield verb.start(), found.end()


def _skip_adverb(room: str, place: int) -> int:
    match = _ADVERB.match(room, place)
    return place if match is None else match.end()


@cache
def _by_letter(kind: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of the word list that can begin with each letter, joined."""
    patterns: dict[str, list[str]] = {}
    for pattern in read_words("idioms")[kind]:
        for letter in _list_letters(pattern):
            patterns.setdefault(letter, []).append(pattern.replace("<own>", _OWN))
    return {letter: re.compile(rf"(?:{'|'.join(some)})\b") for letter, some in patterns.items()}


def _list_letters(pattern: str) -> set[str]:
    group = _GROUP.match(pattern)
    if group is None:
        return {pattern[0]}
    return {word[0] for word in group.group(1).split("|")}
