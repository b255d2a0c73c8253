from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.desk.contests import Opposition, find_oppositions
from sayso.desk.sightings import Sighting, sight_claims
from sayso.model.event import Event, Figure
from sayso.model.finding import Finding, Severity
from sayso.model.quantity import Approximation
from sayso.model.span import Span
from tests.desk.saying import make_document, make_reading


def sight(text: str) -> Sighting:
    (sighting,) = sight_claims(make_reading(make_document(text)))
    return sighting


def count_troops(
    text: str,
    value: float,
    approx: Approximation = "exact",
    day: str | None = None,
    side: str | None = None,
) -> Sighting:
    sighting = sight(text)
    high = None if approx == "at-least" else value
    figure = Figure("troops", value, value, high, "troops", approx, Span(0, 1), side=side)
    event = Event("MOBILIZE", Span(0, 1), "", "", "", None, None, (figure,))
    return replace(sighting, claim=replace(sighting.claim, event=event), day=day)


def deny(text: str) -> Sighting:
    sighting = sight(text)
    return replace(sighting, claim=replace(sighting.claim, stance="denies"))


def find_contested(*sightings: Sighting) -> list[bool]:
    oppositions = find_oppositions(sightings, ())
    return [sighting.claim.id in oppositions for sighting in sightings]


def test_a_denial_stands_against_what_it_denies() -> None:
    told = sight("Ada said soldiers of Boris crossed the border.")
    denial = deny("Clara said soldiers of Boris crossed the border.")
    other = sight("Ada said Boris likes oranges.")
    assert find_contested(told, denial, other) == [True, True, False]


def test_nobody_is_contested_by_the_own_denial() -> None:
    told = sight("Ada said soldiers of Boris crossed the border.")
    assert find_contested(told, deny("Ada said soldiers of Boris crossed borders.")) == [
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        (8000, 12000, True),
        (8000, 8300, False),  # 8,000 is told in thousands
        (7688, 7687.5, False),  # a rounding
        (12, 14, True),
    ],
)
def test_figures_differ_where_rounding_does_not_explain_it(
    left: float, right: float, *, differ: bool
) -> None:
    pair = (count_troops("Ada saw Boris.", left), count_troops("Clara saw Boris.", right))
    assert find_contested(*pair) == [differ, differ]


def test_at_least_twelve_allows_for_fourteen() -> None:
    low = count_troops("Ada saw Boris.", 12, "at-least")
    assert find_contested(low, count_troops("Clara saw Boris.", 14)) == [False, False]
    assert find_contested(low, count_troops("Clara saw Boris.", 9)) == [True, True]


def test_figures_of_two_days_do_not_stand_against_each_other() -> None:
    first = count_troops("Ada saw Boris.", 12, day="2024-10-30")
    second = count_troops("Clara saw Boris.", 14, day="2024-10-31")
    assert find_contested(first, second) == [False, False]


def test_figures_of_two_sides_do_not_stand_against_each_other() -> None:
    first = count_troops("Ada saw Boris.", 12, side="Ukraine")
    assert find_contested(first, count_troops("Clara saw Boris.", 40, side="Russia")) == [
        False,
        False,
    ]
    assert find_contested(first, count_troops("Clara saw Boris.", 40)) == [True, True]


@pytest.mark.parametrize(("severity", "contested"), [("info", False), ("warning", True)])
def test_a_grave_finding_contests_its_claims(severity: Severity, *, contested: bool) -> None:
    told = sight("Ada saw Boris.")
    finding = Finding("figures-disagree", severity, (told.claim.id,), (), "Two figures.")
    against = find_oppositions([told], [finding])
    expected = [Opposition("check", "Two figures.", None)] if contested else []
    assert against.get(told.claim.id, []) == expected


def test_a_denied_account_is_not_the_words_that_tell_whose_it_is() -> None:
    told = sight("Ada said Boris heads the border soldiers of Tarn.")
    denial = deny("Clara said an account by Boris, who heads the border soldiers.")
    assert find_contested(told, denial) == [False, False]
    plain = deny("Clara said Boris heads the border soldiers.")
    assert find_contested(told, plain) == [True, True]


def test_what_the_account_says_is_denied() -> None:
    told = sight("Ada said soldiers of Boris crossed the border first.")
    denial = deny("Clara said the claim by the other side that soldiers of Boris crossed first.")
    assert find_contested(told, denial) == [True, True]


def test_denied_reports_of_something_are_denied_as_that() -> None:
    told = sight("Ada said soldiers of Boris crossed the border.")
    denial = deny("Clara said reports of soldiers of Boris who crossed the border.")
    assert find_contested(told, denial) == [True, True]


def test_a_denial_that_says_what_it_denies_is_told_once_and_as_a_denial() -> None:
    told, denial = sight("Ada said Boris left."), deny("Boris said it.")
    denial = replace(denial, claim=replace(denial.claim, denies=told.claim.id))
    ids = (told.claim.id, denial.claim.id)
    finding = Finding("claim-denied", "warning", ids, (), "Ada says so, and Boris denies it.")
    found = find_oppositions((told, denial), (finding,))
    assert found == {
        ids[0]: [Opposition("denial", "", ids[1])],
        ids[1]: [Opposition("denial", "", ids[0])],
    }


