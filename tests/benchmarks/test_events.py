from __future__ import annotations

from dataclasses import replace

from benchmarks.events import QUADS, tell_type
from sayso.model.annotation import AnnotatedText, EventMention
from sayso.model.span import Span

EMPTY = AnnotatedText(
    sentences=(),
    paragraphs=(),
    quotations=(),
    attributions=(),
    propositions=(),
    entities=(),
    references=(),
    quantities=(),
    times=(),
    places=(),
    posts=(),
    events=(),
)
RAID = EventMention(
    type="ASSAULT",
    trigger=Span(0, 4),
    speech=False,
    depth=2,
    actor="",
    target="",
    place="",
    begin=None,
    end=None,
    settled=False,
    quantities=(),
    propositions=(),
)


def test_the_highest_event_of_a_sentence_tells_its_type() -> None:
    demand = replace(RAID, type="REQUEST", depth=1)
    assert tell_type(replace(EMPTY, events=(RAID, demand))) == "REQUEST"


def test_a_sentence_without_event_has_no_type() -> None:
    assert tell_type(EMPTY) == ""


def test_verbal_and_material_conflict_are_told_apart() -> None:
    assert (QUADS["ACCUSE"], QUADS["COERCE"]) == (3, 4)
    assert "OTHER" not in QUADS
