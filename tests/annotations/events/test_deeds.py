"""Verbs of doing that no rule of the lexicon knows."""

from __future__ import annotations

import pytest

from tests.annotations.events.days import DAY, MONDAY, date_events

TAIL = "on|_|IN|4|case Monday|_|NNP|1|obl"


def test_what_is_done_on_a_day_is_an_event() -> None:
    table = f"Banks|bank|NNS|1|nsubj renamed|rename|VBD|0|ROOT branches|branch|NNS|1|obj {TAIL}"
    assert date_events(table, MONDAY) == {"renamed": DAY}


@pytest.mark.parametrize(
    "table",
    [
        "Banks|bank|NNS|1|nsubj renamed|rename|VBD|0|ROOT branches|branch|NNS|1|obj",
        f"Banks|bank|NNS|1|nsubj own|_|VBP|0|ROOT branches|branch|NNS|1|obj {TAIL}",
        f"Banks|bank|NNS|1|nsubj knew|know|VBD|0|ROOT rules|rule|NNS|1|obj {TAIL}",
        "Banks|bank|NNS|3|nsubj did|do|VBD|3|aux not|_|RB|3|advmod rename|_|VB|0|ROOT on|_|IN|5|case Monday|_|NNP|3|obl",
        "Banks|bank|NNS|2|nsubj were|be|VBD|2|cop calm|_|JJ|0|ROOT on|_|IN|4|case Monday|_|NNP|2|obl",
    ],
)
def test_what_has_no_day_or_is_a_state_or_not_done_is_none(table: str) -> None:
    times = (MONDAY,) if "Monday" in table else ()
    assert date_events(table, *times) == {}


def test_it_is_the_verb_that_another_leads_to() -> None:
    table = (
        "Banks|bank|NNS|1|nsubj plan|_|VBP|0|ROOT to|_|TO|3|mark rename|_|VB|1|xcomp "
        "on|_|IN|5|case Monday|_|NNP|3|obl"
    )
    assert date_events(table, MONDAY) == {"rename": DAY}


@pytest.mark.parametrize(
    "table",
    [
        "Oil|_|NN|1|nsubj rose|rise|VBD|0|ROOT 2|_|CD|3|nummod %|_|NN|1|obj",
        "Banks|bank|NNS|1|nsubj renamed|rename|VBD|0|ROOT 40|_|CD|3|nummod branches|branch|NNS|1|obj",
        "Forty|_|CD|1|nummod banks|bank|NNS|2|nsubj abstained|abstain|VBD|0|ROOT",
    ],
)
def test_how_much_has_changed_and_what_so_many_did_has_happened(table: str) -> None:
    assert len(date_events(table)) == 1
