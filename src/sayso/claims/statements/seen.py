"""What the encoder sees: how an event stands, where rules know less of it."""

from __future__ import annotations

from sayso.claims.tellings import Told
from sayso.model.annotation import EventMention, Predicate
from sayso.model.claim import Status

_LIKELY = 0.8
_LIKELY_ITSELF = 0.9
"""Probabilities from which on the encoder is believed: of an event that other words than the predicate name, and of the predicate."""
_WEAK = ("tense", "nothing-but-a-noun", "reported-state", "telling")
"""Rules that go by the form of the predicate alone."""


def weigh_seen(
    told: Told[Status], predicate: Predicate | None, mention: EventMention | None
) -> Told[Status]:
    """The status of a content, by rules or by what the encoder takes its event to be.

    Rules that go by the form of the predicate do not know how an event stands that
    another word names ("preparations for the vote continue"), nor what leads up to it.

    Args:
        told: What the rules say.
        predicate: The content's predicate; None if it is a noun alone.
        mention: The event that it is mainly about; None if there is none.
    """
    if mention is None or mention.status is None or mention.status == told.value:
        return told
    if not told.rule.startswith(_WEAK):
        return told
    is_itself = predicate is not None and mention.trigger.overlaps(predicate.head)
    if mention.probability < (_LIKELY_ITSELF if is_itself else _LIKELY):
        return told
    return Told(mention.status, f"encoder, not {told.rule}", (mention.trigger,))
