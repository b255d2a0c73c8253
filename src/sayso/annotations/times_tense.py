"""Which way a clause looks: back, ahead, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.times_meaning import FUTURE, OPEN, PAST

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STEPS = 12
_AHEAD = frozenset({"will", "shall", "wo", "'ll", "’ll"})
_LIKELY_AHEAD = frozenset({"would", "could", "may", "might", "should", "can", "must"})


def direction_of(doc: Doc, position: int) -> int:
    """Whether the clause of a token speaks of the past (-1) or the future (1); 0 if it is not told.

    Args:
        doc: A text with parts of speech and dependencies.
        position: Position of the token.
    """
    token = doc[position]
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            direction = _direction_of_verb(token)
            if direction is not None:
                return direction
        if token.head is token:
            break
        token = token.head
    return OPEN


def _direction_of_verb(verb: Token) -> int | None:
    """The direction of a verb with its auxiliaries; None if the verb above it must tell."""
    around = [
        child
        for child in verb.children
        if child.dep_ in ("aux", "aux:pass", "auxpass", "cop", "mark")
    ]
    words = {child.lower_ for child in around}
    tags = {child.tag_ for child in around} | {verb.tag_}
    if words & _AHEAD:
        return FUTURE
    if words & _LIKELY_AHEAD:
        return PAST if "have" in words else FUTURE
    if "VBD" in tags:
        return PAST
    if words & {"has", "have", "had", "'s", "’s", "'ve", "’ve"} and verb.tag_ == "VBN":
        return PAST
    if words & {"to"} and verb.tag_ == "VB":
        return FUTURE
    if verb.tag_ == "VBN" and not around:
        return PAST
    if tags & {"VBZ", "VBP"}:
        return OPEN if verb.tag_ in ("VBN",) else FUTURE
    return None
