"""The event of a claim: its days by its status, and the figures that belong to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import assemble_claims
from sayso.model.claim import Claim
from tests.claims.sentences import Sentence, make_document

PUBLISHED = "2024-03-06T08:00:00Z"


def read(sentence: Sentence) -> Claim:
    document = replace(make_document(sentence.text), published=PUBLISHED)
    return assemble_claims(document, sentence.freeze())[0]


def make_raid() -> Sentence:
    sentence = Sentence("Gunmen attacked two depots and a raid wounded 30 guards for 3 hours.")
    predicate = sentence.predicate("attacked", "attack")
    sentence.state(sentence.text.rstrip("."), predicate=predicate)
    return sentence


def test_nothing_happens_without_a_mention() -> None:
    assert read(make_raid()).event is None


def test_an_event_has_what_its_mention_says() -> None:
    sentence = make_raid()
    days = {"begin": "2024-03-04", "end": "2024-03-05"}
    sentence.tell("ASSAULT", "attacked", actor="Gunmen", target="depots", **days)
    event = read(sentence).event
    assert event is not None
    assert (event.type, event.actor, event.target, event.place) == (
        "ASSAULT",
        "Gunmen",
        "depots",
        "",
    )
    assert (event.begin, event.end) == ("2024-03-04", "2024-03-05")
    assert event.trigger.quote(sentence.text) == "attacked"


def test_what_occurred_on_no_told_day_lies_before_the_publication() -> None:
    sentence = make_raid()
    sentence.tell("ASSAULT", "attacked")
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == (None, "2024-03-06")


def test_what_has_occurred_since_a_day_has_until_the_publication() -> None:
    sentence = make_raid()
    sentence.tell("ASSAULT", "attacked", begin="2024-03-04")
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == ("2024-03-04", "2024-03-06")


def test_what_is_still_to_come_has_no_day_of_its_own() -> None:
    sentence = Sentence("Gunmen will attack the depots.")
    future = sentence.predicate("attack", "attack", tense="future", modal="will")
    sentence.state("Gunmen will attack the depots", predicate=future)
    sentence.tell("ASSAULT", "attack")
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == (None, None)


def test_a_moment_becomes_a_day() -> None:
    sentence = make_raid()
    sentence.tell("ASSAULT", "attacked", begin="2024-03-04T22:30", end="2024-03-04T22:30")
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == ("2024-03-04", "2024-03-04")


def test_figures_of_an_event_that_another_claim_is_about_are_left_to_it() -> None:
    sentence = make_raid()
    depots = sentence.count("two", 2, "depots")
    guards = sentence.count("30", 30, "guards")
    sentence.count("3 hours", 3, "hour")
    sentence.state("a raid wounded 30 guards")
    sentence.tell("ASSAULT", "attacked", quantities=(depots,))
    sentence.tell("ASSAULT", "wounded", quantities=(guards,), propositions=(1,))
    event = read(sentence).event
    assert event is not None
    assert [(figure.value, figure.unit) for figure in event.figures] == [(2, "depots")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomb hit the depot, wounding 30 guards.", [30]),
        ("A bomb hit the depot days after a raid was wounding 30 guards.", []),
    ],
)
def test_who_was_harmed_by_it_is_a_figure_of_the_whole_too(text: str, figures: list[int]) -> None:
    sentence = Sentence(text)
    guards = sentence.count("30", 30, "guards", fate="injured")
    sentence.state(text.rstrip("."), predicate=sentence.predicate("hit", "hit"))
    sentence.state("wounding 30 guards")
    sentence.tell("ASSAULT", "hit")
    sentence.tell("ASSAULT", "wounding", quantities=(guards,), propositions=(1,))
    event = read(sentence).event
    assert event is not None
    assert [figure.value for figure in event.figures] == figures


def test_a_distance_that_only_says_where_is_no_figure() -> None:
    sentence = Sentence("Gunmen attacked a depot 13 km from the port with a gun of 2 km range.")
    sentence.state(sentence.text.rstrip("."), predicate=sentence.predicate("attacked", "attack"))
    sentence.count("13 km", 13, "kilometer")
    sentence.count("2 km", 2, "kilometer")
    sentence.tell("ASSAULT", "attacked")
    event = read(sentence).event
    assert event is not None
    assert [figure.value for figure in event.figures] == [2]


def test_what_a_post_or_entry_tells_lies_before_its_own_day() -> None:
    sentence = make_raid()
    sentence.tell("ASSAULT", "attacked", told="2024-03-02")
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == (None, "2024-03-02")


@pytest.mark.parametrize(
    ("kind", "day", "days"),
    [
        ("OTHER", "2024-03-09", (None, "2024-03-06")),
        ("OTHER", "2024-03-07", ("2024-03-07", "2024-03-07")),
        ("ASSAULT", "2024-03-09", ("2024-03-09", "2024-03-09")),
    ],
)
def test_a_day_well_ahead_is_not_that_of_something_done(
    kind: str, day: str, days: tuple[str | None, str]
) -> None:
    sentence = make_raid()
    sentence.tell(kind, "attacked", begin=day, end=day)
    event = read(sentence).event
    assert event is not None
    assert (event.begin, event.end) == days


def test_a_part_like_its_whole_is_a_claim_only_if_it_tells_another_event() -> None:
    sentence = Sentence("Kord said rebels killed two men and took the mill.")
    content = "rebels killed two men and took the mill"
    said = sentence.credit(content, cue="said", source="Kord")
    whole = sentence.predicate("killed", "kill")
    part = sentence.predicate("took", "take")
    sentence.state(content, predicate=whole, attribution=said)
    sentence.state("took the mill", predicate=part, attribution=said, whole=False, alike=True)
    sentence.tell("ASSAULT", "killed", propositions=(0, 1))
    document = make_document(sentence.text)
    assert len(assemble_claims(document, sentence.freeze())) == 1

    sentence.events.clear()
    sentence.tell("ASSAULT", "killed")
    sentence.tell("ASSAULT", "took", propositions=(1,))
    found = assemble_claims(document, sentence.freeze())
    assert [claim.within for claim in found] == [None, found[0].id]


@pytest.mark.parametrize(
    ("kind", "judged", "end"),
    [("ASSAULT", True, "2024-03-06"), ("ASSAULT", False, None), ("CONSULT", True, None)],
)
def test_an_attack_that_is_dealt_with_is_over(kind: str, judged: bool, end: str | None) -> None:  # noqa: FBT001
    sentence = Sentence(f"{'Word ' * 30}. Police treat it as an attack.")
    predicate = sentence.predicate("treat", "treat", tense="present")
    sentence.state("Police treat it as an attack", predicate=predicate)
    sentence.tell(kind, "attack", judged=judged)
    claim = read(sentence)
    assert claim.status == "ongoing"
    assert claim.event is not None
    assert (claim.event.begin, claim.event.end) == (None, end)
