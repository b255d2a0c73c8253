"""Who acts and to whom it is done, in sentences that were parsed by hand."""

from __future__ import annotations

from tests.annotations.events.reading import find
from tests.annotations.parses import credit, parse


def test_of_two_objects_the_first_gets_the_other() -> None:
    table = "Rebels|rebel|NNS|1|nsubj gave|give|VBD|0|ROOT villagers|villager|NNS|1|obj money|_|NN|1|obj"
    ((_, event),) = find(table)
    assert (event.type, event.actor, event.target) == ("AID", "Rebels", "villagers")


def test_who_demands_a_release_does_not_release() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj demanded|demand|VBD|0|ROOT the|_|DT|3|det release|_|NN|1|obj "
        "of|_|IN|5|case prisoners|prisoner|NNS|3|nmod"
    )
    release = dict(find(table))["release"]
    assert (release.actor, release.target) == ("", "prisoners")


def test_whom_a_promised_deed_reaches_is_whom_the_promise_concerns() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj threatened|threaten|VBD|0|ROOT to|_|TO|3|mark kill|_|VB|1|xcomp "
        "hostages|hostage|NNS|3|obj"
    )
    threats = [event for _, event in find(table) if event.type == "THREATEN"]
    assert [event.target for event in threats] == ["hostages"]


def test_of_people_it_is_told_where_they_are_from() -> None:
    table = (
        "Gunmen|gunman|NNS|3|nsubj from|_|IN|2|case Homs|_|NNP|0|nmod attacked|attack|VBD|0|ROOT "
        "villagers|villager|NNS|3|obj"
    )
    ((_, event),) = find(table)
    assert event.actor == "Gunmen from Homs"


def test_what_is_counted_by_the_dozen_is_part_of_the_words() -> None:
    table = (
        "Floods|flood|NNS|1|nsubj claimed|claim|VBD|0|ROOT dozens|dozen|NNS|1|obj of|_|IN|4|case "
        "lives|life|NNS|2|nmod"
    )
    claimed = dict(find(table))["claimed"]
    assert (claimed.type, claimed.target) == ("DISASTER", "")


def test_a_bombing_is_one_whatever_is_bombed() -> None:
    table = (
        "The|_|DT|1|det bombing|_|NN|4|nsubj of|_|IN|3|case markets|market|NNS|1|nmod "
        "continued|continue|VBD|0|ROOT"
    )
    ((trigger, event),) = find(table)
    assert (trigger, event.type, event.target) == ("bombing", "ASSAULT", "markets")


def test_responsibility_is_claimed_for_an_event() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj claimed|claim|VBD|0|ROOT responsibility|_|NN|1|obj for|_|IN|5|case "
        "the|_|DT|5|det ambush|_|NN|1|obl"
    )
    claimed = credit(
        parse(table), ("responsibility for the ambush",), cue="claimed", source="Rebels"
    )
    found = dict(find(table, attributions=(claimed,)))
    assert found["ambush"].propositions == (0,)
