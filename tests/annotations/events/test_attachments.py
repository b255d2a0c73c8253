"""What hangs on the nouns of an event and tells of the event itself."""

from __future__ import annotations

from tests.annotations.events.days import DAY, MONDAY, UNTOLD, date_events

SHELLED = "Rebels|rebel|NNS|1|nsubj shelled|shell|VBD|1|ROOT posts|post|NNS|1|obj "


def test_a_day_behind_an_object_is_that_of_the_event() -> None:
    table = SHELLED + "of|_|IN|4|case guards|guard|NNS|2|nmod on|_|IN|6|case Monday|_|NNP|4|nmod"
    assert date_events(table, MONDAY)["shelled"] == DAY


def test_a_day_of_another_event_stays_with_that() -> None:
    table = (
        "Rebels|rebel|NNS|1|nsubj condemned|condemn|VBD|1|ROOT posts|post|NNS|1|obj "
        "after|_|IN|4|case raid|raid|NN|2|nmod on|_|IN|6|case Monday|_|NNP|4|nmod"
    )
    found = date_events(table, MONDAY)
    assert found.get("condemned", UNTOLD) == UNTOLD


def test_who_acts_did_both_on_the_day_that_its_clause_tells() -> None:
    table = (
        "Rebels|rebel|NNS|6|nsubj who|_|WP|2|nsubj raided|raid|VBD|0|acl:relcl Homs|_|NNP|2|obj "
        "on|_|IN|5|case Monday|_|NNP|2|obl killed|kill|VBD|6|ROOT guards|guard|NNS|6|obj"
    )
    assert date_events(table, MONDAY)["killed"] == DAY


def test_a_clause_of_another_type_says_nothing_of_when() -> None:
    table = (
        "Rebels|rebel|NNS|6|nsubj who|_|WP|2|nsubj surrendered|surrender|VBD|0|acl:relcl there|_|RB|2|advmod "
        "on|_|IN|5|case Monday|_|NNP|2|obl killed|kill|VBD|6|ROOT guards|guard|NNS|6|obj"
    )
    assert date_events(table, MONDAY)["killed"] == UNTOLD
