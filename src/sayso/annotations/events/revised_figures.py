"""Revised figures: those that are put anew are of the event whose figure they put: "the mayor put the number at 11"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sayso.annotations.values.revised_figures import LATEST, find_before, find_figure
from sayso.annotations.values.token_places import TokenPlaces
from sayso.model.annotation import EventMention, Proposition
from sayso.model.quantity import Quantity
from sayso.model.span import Span

_OTHER = "OTHER"
_MOST = 200
"""Figures put anew in one text that are looked at: hostile text must not cost time."""


def carry_events(
    words: TokenPlaces,
    quantities: Sequence[Quantity],
    propositions: Sequence[Proposition],
    mentions: Sequence[EventMention],
) -> list[EventMention]:
    """The mentions, with one of the event before for each statement that only puts its figure anew.

    Args:
        words: The text's tokens.
        quantities: In reading order.
        propositions: What is said.
        mentions: In reading order of their triggers.
    """
    if not words.is_parsed:
        return list(mentions)
    found = list(mentions)
    for number, figure in islice(_list_figures(words, quantities), _MOST):
        place = _place_before(words, quantities, number)
        if place is None or quantities[place].fate != quantities[number].fate:
            continue
        owner = _find_owner(propositions, found, (place, quantities[place].span))
        told = _list_told(propositions, found, quantities[number].span)
        if owner is None or not told:
            continue
        found = [_leave(one, told) for one in found]
        found.append(
            replace(
                owner, trigger=figure, quantities=(number,), propositions=tuple(told), foreign=()
            )
        )
    return sorted(found, key=lambda one: one.trigger)


def _list_figures(words: TokenPlaces, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Span]]:
    """Positions of the numbers that put a figure anew, with the words for it."""
    for number, quantity in enumerate(quantities):
        told = quantity.noun or quantity.unit
        figure = find_figure(words, quantity) if told else None
        if figure is not None:
            yield number, figure


def _place_before(words: TokenPlaces, quantities: Sequence[Quantity], number: int) -> int | None:
    """Position of the number before that a figure put anew counts the same as."""
    first = max(0, number - LATEST)
    before = find_before(words, quantities[first:number], quantities[number])
    return None if before is None else quantities.index(before, first, number)


def _find_owner(
    propositions: Sequence[Proposition],
    mentions: Sequence[EventMention],
    counted: tuple[int, Span],
) -> EventMention | None:
    """The event of which a number counts something, or which the statement is about that it stands in."""
    number, span = counted
    told = [
        at for at, one in enumerate(propositions) if any(piece.covers(span) for piece in one.pieces)
    ]
    own = (one for one in mentions if number in one.quantities)
    about = (one for one in mentions if not set(told).isdisjoint(one.propositions))
    return next(own, None) or next(about, None)


def _list_told(
    propositions: Sequence[Proposition], mentions: Sequence[EventMention], span: Span
) -> list[int]:
    """The statements with a number in them that are about no event of any type."""
    main: Mapping[int, str] = {number: one.type for one in mentions for number in one.propositions}
    return [
        number
        for number, one in enumerate(propositions)
        if main.get(number, _OTHER) == _OTHER and any(piece.covers(span) for piece in one.pieces)
    ]


def _leave(mention: EventMention, told: Sequence[int]) -> EventMention:
    if set(told).isdisjoint(mention.propositions):
        return mention
    kept = tuple(number for number in mention.propositions if number not in told)
    return replace(mention, propositions=kept)
