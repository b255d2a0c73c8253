"""Retyping: where the encoder is all but sure that a statement is about another event than the rules see in it."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.events.triggers import Trigger
from sayso.model.event import EVENT_TYPES
from sayso.model.leaning import Leaning

_NONE = "-"
_TYPES = (_NONE, *EVENT_TYPES)
_AHEAD = 4.0
"""Natural units of log-odds by which another answer must be ahead of the one that the rules give."""


def retype(trigger: Trigger, leaning: Leaning | None) -> Trigger | None:
    """The trigger of a statement's main event, of another type if that is much likelier; None if no event is.

    Args:
        trigger: What the rules have found.
        leaning: What the encoder makes of the statement as a whole; None if it was not asked.
    """
    if leaning is None:
        return trigger
    known = leaning.types[_TYPES.index(trigger.rule.type)]
    best = max(range(len(_TYPES)), key=leaning.types.__getitem__)
    if leaning.types[best] - known <= _AHEAD:
        return trigger
    if _TYPES[best] == _NONE:
        return None
    return replace(trigger, rule=replace(trigger.rule, type=_TYPES[best]))
