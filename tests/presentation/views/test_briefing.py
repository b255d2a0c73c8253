from __future__ import annotations

from dataclasses import replace

from sayso.desk.brief import Contest, Reference
from sayso.desk.briefing import Choice, list_lines, make_brief
from sayso.presentation.views.briefing import (
    Manner,
    view_brief,
    view_line,
    write_chain,
)
from sayso.presentation.views.contests import MOST_CONTESTS
from sayso.presentation.views.places import MOST_PLACES
from tests.desk.saying import make_document, make_reading

READING = make_reading(make_document("Ada said Boris left. It rains.", published="2024-10-31"))
LINE, OWN = list_lines(READING)


def test_a_chain_leads_from_the_nearest_to_the_origin() -> None:
    assert write_chain(("Ada", "[unnamed]"), ("Ada", "minister")) == (
        "Ada, minister ← somebody who is not named"
    )


def test_a_role_stands_beside_the_speaker_and_not_beside_whoever_passes_it_on() -> None:
    chain = ("Daily Mirror", "Omar Ferrand")
    assert write_chain(chain, ("Omar Ferrand", "minister")) == (
        "Daily Mirror ← Omar Ferrand, minister"
    )
    assert write_chain(chain, ("Ada", "envoy")) == "Daily Mirror ← Omar Ferrand"


def test_a_role_that_the_name_tells_is_not_repeated() -> None:
    ministry = "the defence ministry"
    assert write_chain((ministry,), (ministry, "Ministry")) == ministry


def test_what_goes_without_saying_is_left_out() -> None:
    assert [label.word for label in view_line(LINE).labels] == ["asserts", "occurred", "retold"]
    assert [label.word for label in view_line(OWN).labels] == ["occurred"]


def test_what_lowers_a_claim_is_told() -> None:
    line = replace(LINE, certainty="possible", polarity="negative", hedges=("may",))
    view = view_line(line)
    assert [label.word for label in view.labels] == [
        "asserts",
        "put as possible: “may”",
        "occurred",
        "negated",
        "retold",
    ]


def test_the_outlet_s_own_voice_has_the_outlet_s_name() -> None:
    assert view_line(OWN, Manner({1: "Herald"})).who == "Herald, in its own voice"
    assert view_line(OWN, Manner({1: None})).who == "the outlet itself"


def test_two_outlets_speak_in_their_own_voice() -> None:
    chain = ("[outlet]", "[unnamed]")
    assert write_chain(chain, ("[unnamed]", None), outlets=["Herald", "Wire"]) == (
        "Herald and Wire, in their own voice ← somebody who is not named"
    )


def test_who_says_a_part_is_told_only_where_it_is_another() -> None:
    same = replace(LINE, stance="warns")
    other = replace(LINE, chain=("Ada", "Clara"))
    view = view_line(replace(LINE, parts=(same, other)))
    assert [part.who for part in view.parts] == ["", "Ada ← Clara"]


def test_contests_of_one_kind_are_told_together() -> None:
    contests = tuple(
        Contest("denied by Dora", (Reference(1, n, "c"),), "denial") for n in (2, 2, 3)
    )
    (contest,) = view_line(replace(LINE, contests=contests)).contests
    assert [reference.text for reference in contest.references] == ["[1.2]", "[1.3]"]


def test_contests_beyond_a_few_are_counted() -> None:
    contests = tuple(Contest(f"no. {n}", (Reference(1, n, "c"),), "denial") for n in range(1, 6))
    view = view_line(replace(LINE, contests=contests))
    assert len(view.contests) == MOST_CONTESTS + 1
    assert view.contests[-1].text == "and 2 more"
    assert view.contests[0].references[0].text == "[1.1]"


def test_a_brief_says_what_it_rests_on_and_what_was_not_read() -> None:
    unread = replace(READING, document=make_document("Es regnet.", language="de"), claims=())
    view = view_brief(make_brief([Choice(READING), Choice(unread)]))
    assert view.summary == (
        "2 claims in 2 documents, none contested; "
        "1 document in another language, not read for claims."
    )
    assert view.days[0].heading == "Thursday 31 October 2024"
    assert "not read for claims" in view.documents[1].facts


def test_what_is_contested_is_told_once_before_the_days() -> None:
    told, denied = (
        make_reading(make_document("Ada said soldiers of Boris crossed.")),
        make_reading(make_document("Clara said soldiers of Boris crossed.")),
    )
    denial = replace(denied.claims[0], stance="denies")
    brief = make_brief([Choice(told), Choice(replace(denied, claims=(denial,)))])
    (contest,) = view_brief(brief).contested
    assert contest.text == "soldiers of Boris crossed: denied by Clara"
    assert sorted(reference.text for reference in contest.references) == ["[1.1]", "[2.1]"]


def test_many_places_are_counted_unless_all_are_wanted() -> None:
    documents = [make_document(f"Ada said Boris left. No. {n}.") for n in range(MOST_PLACES + 2)]
    choices = [Choice(make_reading(document)) for document in documents]
    cut, whole = (
        view_brief(make_brief(choices, everything=everything)).days[0].subjects[0].lines[0]
        for everything in (False, True)
    )
    assert (len(cut.references), cut.more) == (MOST_PLACES, "and 2 more places")
    assert (len(whole.references), whole.more) == (MOST_PLACES + 2, "")
