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


def test_who_is_placed_under_arrest_is_the_target() -> None:
    table = (
        "Soldiers|soldier|NNS|1|nsubj placed|place|VBD|0|ROOT ministers|minister|NNS|1|obj "
        "under|_|IN|5|case house|_|NN|5|compound arrest|_|NN|1|obl"
    )
    placed = dict(find(table))["placed"]
    assert (placed.type, placed.actor, placed.target) == ("COERCE", "Soldiers", "ministers")


def test_a_body_among_the_words_of_an_event_is_its_target() -> None:
    table = "Officers|officer|NNS|1|nsubj dissolved|dissolve|VBD|0|ROOT parliament|_|NN|1|obj"
    ((_, event),) = find(table)
    assert (event.type, event.actor, event.target) == ("COERCE", "Officers", "parliament")


def test_who_is_supplied_with_something_is_the_target() -> None:
    table = (
        "Traders|trader|NNS|1|nsubj supplied|supply|VBD|0|ROOT rebels|rebel|NNS|1|obj "
        "with|_|IN|4|case shells|shell|NNS|1|obl"
    )
    ((_, event),) = find(table)
    assert (event.type, event.target) == ("AID", "rebels")


def test_the_last_of_joined_participles_tells_who_did_them_all() -> None:
    table = (
        "Prisoners|prisoner|NNS|2|nsubj:pass were|be|VBD|2|aux:pass tortured|torture|VBN|0|ROOT "
        "and|_|CC|4|cc robbed|rob|VBN|2|conj by|_|IN|6|case guards|guard|NNS|4|obl"
    )
    assert dict(find(table))["tortured"].actor == "guards"


def test_who_resigns_does_the_resignation() -> None:
    table = (
        "The|_|DT|1|det resignation|_|NN|4|nsubj of|_|IN|3|case ministers|minister|NNS|1|nmod "
        "continued|continue|VBD|0|ROOT"
    )
    ((_, event),) = find(table)
    assert (event.type, event.actor, event.target) == ("RETREAT", "ministers", "")


def test_civilians_are_whom_an_evacuation_helps_but_no_dollars() -> None:
    table = (
        "The|_|DT|1|det evacuation|_|NN|4|nsubj of|_|IN|3|case {0}|{0}|NNS|1|nmod "
        "continued|continue|VBD|0|ROOT"
    )
    ((_, people),) = find(table.format("civilians"))
    ((_, things),) = find(table.format("paintings"))
    assert (people.target, things.target) == ("civilians", "")


def test_on_right_behind_the_noun_tells_the_target_wherever_it_hangs() -> None:
    table = (
        "They|_|PRP|1|nsubj curbed|curb|VBD|0|ROOT attacks|attack|NNS|1|obj on|_|IN|4|case "
        "villagers|villager|NNS|1|obl"
    )
    assert dict(find(table))["attacks"].target == "villagers"


def test_where_somebody_flees_to_is_no_target() -> None:
    table = "Soldiers|soldier|NNS|1|nsubj fled|flee|VBD|0|ROOT to|_|IN|3|case barracks|_|NNS|1|obl"
    ((_, event),) = find(table)
    assert (event.type, event.target) == ("RETREAT", "")


def test_a_day_is_nobody_to_whom_it_is_done() -> None:
    table = (
        "Shells|shell|NNS|1|nsubj slammed|slam|VBD|0|ROOT into|_|IN|3|case markets|market|NNS|1|obl "
        "on|_|IN|5|case Thursday|_|NNP|1|obl"
    )
    ((_, event),) = find(table)
    assert (event.type, event.target) == ("ASSAULT", "markets")


def test_whoever_is_blamed_for_it_has_done_it() -> None:
    table = (
        "They|_|PRP|1|nsubj blamed|blame|VBD|0|ROOT {}|_|NNS|1|obj for|_|IN|5|case the|_|DT|5|det "
        "bombardment|_|NN|1|obl"
    )
    assert dict(find(table.format("rebels")))["bombardment"].actor == "rebels"


def test_people_who_are_moved_get_the_help() -> None:
    table = (
        "Villagers|villager|NNS|2|nsubj:pass were|be|VBD|2|aux:pass evacuated|evacuate|VBN|0|ROOT "
        "to|_|TO|4|case islands|island|NNS|2|obl"
    )
    ((_, event),) = find(table)
    assert (event.type, event.target) == ("AID", "Villagers")


def test_who_denies_having_done_it_would_have_done_it() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj denied|deny|VBD|0|ROOT having|have|VBG|3|aux "
        "bombed|bomb|VBN|1|ccomp schools|school|NNS|3|obj"
    )
    bombed = dict(find(table))["bombed"]
    assert (bombed.actor, bombed.target) == ("Rebels", "schools")
