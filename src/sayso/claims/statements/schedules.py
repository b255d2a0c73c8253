"""Schedules: whether a time in a proposition lies after the day of publication."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.model.span import Pieces, Span
from sayso.model.when import TimeExpression

_DAY = 10
"""Characters of an ISO 8601 day."""


def find_ahead(times: Sequence[TimeExpression], published: str | None) -> Pieces:
    """The time expressions that begin after the day of publication, in reading order.

    Args:
        times: All of the document.
        published: ISO 8601 day of publication; None, or less than a day, finds nothing.
    """
    if published is None or len(published) < _DAY:
        return ()
    day = published[:_DAY]
    return tuple(
        sorted(
            time.span
            for time in times
            if time.type in {"DATE", "TIME"} and time.begin is not None and time.begin[:_DAY] > day
        )
    )


def lies_ahead(ahead: Pieces, pieces: Pieces, head: Span | None) -> bool:
    """Whether one of the times stands in a proposition, behind its main word.

    Args:
        ahead: Times still to come, in reading order.
        pieces: The words of the proposition.
        head: Its main word; None if it has none.
    """
    if not ahead or head is None:
        return False
    place = bisect_left(ahead, head)
    return place < len(ahead) and any(piece.covers(ahead[place]) for piece in pieces)
