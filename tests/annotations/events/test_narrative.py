"""The day that goes on from sentence to sentence."""

from __future__ import annotations

import pytest

from tests.annotations.events.days import DAY, MONDAY, UNTOLD, date_events

FIRST = (
    "Troops|troop|NNS|1|nsubj raided|raid|VBD|0|ROOT Homs|_|NNP|1|obj on|_|IN|4|case Monday|_|NNP|1|obl "
    ".|_|.|1|punct "
)
PLAIN = "They|_|PRP|7|nsubj shelled|shell|VBD|0|ROOT it|_|PRP|7|obj .|_|.|7|punct"
PERFECT = "They|_|PRP|8|nsubj have|_|VBP|8|aux shelled|shell|VBN|0|ROOT it|_|PRP|8|obj"
NOT = "They|_|PRP|9|nsubj did|do|VBD|9|aux not|_|RB|9|advmod shelled|shell|VB|0|ROOT it|_|PRP|9|obj"
PASSIVE = "It|_|PRP|8|nsubj:pass was|be|VBD|8|aux:pass shelled|shell|VBN|0|ROOT"
WHO = (
    "Police|_|NNS|7|nsubj saw|see|VBD|0|ROOT men|man|NNS|7|obj who|_|WP|10|nsubj "
    "shelled|shell|VBD|8|acl:relcl it|_|PRP|10|obj"
)
AFTER = (
    "Fog|_|NN|7|nsubj rose|rise|VBD|0|ROOT after|_|IN|10|mark they|_|PRP|10|nsubj "
    "shelled|shell|VBD|7|advcl it|_|PRP|10|obj"
)
MET = "They|_|PRP|7|nsubj met|meet|VBD|0|ROOT Blinken|_|NNP|7|obj"


@pytest.mark.parametrize("second", [PLAIN, PASSIVE])
def test_the_plain_past_goes_on_with_the_day(second: str) -> None:
    assert date_events(FIRST + second, MONDAY)["shelled"] == DAY


@pytest.mark.parametrize("second", [PERFECT, NOT, WHO, AFTER])
def test_other_tenses_and_clauses_of_another_time_do_not(second: str) -> None:
    assert date_events(FIRST + second, MONDAY)["shelled"] == UNTOLD


def test_a_meeting_is_no_part_of_a_raid() -> None:
    assert date_events(FIRST + MET, MONDAY)["met"] == UNTOLD


def test_a_year_does_not_go_on() -> None:
    year = ("Monday", "2024-01-01", "2024-12-31", "2024")
    assert date_events(FIRST + PLAIN, year)["shelled"] == UNTOLD


def test_nothing_goes_on_past_a_sentence_of_another_day() -> None:
    between = (
        "It|_|PRP|7|nsubj rained|rain|VBD|0|ROOT in|_|IN|9|case May|_|NNP|7|obl .|_|.|7|punct "
    )
    last = "They|_|PRP|12|nsubj shelled|shell|VBD|0|ROOT it|_|PRP|12|obj"
    may = ("May", "2023-01-01", "2023-12-31", "2023")
    assert date_events(FIRST + between + last, MONDAY, may)["shelled"] == UNTOLD


def test_nothing_goes_on_after_sentences_without_an_event() -> None:
    calm = "".join(
        f"All|_|DT|{7 + 4 * n}|nsubj was|be|VBD|{7 + 4 * n}|cop quiet|_|JJ|0|ROOT .|_|.|{8 + 4 * n}|punct ".replace(
            f"|{7 + 4 * n}|nsubj", f"|{8 + 4 * n}|nsubj"
        ).replace(f"|{7 + 4 * n}|cop", f"|{8 + 4 * n}|cop")
        for n in range(4)
    )
    last = "They|_|PRP|23|nsubj shelled|shell|VBD|0|ROOT it|_|PRP|23|obj"
    assert date_events(FIRST + calm + last, MONDAY)["shelled"] == UNTOLD
