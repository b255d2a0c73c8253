"""Events: what a claim says happens, from the event mention that it is mainly about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sayso.claims.figures import list_figures
from sayso.claims.statements.event_types import NO_EVENT
from sayso.claims.wording.edges import trim_blanks
from sayso.model.annotation import AnnotatedText, EventMention, Proposition
from sayso.model.claim import Status
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.quantity import Quantity
from sayso.model.span import Pieces, Span

_AHEAD = frozenset({"planned", "expected"})
_DONE_AT_ONCE = frozenset({"ASSAULT", "DISASTER", "TEST"})
_ELSEWHEN = re.compile(r"\b(?:after|ago|before|since|than|that|where|which|who|whom|whose)\b")
"""Words between two events that tell when another one was, or more of somebody."""
_DAY = 10
"""Characters of an ISO 8601 day."""


@dataclass(frozen=True, slots=True)
class EventTable:
    """The event mentions of one document, as its claims need them.

    Attributes:
        main: For each proposition the mention that it is mainly about.
        quantities: The document's quantities.
        taken: Positions of the quantities that belong to events which claims are about.
        clauses: For each sentence the words of its propositions.
        sentences: For each proposition its sentence.
        shared: For each proposition the quantities of its parts that are about events of the same type:
            what comes of it ("a bomb went off, killing ten").
    """

    main: Mapping[int, EventMention]
    quantities: Sequence[Quantity]
    taken: frozenset[int]
    clauses: Mapping[int, Sequence[Pieces]] = field(default_factory=dict)
    sentences: Sequence[int] = ()
    shared: Mapping[int, frozenset[int]] = field(default_factory=dict)


def tabulate_events(annotated: AnnotatedText) -> EventTable:
    """The table of one document."""
    main = {number: event for event in annotated.events for number in event.propositions}
    taken = frozenset(number for event in main.values() for number in event.quantities)
    clauses: dict[int, list[Pieces]] = {}
    for proposition in annotated.propositions:
        if proposition.predicate is not None:
            clauses.setdefault(proposition.sentence, []).append(proposition.pieces)
    sentences = [proposition.sentence for proposition in annotated.propositions]
    shared = _share_with_wholes(annotated.propositions, main)
    return EventTable(main, annotated.quantities, taken, clauses, sentences, shared)


def _share_with_wholes(
    propositions: Sequence[Proposition], main: Mapping[int, EventMention]
) -> dict[int, frozenset[int]]:
    by_sentence: dict[tuple[int, int | None], list[int]] = {}
    for number in filter(range(len(propositions)).__contains__, main):
        one = propositions[number]
        by_sentence.setdefault((one.sentence, one.attribution), []).append(number)
    shared: dict[int, frozenset[int]] = {}
    for numbers in by_sentence.values():
        for whole in numbers:
            parts = (
                part
                for part in numbers
                if part != whole
                and main[part].type == main[whole].type
                and _is_inside(propositions[part], propositions[whole])
            )
            shared[whole] = frozenset(number for part in parts for number in main[part].quantities)
    return shared


def _is_inside(part: Proposition, whole: Proposition) -> bool:
    return all(any(one.covers(piece) for one in whole.pieces) for piece in part.pieces)


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
    table: EventTable,
    document: Document,
    number: int,
    content: Pieces,
    status: Status,
    *,
    type_: str,
    said: str | None = None,
) -> Event | None:
    """The event that a claim is about; None where nothing happens in it.

    What is said to have occurred, or is judged as something known, lies before
    the document: where no day is told, the last is that of its publication, or the one
    before it on which it was said or its post written. "This month" ends with
    publication; what is planned this month begins with it.

    Args:
        table: The document's event mentions.
        document: The document.
        number: Position of the claim's proposition.
        content: The words of the claim.
        status: The claim's.
        type_: Of the event; `NO_EVENT` if the claim turned out to be about none.
        said: The last day or moment on which it may have been said, ISO 8601; None if not told.
    """
    mention = table.main.get(number)
    trigger = () if mention is None else trim_blanks(document.text, (mention.trigger,))
    if mention is None or not trigger or type_ == NO_EVENT:
        return None
    begin, end = _bound_days(mention, _cut_day(document.published), status, _cut_day(said))
    return Event(
        type=type_,
        trigger=trigger[0],
        actor=mention.actor,
        target=mention.target,
        place=mention.place,
        begin=begin,
        end=end,
        figures=list_figures(
            document.text,
            table.quantities,
            content,
            trigger=trigger[0],
            own=(*mention.quantities, *_list_brought(table, document.text, number, trigger[0])),
            taken=table.taken,
            foreign=mention.foreign,
            clauses=table.clauses.get(table.sentences[number], ()) if table.sentences else (),
        ),
    )


def _list_brought(table: EventTable, text: str, number: int, trigger: Span) -> Iterator[int]:
    """Positions of those to whom something was done by what a claim is about: "killed ten and injured 30"."""
    known = range(len(table.quantities))
    for place in filter(known.__contains__, table.shared.get(number, ())):
        quantity = table.quantities[place]
        between = text[
            min(trigger.end, quantity.span.end) : max(trigger.start, quantity.span.start)
        ]
        if quantity.fate is not None and _ELSEWHEN.search(between) is None:
            yield place


def _bound_days(
    mention: EventMention, published: str | None, status: Status, said: str | None
) -> tuple[str | None, str | None]:
    """First and last day of an event, no further than its status lets it reach from publication.

    A day that lies ahead of something of no type that has occurred is that of something
    else ("halted the campaign for the vote on 2 June"), unless it is tomorrow: where it
    happened the day may have begun.
    """
    begin, end = _cut_day(mention.begin), _cut_day(mention.end)
    is_past = status in {"occurred", "denied"} or (status == "opinion" and mention.settled)
    if status == "ongoing" and mention.judged and mention.type in _DONE_AT_ONCE:
        is_past = True  # "Police are investigating the attack"
    if is_past and begin is None and end is None:
        told = (_cut_day(mention.told), said, published)
        return None, min((day for day in told if day), default=None)
    if published is None:
        return begin, end
    if is_past and begin is not None and end is None and begin <= published:
        return begin, published
    if is_past and mention.type == "OTHER" and begin is not None and begin > _add_day(published):
        return None, published
    is_around = begin is not None and end is not None and begin <= published <= end
    if is_around and is_past:
        return begin, published
    return (published, end) if is_around and status in _AHEAD else (begin, end)


def _add_day(day: str) -> str:
    """The day after; what is no full day stays as it is."""
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _cut_day(moment: str | None) -> str | None:
    return None if moment is None else moment[:_DAY]
