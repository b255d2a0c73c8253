"""Event types: whether what was learnt from marked claims speaks against the type of event that rules tell.

The encoder's leaning and the traits of a claim add up to a sum for each type, and for no event.
The weights are fitted on claims that readers marked: `python -m training.leanings`.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from sayso.claims.statements.learnt import Weighed, measure_lead, read_weights
from sayso.claims.tellings import Told
from sayso.model.annotation import EventMention, Proposition
from sayso.model.event import EVENT_TYPES

NO_EVENT = "none"
TYPES = (NO_EVENT, *EVENT_TYPES)
MARGIN = 1.5
"""Log-odds by which another type, or no event, must be more likely than the type that words tell; they need
not be so where the words tell only that something happens."""
SURE = 4.0
"""The same for tests of weapons, whose flights the text tells as a whole: a single clause of one looks like an accident."""
_UNTYPED, _WHOLE = "OTHER", "TEST"


def tell_type(mention: EventMention | None) -> Told[str]:
    """The type of the event that a proposition is mainly about, as rules and lists tell it.

    Args:
        mention: The event; None where no word names one.
    """
    if mention is None:
        return Told(NO_EVENT, "no-word-for-an-event")
    return Told(mention.type, "word-for-an-event", (mention.trigger,))


def weigh_type(
    proposition: Proposition, told: Told[str], traits: Iterable[str], *, counted: bool
) -> Weighed[str]:
    """The type of event that the words tell, or another one that is more likely.

    Where no word names an event there is none, whatever is likely: an event has to point at words.
    Where something is counted of it there is one: "Three people are missing".

    Args:
        proposition: What is said.
        told: The type that the words tell.
        traits: What else is known of the claim; see `list_traits`.
        counted: Whether a quantity belongs to the event.
    """
    leaning = proposition.leaning
    if leaning is None:
        return Weighed(told)
    sums = read_weights("types").add(leaning.types, traits)
    place = TYPES.index(told.value)
    if counted:
        sums[TYPES.index(NO_EVENT)] = -np.inf
    best = int(sums.argmax())
    margin = {_UNTYPED: 0.0, _WHOLE: SURE}.get(told.value, MARGIN)
    if told.value == NO_EVENT or sums[best] - sums[place] <= margin:
        return Weighed(told, measure_lead(sums, place))
    words = () if TYPES[best] == NO_EVENT else told.words
    rule = f"learnt: not {told.value} by {told.rule}"
    return Weighed(Told(TYPES[best], rule, words), measure_lead(sums, best))
