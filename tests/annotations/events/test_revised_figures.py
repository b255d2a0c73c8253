"""Of which event a figure is that is put anew."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.events.revised_figures import carry_events
from sayso.annotations.values.quantities import find_quantities
from sayso.annotations.values.token_places import TokenPlaces
from sayso.model.annotation import EventMention, Proposition
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

ROWS = """
Nine CD nummod 2
people NNS nsubj 3
drowned|drown VBD ROOT 0
. . punct 3

Ada NNP nsubj 2 PERSON
put VBD ROOT 0
the DT det 4
number NN obj 2
at IN case 6
11 CD obl 2
. . punct 2
"""
DOC = parse(ROWS)
FLOOD = EventMention(
    "DISASTER",
    Span(12, 19),
    speech=False,
    depth=0,
    actor="",
    target="people",
    place="Ystad",
    begin=None,
    end=None,
    settled=False,
    quantities=(0,),
    propositions=(0,),
)


def say(words: str) -> Proposition:
    start = DOC.text.index(words)
    span = Span(start, start + len(words))
    return Proposition(
        (span,),
        None,
        None,
        (),
        "certain",
        hearsay=False,
        condition=None,
        judgement=False,
        attribution=None,
        whole=True,
        sentence=0,
    )


def carry(*mentions: EventMention) -> list[EventMention]:
    propositions = [say("Nine people drowned"), say("the number at 11")]
    words = TokenPlaces(DOC, DOC.text)
    return carry_events(words, find_quantities(DOC), propositions, mentions)


def test_it_is_of_the_event_of_the_figure_before() -> None:
    flood, anew = carry(FLOOD)
    assert flood == FLOOD
    assert (anew.type, anew.place, anew.quantities, anew.propositions) == (
        "DISASTER",
        "Ystad",
        (1,),
        (1,),
    )
    assert anew.trigger.quote(DOC.text) == "number"


def test_an_event_of_another_type_stays_what_the_statement_is_about() -> None:
    raid = replace(FLOOD, type="ASSAULT", trigger=Span(25, 28), quantities=(), propositions=(1,))
    assert carry(FLOOD, raid) == [FLOOD, raid]


def test_mere_happening_gives_way() -> None:
    put = replace(FLOOD, type="OTHER", trigger=Span(25, 28), quantities=(), propositions=(1,))
    assert [(one.type, one.propositions) for one in carry(FLOOD, put)] == [
        ("DISASTER", (0,)),
        ("OTHER", ()),
        ("DISASTER", (1,)),
    ]
