"""Events in sentences that were parsed by hand: types, triggers, participants and days."""

from __future__ import annotations

import pytest

from sayso.model.entity import Place
from sayso.model.quantity import Quantity
from sayso.model.when import TimeExpression
from tests.annotations.events.reading import find
from tests.annotations.parses import at, credit, parse

RAID = (
    "Russian|_|JJ|1|amod jets|jet|NNS|2|nsubj bombed|bomb|VBD|0|ROOT Homs|_|NNP|2|obj "
    "on|_|IN|5|case Monday|_|NNP|2|obl"
)
KILLED = (
    "Twelve|_|CD|1|nummod guards|guard|NNS|3|nsubj:pass were|be|VBD|3|aux:pass "
    "killed|kill|VBN|0|ROOT in|_|IN|6|case a|_|DT|6|det raid|_|NN|3|obl by|_|IN|8|case "
    "rebels|rebel|NNS|6|nmod"
)
NOUN = (
    "The|_|DT|1|det shelling|_|NN|6|nsubj of|_|IN|3|case villages|village|NNS|1|nmod by|_|IN|5|case "
    "rebels|rebel|NNS|1|nmod continued|continue|VBD|0|ROOT"
)
LIGHT = (
    "Rebels|rebel|NNS|1|nsubj carried|carry|VBD|0|ROOT out|_|RP|1|compound:prt an|_|DT|4|det "
    "attack|_|NN|1|obj"
)


def test_a_verb_has_its_subject_and_object() -> None:
    ((trigger, event),) = find(RAID)
    assert (trigger, event.type, event.actor, event.target) == (
        "bombed",
        "ASSAULT",
        "Russian jets",
        "Homs",
    )
    assert event.propositions == (0,)


def test_the_time_that_hangs_on_an_event_is_its_day() -> None:
    span = at(parse(RAID), "Monday")[0]
    monday = TimeExpression(span, "Monday", "DATE", "2024-03-04", "2024-03-04", "2024-03-04")
    ((_, event),) = find(RAID, times=(monday,))
    assert (event.begin, event.end) == ("2024-03-04", "2024-03-04")


def test_who_raided_has_killed() -> None:
    span = at(parse(KILLED), "Twelve")[0]
    twelve = Quantity(span, "Twelve", 12, 12, 12, "guards", "exact", "guards")
    killed, raid = find(KILLED, quantities=(twelve,))
    assert (killed[0], killed[1].target, killed[1].quantities) == ("killed", "guards", (0,))
    assert (raid[0], raid[1].actor, raid[1].propositions) == ("raid", "rebels", ())
    assert killed[1].propositions == (0,)


def test_a_noun_has_what_of_and_by_add() -> None:
    ((trigger, event),) = find(NOUN)
    assert (trigger, event.actor, event.target) == ("shelling", "rebels", "villages")
    assert event.settled
    assert event.propositions == (0,)


def test_a_light_verb_leaves_the_event_to_its_noun() -> None:
    ((trigger, event),) = find(LIGHT)
    assert (trigger, event.type, event.actor) == ("attack", "ASSAULT", "Rebels")
    assert event.propositions == (0,)


def test_a_place_that_the_event_is_in_is_its_place() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj attacked|attack|VBD|0|ROOT troops|troop|NNS|1|obj in|_|IN|4|case "
        "Homs|_|NNP|1|obl"
    )
    homs = Place(at(parse(table), "Homs")[0], "Homs", "Homs", None, None, None, "SY", "literal")
    ((_, event),) = find(table, places=(homs,))
    assert event.place == "Homs"


def test_what_is_only_asked_into_is_no_claim_s_event() -> None:
    table = "Police|_|NNS|1|nsubj opened|open|VBD|0|ROOT an|_|DT|3|det investigation|_|NN|1|obj"
    ((trigger, event),) = find(table)
    assert (trigger, event.type, event.speech) == ("investigation", "ACCUSE", True)
    assert event.propositions == ()


def test_speech_does_not_hide_the_event_in_its_content() -> None:
    table = (
        "Officials|official|NNS|1|nsubj said|say|VBD|0|ROOT rebels|rebel|NNS|3|nsubj "
        "attacked|attack|VBD|1|ccomp Homs|_|NNP|3|obj"
    )
    said = credit(parse(table), ("rebels attacked Homs",), cue="said", source="Officials")
    ((trigger, event),) = find(table, attributions=(said,))
    assert trigger == "attacked"
    assert event.propositions == (0,)


