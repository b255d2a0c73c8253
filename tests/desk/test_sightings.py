from __future__ import annotations

from dataclasses import replace

from sayso.desk.sightings import find_day, make_key, sight_claims
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.span import Span
from tests.desk.saying import make_document, make_reading


def test_a_claim_knows_its_sentence_and_the_names_in_its_content() -> None:
    reading = make_reading(make_document("It rained. Ada said Boris left on 2024-10-31."))
    rain, left = sight_claims(reading)
    assert (rain.sentence, left.sentence) == (1, 2)
    assert left.quote == "Boris left on 2024-10-31"
    assert [subject.name for subject in left.subjects] == ["Boris"]
    assert left.day == "2024-10-31"


def test_without_names_in_the_content_those_of_the_sentence_count() -> None:
    reading = make_reading(make_document("Yesterday Ada said it rained."))
    (rain,) = sight_claims(reading)
    assert [subject.name for subject in rain.subjects] == ["Yesterday", "Ada"]


def test_where_it_was_said_is_no_subject() -> None:
    reading = make_reading(make_document("Ada said that it rained on Telegram."))
    claim = reading.claims[0]
    rained = replace(claim, content=(Span(14, 23),))
    media = tuple(
        replace(entity, kind="media") if entity.name == "Telegram" else entity
        for entity in reading.entities
    )
    (told,) = sight_claims(replace(reading, claims=(rained,), entities=media))
    assert [subject.name for subject in told.subjects] == ["Ada"]
    (named,) = sight_claims(replace(reading, claims=(claim,), entities=media))
    assert [subject.name for subject in named.subjects] == ["Telegram"]


def test_a_time_that_covers_a_month_is_no_day() -> None:
    reading = make_reading(make_document("Ada said it rained in 2024-10-01."))
    month = replace(reading.times[0], begin="2024-10-01", end="2024-10-31")
    (rain,) = sight_claims(replace(reading, times=(month,)))
    assert rain.day is None


def test_months_and_years_are_long_times() -> None:
    reading = make_reading(make_document("Ada said it rained in 2024-10-01."))
    for value, long in (
        ("XXXX-10", True),
        ("2024", True),
        ("2024-10-01", False),
        ("2024-W40", False),
    ):
        (rain,) = sight_claims(replace(reading, times=(replace(reading.times[0], value=value),)))
        assert rain.long is long, value


def test_states_are_known_by_their_country() -> None:
    short = Entity("e1", "DPRK", "state", "KP", ())
    assert make_key(short) == make_key(replace(short, name="North Korea"))
    assert make_key(replace(short, country=None)) == "dprk"


def test_articles_case_and_points_do_not_part_names() -> None:
    named = Entity("e1", "The U.S. Navy", "organisation", None, ())
    assert make_key(named) == make_key(replace(named, name="US navy"))


def test_a_year_names_no_day() -> None:
    assert find_day("2024") is None
    assert find_day("2024-10-31T09:00:00Z") == "2024-10-31"


def test_a_claim_that_names_nobody_goes_on_with_the_one_before() -> None:
    reading = make_reading(make_document("Ada said Boris fired. it flew. it fell."))
    event = Event("TEST", Span(0, 1), "", "", "", None, None, ())
    claims = tuple(replace(claim, event=event) for claim in reading.claims)
    first, *others = sight_claims(replace(reading, claims=claims))
    assert {subject.name for subject in first.subjects} >= {"Boris"}
    assert all({one.name for one in other.subjects} >= {"Boris"} for other in others)
    changed = (
        claims[0],
        *(replace(claim, event=replace(event, type="AID")) for claim in claims[1:]),
    )
    _, *others = sight_claims(replace(reading, claims=changed))
    assert all("Boris" not in {one.name for one in other.subjects} for other in others)


def test_what_was_told_first_is_known_by_its_sentence() -> None:
    for words, earlier in (
        ("Ada had initially said Boris lost.", True),
        ("The initial toll was told by Ada.", True),
        ("Until Monday Ada said Boris won.", True),
        ("Ada said Boris won until Monday.", False),
        ("Ada earlier said Boris lost.", False),
        ("Ada said Boris lost a day earlier.", False),
    ):
        (told,) = sight_claims(make_reading(make_document(words)))
        assert told.earlier is earlier, words


def test_a_story_goes_on_past_what_is_told_of_another_kind() -> None:
    reading = make_reading(make_document("Ada said Boris fired. Clara sang. it fell."))
    event = Event("TEST", Span(0, 1), "", "", "", None, None, ())
    kinds = ("TEST", "OTHER", "TEST")
    claims = tuple(
        replace(claim, event=replace(event, type=kind))
        for claim, kind in zip(reading.claims, kinds, strict=True)
    )
    *_, last = sight_claims(replace(reading, claims=claims))
    assert "Boris" in {subject.name for subject in last.subjects}
