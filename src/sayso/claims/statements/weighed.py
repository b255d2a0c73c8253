"""Weighed: how a claim stands and which type of event it is about, what was learnt against what is told."""

from __future__ import annotations

from sayso.claims.statements.event_types import weigh_type
from sayso.claims.statements.learnt import Weighed
from sayso.claims.statements.traits import Manner, list_traits
from sayso.claims.statements.weighing import weigh_status
from sayso.model.annotation import Attribution, EventMention, Proposition
from sayso.model.claim import Status


def weigh_learnt(
    text: str,
    proposition: Proposition,
    attribution: Attribution | None,
    manner: Manner,
    mention: EventMention | None,
) -> tuple[Weighed[Status], Weighed[str]]:
    """The status of a claim and the type of its event, each with how far it is ahead of others.

    Args:
        text: The document's text.
        proposition: What is said.
        attribution: What credits it; None for the outlet's own words.
        manner: How it is put, as rules and words tell it.
        mention: The event that it is mainly about; None where no word names one.
    """
    traits = tuple(list_traits(text, proposition, attribution, manner))
    counted = mention is not None and bool(mention.quantities)
    return (
        weigh_status(proposition, manner.status, traits),
        weigh_type(proposition, manner.event, traits, counted=counted),
    )
