"""The day of an event by the clauses around its own."""

from __future__ import annotations

import pytest

from tests.annotations.events.days import DAY, MONDAY, UNTOLD, date_events

RAIDED = "Troops|troop|NNS|1|nsubj raided|raid|VBD|0|ROOT Homs|_|NNP|1|obj on|_|IN|4|case Monday|_|NNP|1|obl"
SHELLED = "rebels|rebel|NNS|{to}|nsubj shelled|shell|VBD|1|advcl it|_|PRP|{to}|obj"


def shift(mark: str) -> str:
    return (
        f"{RAIDED} ,|_|,|1|punct two|_|CD|7|nummod days|day|NNS|1|obl:unmarked {mark}|_|IN|10|mark "
        + SHELLED.format(to=10)
    )


@pytest.mark.parametrize(("mark", "day"), [("after", "2024-03-02"), ("before", "2024-03-06")])
def test_a_length_before_a_clause_counts_off_its_day(mark: str, day: str) -> None:
    found = date_events(shift(mark), MONDAY, ("two days", None, None, "P2D"))
    assert found["shelled"] == (day, day)


def test_a_year_after_tells_no_day() -> None:
    found = date_events(shift("after"), MONDAY, ("two days", None, None, "P2Y"))
    assert found["shelled"] == UNTOLD


def test_a_clause_of_the_same_time_has_the_day_of_the_other() -> None:
    table = f"{RAIDED} when|_|WRB|7|advmod " + SHELLED.format(to=7)
    assert date_events(table, MONDAY)["shelled"] == DAY


def test_when_behind_a_day_is_that_day_alone() -> None:
    table = (
        "Troops|troop|NNS|1|nsubj raided|raid|VBD|0|ROOT Homs|_|NNP|1|obj since|_|IN|4|case Monday|_|NNP|1|obl "
        "when|_|WRB|7|advmod " + SHELLED.format(to=7)
    )
    found = date_events(table, MONDAY)
    assert (found["raided"], found["shelled"]) == ((DAY[0], None), DAY)


@pytest.mark.parametrize(
    ("verb", "days"),
    [("declared|declare", DAY), ("condemned|condemn", UNTOLD), ("detected|detect", DAY)],
)
def test_a_saying_lends_its_day_only_to_what_it_brings_about_or_sees(
    verb: str, days: tuple[str | None, str | None]
) -> None:
    table = (
        f"They|_|PRP|1|nsubj {verb}|VBD|0|ROOT an|_|DT|3|det attack|_|NN|1|obj "
        "on|_|IN|5|case Monday|_|NNP|1|obl"
    )
    found = date_events(table, MONDAY, cue=("an attack", verb.split("|", maxsplit=1)[0]))
    assert found["attack"] == days


def test_the_day_of_a_judgement_is_not_that_of_the_event() -> None:
    table = (
        "He|_|PRP|1|nsubj called|call|VBD|0|ROOT the|_|DT|3|det attack|_|NN|1|obj a|_|DT|5|det "
        "crime|_|NN|1|xcomp on|_|IN|7|case Monday|_|NNP|1|obl"
    )
    assert date_events(table, MONDAY)["attack"] == UNTOLD


def test_since_beside_a_noun_is_not_when_it_was() -> None:
    table = (
        "It|_|PRP|4|nsubj was|be|VBD|4|cop the|_|DT|4|det deadliest|deadly|JJS|4|amod attack|_|NN|0|ROOT "
        "since|_|IN|6|case Monday|_|NNP|4|nmod"
    )
    assert date_events(table, MONDAY)["attack"] == UNTOLD


def test_two_events_of_a_kind_in_one_breath_have_one_day() -> None:
    table = (
        "Ten|_|CD|2|nsubj:pass were|be|VBD|2|aux:pass killed|kill|VBN|0|ROOT and|_|CC|5|cc nine|_|CD|5|nsubj:pass "
        "injured|injure|VBN|2|conj on|_|IN|7|case Monday|_|NNP|5|obl"
    )
    assert date_events(table, MONDAY)["killed"] == DAY


def test_a_length_told_from_today_is_when_it_was() -> None:
    table = (
        "Troops|troop|NNS|1|nsubj raided|raid|VBD|0|ROOT Homs|_|NNP|1|obj in|_|IN|5|case two|_|CD|5|nummod "
        "days|day|NNS|1|obl"
    )
    assert date_events(table, ("two days", "2024-03-02", "2024-03-04", "P2D"))["raided"] == (
        "2024-03-02",
        "2024-03-04",
    )
