"""Events with their days in sentences that were parsed by hand."""

from __future__ import annotations

from sayso.annotations.events.lexicon import open_lexicon
from sayso.annotations.events.mentions import Annotated, find_events
from sayso.annotations.statements.propositions import find_propositions
from sayso.model.annotation import Attribution
from sayso.model.span import Span
from sayso.model.when import TimeExpression, TimeType
from tests.annotations.parses import credit, parse

DAY = ("2024-03-04", "2024-03-04")
"""What "Monday" stands for."""
UNTOLD = (None, None)
Days = tuple[str | None, str | None]


def say(
    text: str, words: str, begin: str | None, end: str | None, value: str = "", *, nth: int = 0
) -> TimeExpression:
    """The time that some words of a text stand for; with a value of P… it is a length."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    kind: TimeType = "DURATION" if value.startswith("P") else "DATE"
    return TimeExpression(span, words, kind, value or f"{begin}", begin, end)


def date_events(
    table: str, *times: tuple[str, str | None, str | None, str], cue: tuple[str, str] | None = None
) -> dict[str, Days]:
    """For each event word its days.

    Args:
        table: The sentences, as `parse` has them.
        times: Words, first day, last day and value of each time; a value of "" is that of the first day.
        cue: The content that is credited, and the word that credits it; None for nothing.
    """
    doc = parse(table)
    credited: tuple[Attribution, ...] = ()
    if cue is not None:
        credited = (credit(doc, (cue[0],), cue=cue[1]),)
    known = Annotated(
        entities=(),
        places=(),
        times=tuple(say(doc.text, *one) for one in times),
        quantities=(),
        attributions=credited,
        propositions=find_propositions(doc, credited, (), ()),
    )
    found = find_events(doc, known, open_lexicon())
    return {event.trigger.quote(doc.text): (event.begin, event.end) for event in found}


MONDAY = ("Monday", *DAY, "")
