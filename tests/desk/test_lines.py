"""Claims as the lines of a brief."""

from __future__ import annotations

from sayso.desk.brief import BriefLine
from sayso.desk.contests import Opposition
from sayso.desk.lines import MOST_FIGURES, LineWriter
from sayso.desk.sightings import sight_claims
from tests.desk.saying import make_document, make_reading

SIGHTINGS = list(sight_claims(make_reading(make_document("Ada said Bo left. Cy said Bo left."))))
FIRST, SECOND = SIGHTINGS


def write(*oppositions: Opposition, everything: bool = False) -> BriefLine:
    """The line of the first claim, against which some things stand."""
    against = {FIRST.claim.id: list(oppositions)}
    writer = LineWriter(SIGHTINGS, against, {FIRST.document: 1}, everything=everything)
    (line,) = writer.write([FIRST])
    return line


def figure(number: int) -> Opposition:
    return Opposition("figure", f"{number} people", SECOND.claim.id)


def test_other_figures_are_told_together() -> None:
    (contest,) = write(figure(3), figure(4), figure(3)).contests
    assert contest.message == "other figures are told: 3 people, 4 people"
    assert (contest.why, len(contest.against)) == ("figure", 3)
    assert write(figure(3)).contests[0].message == "another figure is told: 3 people"


def test_of_very_many_figures_some_are_told_unless_all_are_wanted() -> None:
    figures = [figure(number) for number in range(MOST_FIGURES + 3)]
    (contest,) = write(*figures).contests
    assert contest.message.endswith("5 people, and 3 more")
    (whole,) = write(*figures, everything=True).contests
    assert whole.message.endswith("8 people")
    assert len(contest.against) == len(whole.against) == MOST_FIGURES + 3


def test_a_denial_and_a_check_are_told_apart_from_figures() -> None:
    told = write(
        figure(3), Opposition("denial", "", SECOND.claim.id), Opposition("check", "Odd.", None)
    )
    assert [(one.why, one.message, len(one.against)) for one in told.contests] == [
        ("denial", "denies what is told", 1),
        ("check", "Odd", 0),
        ("figure", "another figure is told: 3 people", 1),
    ]