def test_denials_of_another_kind_of_event_deny_nothing_in_another_document() -> None:
    told = count_troops("Ada said soldiers of Boris crossed the border.", 5)
    denial = replace(deny("Clara said soldiers of Boris crossed the border."), day=None)
    event = Event("AID", Span(0, 1), "", "", "", None, None, ())
    denial = replace(denial, claim=replace(denial.claim, event=event))
    assert find_contested(told, denial) == [False, False]
    same = replace(denial.claim, event=replace(event, type="MOBILIZE"))
    assert find_contested(told, replace(denial, claim=same)) == [True, True]


def test_a_part_is_no_other_figure() -> None:
    whole = count_troops("Ada said 24 troops of Boris fell.", 24)
    part = count_troops("Clara said 7 of the troops of Boris fell.", 7)
    assert find_contested(whole, part) == [True, True]
    part = replace(part, parts=frozenset({Span(0, 1)}))
    assert find_contested(whole, part) == [False, False]


@pytest.mark.parametrize(
    ("measure", "contested"), [("missile", True), ("distance", True), ("maximum altitude", False)]
)
def test_flights_are_compared_by_height_and_by_way(measure: str, *, contested: bool) -> None:
    def fly(text: str, measure: str, value: float) -> Sighting:
        sighting = sight(text)
        figure = Figure(measure, value, value, value, "kilometer", "exact", Span(0, 1))
        event = Event("TEST", Span(0, 1), "", "", "", None, None, (figure,))
        return replace(sighting, claim=replace(sighting.claim, event=event))

    one = fly("Ada said the missile of Boris flew.", "ballistic missile", 1500)
    other = fly("Clara said the missile of Boris flew.", measure, 1100)
    assert find_contested(one, other) == [contested, contested]


@pytest.mark.parametrize(
    ("days", "differ"), [(("2024-10-30", "2024-10-31"), False), (("2024-10-30",) * 2, True)]
)
def test_what_one_origin_tells_on_a_later_day_is_a_revision(
    days: tuple[str, str], *, differ: bool
) -> None:
    pair = [
        replace(one, published=day, claim=replace(one.claim, chain=("Ada",)))
        for one, day in zip(
            (count_troops("Ada saw Boris.", 12), count_troops("Clara saw Boris.", 31)),
            days,
            strict=True,
        )
    ]
    assert find_contested(*pair) == [differ, differ]


@pytest.mark.parametrize(("later", "differ"), [(31, False), (5, True)])
def test_a_toll_that_has_grown_since_is_no_contest_of_outlets(
    later: float, *, differ: bool
) -> None:
    pair = []
    for text, value, day in (
        ("Ada saw Boris.", 12, "2024-10-30"),
        ("Clara saw Boris.", later, "2024-10-31"),
    ):
        one = count_troops(text, value)
        assert one.claim.event is not None
        dead = replace(one.claim.event.figures[0], fate="killed")
        event = replace(one.claim.event, figures=(dead,))
        claim = replace(one.claim, event=event, chain=("[outlet]",))
        pair.append(replace(one, claim=claim, published=day))
    assert find_contested(*pair) == [differ, differ]


def test_figures_of_events_with_no_day_in_common_are_not_compared() -> None:
    def hold(sighting: Sighting, begin: str | None, end: str | None) -> Sighting:
        event = sighting.claim.event
        assert event is not None
        dated = replace(event, begin=begin, end=end)
        return replace(sighting, claim=replace(sighting.claim, event=dated))

    five = count_troops("Ada saw Boris.", 5)
    nine = count_troops("Clara saw Boris.", 9)
    assert find_contested(five, nine) == [True, True]
    april = hold(nine, "2025-04-01", "2025-04-30")
    assert find_contested(hold(five, "2026-03-04", "2026-03-04"), april) == [False, False]
    assert find_contested(hold(five, None, "2026-03-04"), april) == [True, True]


def test_what_one_report_tells_of_a_month_is_not_its_news() -> None:
    five = count_troops("Ada saw Boris.", 5)
    nine = replace(count_troops("Clara saw Boris.", 9), long=True)
    assert find_contested(five, replace(nine, document=five.document)) == [False, False]
    assert find_contested(five, replace(nine, document="another")) == [True, True]


def test_of_a_claim_and_its_part_with_one_figure_the_part_is_contested() -> None:
    whole = count_troops("Ada saw Boris.", 12)
    part = count_troops("Ada did see Boris.", 12)
    part = replace(part, claim=replace(part.claim, within=whole.claim.id))
    assert find_contested(whole, part, count_troops("Clara saw Boris.", 40)) == [False, True, True]


def test_the_toll_of_a_war_is_not_that_of_a_day() -> None:
    day, other = (
        count_troops(f"{name} saw Boris.", value) for name, value in (("Ada", 12), ("Clara", 900))
    )
    assert find_contested(day, other) == [True, True]
    event = other.claim.event
    assert event is not None
    long = replace(event, begin="2023-01-01", end="2024-03-01")
    war = replace(other, claim=replace(other.claim, event=long))
    assert find_contested(day, war) == [False, False]


def test_what_was_told_first_is_no_other_figure() -> None:
    first = replace(count_troops("Ada saw Boris.", 12), earlier=True)
    assert find_contested(first, count_troops("Clara saw Boris.", 20)) == [False, False]
