"""Claims far apart are not one happening, and one happening told of two places is contested."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.desk.contests import find_oppositions
from sayso.desk.sightings import Sighting, Subject, sight_claims
from sayso.desk.sites import find_site, list_sites, measure_way, write_way
from sayso.model.entity import EntityKind, Place, PlacePrecision
from sayso.model.event import Event, Figure
from sayso.model.span import Span
from tests.desk.saying import make_document, make_reading

POINTS = {"Tarn": 36.0, "Orla": 37.4, "Mund": 36.3}
"""Degrees east at 50° north: Tarn and Orla are 100 kilometres apart, Tarn and Mund 21."""


def put(name: str, precision: PlacePrecision = "settlement") -> Place:
    return Place(Span(0, 1), name, name, 50.0, POINTS[name], None, None, "literal", precision)


def sight(
    text: str,
    place: str,
    *,
    kind: EntityKind = "weapon",
    n_killed: float | None = None,
    **facts: str,
) -> Sighting:
    """A claim of an event at a place on one day."""
    (sighting,) = sight_claims(make_reading(make_document(text)))
    figures = (
        ()
        if n_killed is None
        else (Figure("people", n_killed, n_killed, n_killed, "people", "exact", Span(0, 1)),)
    )
    made = {"type": "TEST", "target": ""} | facts
    event = Event(made["type"], Span(0, 1), "", made["target"], place, None, None, figures)
    return replace(
        sighting,
        claim=replace(sighting.claim, event=event),
        day="2024-05-08",
        subjects=(Subject("ibex-3", "Ibex-3", kind),),
        site=put(place),
    )


def list_messages(*sightings: Sighting) -> list[str]:
    found = find_oppositions(sightings, ())
    return [one.message for sighting in sightings for one in found.get(sighting.claim.id, ())]


def test_a_test_of_one_weapon_at_two_places_is_told_with_its_kilometres() -> None:
    one, other = sight("Ada said it flew.", "Tarn"), sight("Boris said it rose.", "Orla")
    assert list_messages(one, other) == [
        "another place is told: Orla, about 100 km away",
        "another place is told: Tarn, about 100 km away",
    ]


def test_places_side_by_side_are_one() -> None:
    assert list_messages(sight("Ada said so.", "Tarn"), sight("Boris said no.", "Mund")) == []


@pytest.mark.parametrize(
    "change",
    [{"status": "planned"}, {"polarity": "negative"}],
)
def test_what_has_not_happened_is_at_no_other_place(change: dict[str, str]) -> None:
    one, other = sight("Ada said it flew.", "Tarn"), sight("Boris said it rose.", "Orla")
    other = replace(other, claim=replace(other.claim, **change))  # type: ignore[arg-type]
    assert list_messages(one, other) == []


def test_attacks_with_a_weapon_may_be_many() -> None:
    one = sight("Ada said it hit.", "Tarn", type="ASSAULT")
    assert list_messages(one, sight("Boris said it hit.", "Orla", type="ASSAULT")) == []


def test_a_person_is_killed_once() -> None:
    one = sight("Ada said he died.", "Tarn", kind="person", type="ASSAULT", target="Ibex-3")
    other = sight("Boris said he died.", "Orla", kind="person", type="ASSAULT", target="Ibex-3")
    assert len(list_messages(one, other)) == 2


def test_the_same_number_of_dead_in_two_documents_is_one_happening() -> None:
    one = sight("Ada said so.", "Tarn", kind="state", type="ASSAULT", n_killed=14)
    other = sight("Boris said so.", "Orla", kind="state", type="ASSAULT", n_killed=14)
    assert len(list_messages(one, other)) == 2


def test_one_source_that_tells_of_two_places_in_one_document_tells_of_two_happenings() -> None:
    one = sight("Ada said it flew.", "Tarn")
    other = replace(sight("Ada said it rose.", "Orla"), document=one.document)
    assert list_messages(one, other) == []


def test_figures_of_places_far_apart_are_not_compared() -> None:
    one = sight("Ada said so.", "Tarn", kind="state", type="ASSAULT", n_killed=14)
    near = sight("Boris said so.", "Mund", kind="state", type="ASSAULT", n_killed=9)
    far = sight("Clara said so.", "Orla", kind="state", type="ASSAULT", n_killed=5)
    assert list_messages(one, near) == ["9 people", "14 people"]
    assert list_messages(one, far) == []


def put_area(name: str, number: int, precision: PlacePrecision) -> Place:
    return Place(Span(0, 1), name, name, 40.0, 40.0, number, None, "literal", precision)


UKRAINE = put_area("Ukraine", 690791, "country")
SYRIA = put_area("Syria", 163843, "country")
KHARKIV = put_area("Kharkiv region", 706482, "region")


def test_only_what_is_known_to_lie_somewhere_is_a_site() -> None:
    assert list_sites([put("Tarn", "country"), put("Orla")]).keys() == {"Orla"}
    assert list_sites([put("Tarn", "area"), UKRAINE]).keys() == {"Ukraine"}
    assert measure_way(put("Tarn"), None) is None
    assert measure_way(put("Tarn"), put("Orla")) == pytest.approx(100.4, abs=0.1)
    (claim,) = make_reading(make_document("Ada said so.")).claims
    assert find_site(list_sites([put("Orla")]), claim) is None


def test_a_town_may_be_in_the_region_and_the_country_that_another_tells() -> None:
    """Tarn and Orla lie in the region of Kharkiv or less than 50 kilometres from it."""
    for town in (put("Tarn"), put("Orla")):
        assert measure_way(town, KHARKIV) is None
        assert measure_way(UKRAINE, town) is None
    assert measure_way(KHARKIV, UKRAINE) is None
    assert measure_way(SYRIA, put("Tarn")) == pytest.approx(1464, abs=30)


def test_a_town_is_another_place_than_a_country_far_away() -> None:
    one, other = sight("Ada said it flew.", "Tarn"), sight("Boris said it rose.", "Orla")
    assert list_messages(one, replace(other, site=UKRAINE)) == []
    message, _ = list_messages(one, replace(other, site=SYRIA))
    assert message.startswith("another place is told: Syria, about 1,4")


def test_the_town_itself_is_the_site_where_something_near_it_is_named_first() -> None:
    away = replace(put("Tarn", "near"), longitude=40.0)
    assert list_sites([away, put("Tarn")])["Tarn"].longitude == POINTS["Tarn"]
    assert list_sites([away])["Tarn"].longitude == 40.0


def test_ways_are_told_as_exactly_as_points_are() -> None:
    assert [write_way(way) for way in (63.7, 104.2, 1287.0)] == [
        "about 64 km",
        "about 100 km",
        "about 1,290 km",
    ]
