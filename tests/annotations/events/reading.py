"""Reading: the events of a sentence that was parsed by hand."""

from __future__ import annotations

from sayso.annotations.events.lexicon import open_lexicon
from sayso.annotations.events.mentions import Annotated, find_events
from sayso.annotations.statements.propositions import find_propositions
from sayso.model.annotation import Attribution, EventMention
from sayso.model.entity import Place
from sayso.model.quantity import Quantity
from sayso.model.when import TimeExpression
from tests.annotations.parses import parse


def find(
    table: str,
    *,
    attributions: tuple[Attribution, ...] = (),
    times: tuple[TimeExpression, ...] = (),
    places: tuple[Place, ...] = (),
    quantities: tuple[Quantity, ...] = (),
) -> list[tuple[str, EventMention]]:
    """The words that name each event, with the event."""
    doc = parse(table)
    known = Annotated(
        entities=(),
        places=places,
        times=times,
        quantities=quantities,
        attributions=attributions,
        propositions=find_propositions(doc, attributions, (), ()),
    )
    found = find_events(doc, known, open_lexicon())
    return [(event.trigger.quote(doc.text), event) for event in found]
