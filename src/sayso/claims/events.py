"""Events: what a claim says happens, from the event mention that it is mainly about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.edges import trim_blanks
from sayso.model.annotation import AnnotatedText, EventMention
from sayso.model.claim import Status
from sayso.model.document import Document
from sayso.model.event import Event, Figure
from sayso.model.quantity import Quantity
from sayso.model.span import Pieces, Span

_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_ASIDE = re.compile(r"\s*(?:away|off|(?:north|south|east|west)\w*|from|of)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:to )?within (?:just |only )?$", re.IGNORECASE)
"""Before how near to a place somebody has come, which is more than where something is."""
_NEAR = 20
_LENGTHS = frozenset({"kilometer", "meter", "mile", "nautical_mile", "foot", "yard"})
_AHEAD = frozenset({"planned", "expected"})
_DAY = 10
"""Characters of an ISO 8601 day."""


@dataclass(frozen=True, slots=True)
class EventTable:
    """The event mentions of one document, as its claims need them.

    Attributes:
        main: For each proposition the mention that it is mainly about.
        quantities: The document's quantities.
        taken: Positions of the quantities that belong to events which claims are about.
    """

    main: Mapping[int, EventMention]
    quantities: Sequence[Quantity]
    taken: Collection[int]


def tabulate_events(annotated: AnnotatedText) -> EventTable:
    """The table of one document."""
    main = {number: event for event in annotated.events for number in event.propositions}
    taken = {number for event in main.values() for number in event.quantities}
    return EventTable(main, annotated.quantities, taken)


def tells_another(table: EventTable, number: int, whole: int | None) -> bool:
    """Whether a part is about an event, and about another one than its whole.

    Args:
        table: The document's event mentions.
        number: Position of the part among the propositions.
        whole: Position of the whole; None if it has none.
    """
    mention = table.main.get(number)
    return mention is not None and (whole is None or table.main.get(whole) is not mention)


def find_event(
    table: EventTable, document: Document, number: int, content: Pieces, status: Status
) -> Event | None:
    """The event that a claim is about; None where nothing happens in it.

    What is said to have occurred, or is judged as something known, lies before
    the document: where no day is told, that of its publication is the last, and
    "this month" ends with it. What is planned this month begins with it.

    Args:
        table: The document's event mentions.
        document: The document.
        number: Position of the claim's proposition.
        content: The words of the claim.
        status: The claim's.
    """
    mention = table.main.get(number)
    trigger = () if mention is None else trim_blanks(document.text, (mention.trigger,))
    if mention is None or not trigger:
        return None
    begin, end = _bound_days(mention, _cut_day(document.published), status)
    return Event(
        type=mention.type,
        trigger=trigger[0],
        actor=mention.actor,
        target=mention.target,
        place=mention.place,
        begin=begin,
        end=end,
        figures=tuple(_list_figures(table, document.text, mention, content)),
    )


def _bound_days(
    mention: EventMention, published: str | None, status: Status
) -> tuple[str | None, str | None]:
    """First and last day of an event, no further than its status lets it reach from publication."""
    begin, end = _cut_day(mention.begin), _cut_day(mention.end)
    is_past = status == "occurred" or (status == "opinion" and mention.settled)
    if published is None:
        return begin, end
    if is_past and begin is None and end is None:
        return None, published
    is_around = begin is not None and end is not None and begin <= published <= end
    if is_around and is_past:
        return begin, published
    return (published, end) if is_around and status in _AHEAD else (begin, end)


def _cut_day(moment: str | None) -> str | None:
    return None if moment is None else moment[:_DAY]


def _list_figures(
    table: EventTable, text: str, mention: EventMention, content: Pieces
) -> Iterator[Figure]:
    """The quantities in a claim that count or measure its event, and no time or way there."""
    for piece in content:
        first = bisect_left(table.quantities, piece.start, key=lambda one: one.span.start)
        for number in range(first, len(table.quantities)):
            quantity = table.quantities[number]
            if quantity.span.start >= piece.end:
                break
            is_other = number in table.taken and number not in mention.quantities
            if piece.covers(quantity.span) and not is_other and not _is_aside(text, quantity):
                spans = trim_blanks(text, (quantity.span,))
                yield from (_make_figure(quantity, span) for span in spans)


def _is_aside(text: str, quantity: Quantity) -> bool:
    """Whether it tells only how long something lasts, or how far away a place is."""
    if quantity.unit in _LENGTHS:
        is_way = _ASIDE.match(text, quantity.span.end) is not None
        return is_way and not _WITHIN.search(
            text, max(0, quantity.span.start - _NEAR), quantity.span.start
        )
    return quantity.unit in _LASTING


def _make_figure(quantity: Quantity, span: Span) -> Figure:
    return Figure(
        measure=quantity.measure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.noun or quantity.unit,
        approx=quantity.approx,
        span=span,
    )
