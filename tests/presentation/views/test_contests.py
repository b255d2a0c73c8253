from __future__ import annotations

from dataclasses import replace

from sayso.desk.brief import Brief, BriefDay, BriefLine, BriefSubject, Contest, Reference
from sayso.desk.briefing import list_lines
from sayso.presentation.views.contests import gather_contests, view_contests
from tests.desk.saying import make_document, make_reading

LINE, _ = list_lines(make_reading(make_document("Ada said Boris left. It rains.")))


def place(number: int) -> Reference:
    return Reference(number, 1, f"c{number}")


def count(mine: int, figure: str, others: dict[int, str]) -> BriefLine:
    """A line with a figure, against which others stand."""
    message = f"other figures are told: {', '.join(others.values())}"
    contest = Contest(message, tuple(map(place, others)), "figure")
    return replace(LINE, gist=f"{figure} fell", references=(place(mine),), contests=(contest,))


def deny(mine: int, other: int) -> BriefLine:
    contest = Contest("denied by Dora", (place(other),), "denial")
    return replace(LINE, gist=f"claim {mine}", references=(place(mine),), contests=(contest,))


def make_brief(*lines: BriefLine) -> Brief:
    day = BriefDay("untold", None, (BriefSubject(None, lines, 0, 0),))
    return Brief((day,), (), len(lines), len(lines), is_whole=False)


def test_figures_that_stand_against_one_another_are_one_dispute() -> None:
    brief = make_brief(
        count(1, "ten", {2: "12", 3: "15"}),
        count(2, "twelve", {1: "10", 3: "15"}),
        count(3, "fifteen", {1: "10", 2: "12"}),
    )
    (told,) = gather_contests(brief, None)
    assert told.text == "ten fell: other figures are told: 12, 15"
    assert [reference.text for reference in told.references] == ["[1.1]", "[2.1]", "[3.1]"]


def test_a_dispute_within_a_wider_one_is_not_told_again() -> None:
    wide = count(2, "twelve", {1: "10", 3: "15"})
    (told,) = gather_contests(make_brief(count(1, "ten", {2: "12"}), wide), None)
    assert told.text.startswith("twelve fell")


def test_disputes_of_other_claims_stay_apart() -> None:
    brief = make_brief(count(1, "ten", {2: "12"}), count(3, "nine", {4: "7"}))
    assert len(gather_contests(brief, None)) == 2


def test_a_denial_is_told_whatever_figures_say() -> None:
    brief = make_brief(count(1, "ten", {2: "12"}), deny(1, 2))
    assert [told.text for told in gather_contests(brief, None)][1] == "claim 1: denied by Dora"


def test_many_places_of_a_dispute_are_counted() -> None:
    contest = Contest("denied by Dora", tuple(map(place, range(2, 9))), "denial")
    (told,) = view_contests((contest,), 5)
    assert (len(told.references), told.more) == (5, "and 2 more places")
