"""Events: what a claim says happens, from the event mention that it is mainly about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sayso.model.annotation import AnnotatedText, EventMention
from sayso.model.claim import Status
from sayso.model.document import Document
from sayso.model.event import Event, Figure
from sayso.model.quantity import Quantity
from sayso.model.span import Pieces

_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_ASIDE = re.compile(r"\s*(?:away|off|(?:north|south|east|west)\w*|from|of)\b", re.IGNORECASE)
_LENGTHS = frozenset({"kilometer", "meter", "mile", "nautical_mile", "foot", "yard"})
_DAY = 10
"""Characters of an ISO 8601 day."""


def index_events(annotated: AnnotatedText) -> Mapping[int, EventMention]:
    """For each proposition the mention that it is mainly about."""
    return {number: event for event in annotated.events for number in event.propositions}


def make_event(
    document: Document,
    annotated: AnnotatedText,
    mention: EventMention,
    content: Pieces,
    status: Status,
) -> Event:
    """The event of one claim.

    What is said to have occurred, or is judged as something known, lies before
    the document: where no day is told, that of its publication is the last.

    Args:
        document: The document.
        annotated: Its annotations.
        mention: The event that the claim is mainly about.
        content: The words of the claim.
        status: The claim's.
    """
    begin, end = _cut_day(mention.begin), _cut_day(mention.end)
    is_past = status == "occurred" or (status == "opinion" and mention.settled)
    if begin is None and end is None and is_past:
        end = _cut_day(document.published)
    figures = _list_figures(document.text, _choose_quantities(annotated, mention), content)
    return Event(
        type=mention.type,
        trigger=mention.trigger,
        actor=mention.actor,
        target=mention.target,
        place=mention.place,
        begin=begin,
        end=end,
        figures=tuple(figures),
    )


def _choose_quantities(annotated: AnnotatedText, mention: EventMention) -> Iterator[Quantity]:
    """The quantities but those of events that other claims are about."""
    others = {
        number
        for event in annotated.events
        if event.propositions and event.trigger != mention.trigger
        for number in event.quantities
    }
    for number, quantity in enumerate(annotated.quantities):
        if number in mention.quantities or number not in others:
            yield quantity


def _cut_day(moment: str | None) -> str | None:
    return None if moment is None else moment[:_DAY]


def _list_figures(
    text: str, quantities: Iterable[Quantity], content: Pieces
) -> Iterator[Figure]:
    """The quantities in a claim that count or measure something other than time or a way."""
    for quantity in quantities:
        if not any(piece.covers(quantity.span) for piece in content) or quantity.unit in _LASTING:
            continue
        if quantity.unit in _LENGTHS and _ASIDE.match(text, quantity.span.end):
            continue
        yield Figure(
            measure=quantity.of or quantity.unit or "",
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            approx=quantity.approx,
            span=quantity.span,
        )
