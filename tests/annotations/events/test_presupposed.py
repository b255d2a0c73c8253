"""Events that are taken for granted, on a sentence that was parsed by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.events.presupposed import add_presupposed
from sayso.annotations.statements.propositions import find_propositions
from sayso.model.annotation import EventMention
from sayso.model.span import Span
from tests.annotations.parses import parse

TABLE = (
    "They|_|PRP|1|nsubj met|meet|VBD|0|ROOT after|_|IN|4|case the|_|DT|4|det "
    "killing|_|NN|1|obl of|_|IN|6|case guards|guard|NNS|4|nmod in|_|IN|8|case Darvan|_|NNP|4|nmod"
)
WORDS = "the killing of guards in Darvan"


def make_mention(text: str, word: str) -> EventMention:
    """An event with a target and a place, that is spoken of as known."""
    start = text.index(word)
    return EventMention(
        *("ASSAULT", Span(start, start + len(word)), False, 1, "", "guards", "Darvan", None, None),
        settled=True,
        quantities=(),
        propositions=(),
    )


def add(mention: EventMention) -> list[str]:
    """What is stated for the killing, where it is an event of this kind."""
    doc = parse(TABLE)
    before = find_propositions(doc, (), (), ())
    meeting = replace(make_mention(doc.text, "met"), type="CONSULT", propositions=(0,))

    (first, second), after = add_presupposed(doc, [meeting, mention], before)

    assert [one for one in after if not one.presupposed] == list(before)
    assert [after[at] for at in first.propositions] == [before[0]]
    assert all(after[at].presupposed for at in second.propositions)
    return [doc.text[one.pieces[0].start : one.pieces[-1].end] for one in after if one.presupposed]


def killing() -> EventMention:
    """The mention of the killing."""
    return make_mention(parse(TABLE).text, "killing")


def test_a_fully_told_event_beside_another_is_stated() -> None:
    assert add(killing()) == [WORDS]


def test_what_is_told_too_little_of_is_not() -> None:
    assert add(replace(killing(), place="")) == []
    assert add(replace(killing(), settled=False)) == []


def test_what_is_new_needs_more_and_a_place_or_a_day() -> None:
    assert add(replace(killing(), settled=False, actor="rebels")) == [WORDS]
    assert add(replace(killing(), settled=False, actor="rebels", place="")) == []


def test_what_a_proposition_is_about_already_is_not_stated_again() -> None:
    doc = parse(TABLE)
    before = find_propositions(doc, (), (), ())
    mention = replace(killing(), propositions=(0,))

    assert add_presupposed(doc, [mention], before) == ((mention,), before)


def test_a_meeting_without_a_day_may_be_to_come() -> None:
    assert add(replace(killing(), type="CONSULT")) == []
