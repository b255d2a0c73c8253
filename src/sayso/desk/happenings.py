"""Happenings: whether two claims plainly tell of one and the same, wherever they say it was."""

from __future__ import annotations

from sayso.desk.sightings import Sighting
from sayso.model.event import Figure
from sayso.model.quantity import Quantity

_SETTLED = frozenset({"occurred", "ongoing"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_FEWEST = 3
"""Counted things from which an equal number is hardly chance."""


def is_one_happening(left: Sighting, right: Sighting, subject: str) -> bool:
    """Whether two claims of a subject, a type of event and a day tell of one happening.

    It is one where a weapon is tested, where one person is attacked or held,
    or where another document counts the same harm by the same number. What
    one source tells in one document of two places happened at both.

    Args:
        left: A claim.
        right: Another.
        subject: Key of what both are about.
    """
    event, other = left.claim.event, right.claim.event
    if event is None or other is None or not _may_be_one(left, right):
        return False
    kind = next((one.kind for one in left.subjects if one.key == subject), None)
    if event.type == "TEST":
        return kind == "weapon"
    if event.type in _HARM and kind == "person":
        return bool(event.target) and event.target == other.target and _is_named(left, event.target)
    return left.document != right.document and any(
        _counts_alike(one, another) for one in event.figures for another in other.figures
    )


def _may_be_one(left: Sighting, right: Sighting) -> bool:
    """Whether both say that something has happened, and not one source of two happenings."""
    if left.claim.polarity == "negative" or right.claim.polarity == "negative":
        return False
    is_settled = {left.claim.status, right.claim.status} <= _SETTLED
    by_one = left.document == right.document and left.claim.chain[-1:] == right.claim.chain[-1:]
    return is_settled and not by_one


def _is_named(sighting: Sighting, target: str) -> bool:
    """Whether the target is a person's name, and not a group of whom one is named."""
    return any(one.kind == "person" and one.name == target for one in sighting.subjects)


def _counts_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same kind by the same number, large enough to tell."""
    if one.value is None or one.value < _FEWEST or one.value != other.value:
        return False
    return measure(one).agrees_with(measure(other)) and _noun(one) == _noun(other)


def measure(figure: Figure) -> Quantity:
    """A figure as a quantity that can be compared."""
    return Quantity(
        span=figure.span,
        text="",
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=(figure.unit or "").casefold(),
        approx=figure.approx,
        of=figure.measure,
    )


def _noun(figure: Figure) -> str:
    return figure.measure.casefold() or (figure.unit or "").casefold()