def test_who_is_urged_to_do_something_is_to_do_it() -> None:
    table = (
        "They|_|PRP|1|nsubj urged|urge|VBD|0|ROOT soldiers|soldier|NNS|1|obj to|_|TO|4|mark "
        "surrender|_|VB|1|xcomp"
    )
    urged = credit(parse(table), ("soldiers to surrender",), cue="urged", source="They")
    found = dict(find(table, attributions=(urged,)))
    assert found["surrender"].propositions == (0,)
    assert found["surrender"].actor == "soldiers"


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("North|_|NNP|1|nsubj fired|fire|VBD|0|ROOT a|_|DT|3|det missile|_|NN|1|obj", "TEST"),
        ("Rebels|rebel|NNS|1|nsubj fired|fire|VBD|0|ROOT missiles|missile|NNS|1|obj", "ASSAULT"),
        ("Workers|worker|NNS|1|nsubj struck|strike|VBD|0|ROOT", "PROTEST"),
        ("A|_|DT|1|det quake|_|NN|2|nsubj killed|kill|VBD|0|ROOT them|_|PRP|2|obj", "DISASTER"),
    ],
)
def test_what_stands_with_a_verb_decides_its_type(table: str, kind: str) -> None:
    main = [event.type for _, event in find(table) if event.propositions]
    assert main == [kind]


def test_a_definite_noun_takes_up_what_was_told() -> None:
    table = (
        "It|_|PRP|1|nsubj launched|launch|VBD|0|ROOT a|_|DT|3|det missile|_|NN|1|obj .|_|.|1|punct "
        "The|_|DT|6|det launch|_|NN|7|nsubj failed|fail|VBD|0|ROOT"
    )
    found = dict(find(table))
    assert found["launch"].type == "TEST"


def test_a_word_that_modifies_another_names_no_event() -> None:
    table = "Attack|_|NN|1|compound helicopters|helicopter|NNS|2|nsubj waited|wait|VBD|0|ROOT"
    assert find(table) == []


def place(doc_table: str, name: str) -> Place:
    return Place(at(parse(doc_table), name)[0], name, name, None, None, None, "SY", "literal")


@pytest.mark.parametrize(
    "table",
    [
        (
            "Rebels|rebel|NNS|1|nsubj captured|capture|VBD|0|ROOT the|_|DT|3|det town|_|NN|1|obj "
            "of|_|IN|5|case Homs|_|NNP|3|nmod"
        ),
        (
            "Rebels|rebel|NNS|1|nsubj attacked|attack|VBD|0|ROOT a|_|DT|3|det school|_|NN|1|obj "
            "in|_|IN|5|case Homs|_|NNP|3|nmod"
        ),
        (
            "A|_|DT|1|det quake|_|NN|4|nsubj in|_|IN|3|case Homs|_|NNP|1|nmod killed|kill|VBD|0|ROOT "
            "people|_|NNS|4|obj"
        ),
        (
            "Rebels|rebel|NNS|1|nsubj attacked|attack|VBD|0|ROOT buses|bus|NNS|1|obj "
            "carrying|carry|VBG|2|acl troops|troop|NNS|3|obj near|_|IN|6|case Homs|_|NNP|3|obl"
        ),
    ],
)
def test_where_what_it_is_done_to_is_it_takes_place(table: str) -> None:
    (_, event) = find(table, places=(place(table, "Homs"),))[-1]
    assert event.place == "Homs"


def test_west_of_a_town_is_near_it() -> None:
    table = (
        "The|_|DT|1|det ship|_|NN|3|nsubj:pass was|be|VBD|3|aux:pass attacked|attack|VBN|0|ROOT "
        "58|_|CD|5|nummod miles|mile|NNS|3|obj west|_|RB|3|advmod of|_|IN|8|case Homs|_|NNP|6|obl"
    )
    way = Quantity(at(parse(table), "58 miles")[0], "58 miles", 58, 58, 58, "mile", "exact", None)
    ((_, event),) = find(table, places=(place(table, "Homs"),), quantities=(way,))
    assert (event.place, event.target) == ("Homs", "ship")


def test_what_is_to_be_sent_sends_nobody() -> None:
    table = "Send|send|VB|0|ROOT troops|troop|NNS|0|obj"
    ((_, event),) = find(table)
    assert (event.type, event.actor) == ("MOBILIZE", "")


def test_no_one_is_nobody() -> None:
    table = (
        "No|no|DT|1|det one|_|NN|3|nsubj:pass was|be|VBD|3|aux:pass wounded|wound|VBN|0|ROOT "
        "by|_|IN|5|case shrapnel|_|NN|3|obl"
    )
    assert [event.target for _, event in find(table)] == [""]


def test_it_is_who_says_it() -> None:
    table = (
        "The|_|DT|1|det army|_|NN|2|nsubj said|say|VBD|0|ROOT it|_|PRP|4|nsubj "
        "attacked|attack|VBD|2|ccomp rebels|rebel|NNS|4|obj"
    )
    ((_, event),) = find(table)
    assert (event.actor, event.target) == ("army", "rebels")


def test_a_clause_that_hangs_on_a_year_has_its_days() -> None:
    table = (
        "It|_|PRP|3|nsubj was|be|VBD|3|cop in|_|IN|3|case 2014|_|CD|0|ROOT when|_|WRB|6|advmod "
        "rebels|rebel|NNS|6|nsubj attacked|attack|VBD|3|acl:relcl Homs|_|NNP|6|obj"
    )
    span = at(parse(table), "2014")[0]
    year = TimeExpression(span, "2014", "DATE", "2014", "2014-01-01", "2014-12-31")
    ((_, event),) = find(table, times=(year,))
    assert (event.begin, event.end) == ("2014-01-01", "2014-12-31")


def test_a_bare_number_of_those_held_are_people() -> None:
    table = "Fifteen|_|CD|2|nsubj:pass are|be|VBP|2|aux:pass held|hold|VBN|0|ROOT"
    assert [event.type for _, event in find(table)] == ["COERCE"]


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (
            "A|_|DT|1|det shell|_|NN|2|nsubj perforated|perforate|VBD|0|ROOT a|_|DT|4|det ship|_|NN|2|obj",
            "ASSAULT",
        ),
        (
            "Hackers|hacker|NNS|1|nsubj perforated|perforate|VBD|0|ROOT a|_|DT|3|det database|_|NN|1|obj",
            "COERCE",
        ),
        (
            "Protesters|protester|NNS|1|nsubj festooned|festoon|VBD|0|ROOT the|_|DT|3|det gate|_|NN|1|obj",
            "PROTEST",
        ),
    ],
)
def test_who_does_it_to_what_tells_the_type_of_a_verb_without_rules(table: str, kind: str) -> None:
    main = [event.type for _, event in find(table) if event.propositions]
    assert main == [kind]


def test_a_verb_of_effects_is_no_deed_of_who_stands_with_it() -> None:
    table = "Gunmen|gunman|NNS|1|nsubj frightened|frighten|VBD|0|ROOT villagers|villager|NNS|1|obj"
    assert find(table) == []


def test_a_fire_is_of_the_attack_that_the_text_tells_of() -> None:
    fire = "Fire|fire|NN|1|nsubj gutted|gut|VBD|0|ROOT a|_|DT|3|det depot|_|NN|1|obj"
    after = " after|_|IN|6|case a|_|DT|6|det bombardment|_|NN|1|obl"  # one attack, no disaster
    assert dict(find(fire))["gutted"].type == "DISASTER"
    assert dict(find(fire + after))["gutted"].type == "ASSAULT"


def test_what_is_forced_is_coercion_where_nothing_else_happens() -> None:
    table = "Guards|guard|NNS|1|nsubj forced|force|VBD|0|ROOT prisoners|prisoner|NNS|1|obj to|_|TO|4|mark {}|_|VB|1|xcomp"
    sleep, leave = (
        [event.type for _, event in find(table.format(verb)) if event.propositions]
        for verb in ("sleep", "surrender")
    )
    assert (sleep, leave) == (["COERCE"], ["RETREAT"])


@pytest.mark.parametrize(
    "table",
    [
        "The|_|DT|1|det law|_|NN|2|nsubj bans|ban|VBZ|0|ROOT rallies|rally|NNS|2|obj",
        "The|_|DT|1|det missile|_|NN|3|nsubj can|_|MD|3|aux reach|_|VB|0|ROOT ships|ship|NNS|3|obj",
        "Rebels|rebel|NNS|2|nsubj are|be|VBP|2|cop capable|_|JJ|0|ROOT of|_|IN|4|mark bombing|bomb|VBG|2|advcl Homs|_|NNP|4|obj",
        "Rebels|rebel|NNS|1|nsubj rely|_|VBP|0|ROOT on|_|IN|3|case piracy|_|NN|1|obl",
    ],
)
def test_laws_and_abilities_are_no_events_of_claims(table: str) -> None:
    assert [event for _, event in find(table) if event.propositions] == []


def test_a_claim_of_responsibility_tells_of_the_deed() -> None:
    table = (
        "There|_|EX|1|expl was|be|VBD|0|ROOT no|_|DT|3|det assertion|_|NN|1|nsubj of|_|IN|5|case "
        "responsibility|_|NN|3|nmod for|_|IN|8|case the|_|DT|8|det bloodshed|_|NN|5|nmod"
    )
    assert dict(find(table))["bloodshed"].propositions == (0,)
