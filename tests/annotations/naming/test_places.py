from __future__ import annotations

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.places import find_places
from sayso.model.entity import Place
from tests.annotations.parsed_texts import parse
from tests.annotations.passages import PLACES


def places() -> dict[str, Place]:
    doc = parse(PLACES)
    return {place.text: place for place in find_places(doc, find_entities(doc))}


def test_capital_that_accuses_and_country_that_is_accused_are_governments() -> None:
    assert places()["Moscow"].kind == "associative"
    assert places()["Poland"].kind == "associative"


def test_adjective_means_the_ground_before_a_border_and_the_state_before_troops() -> None:
    assert places()["Polish"].kind == "literal"
    assert places()["Russian"].kind == "associative"


def test_place_after_near_or_in_is_the_place_itself() -> None:
    assert places()["Brest"].kind == "literal"
    assert places()["Hague"].kind == "literal"


def test_parties_to_talks_are_states() -> None:
    assert places()["Norway"].kind == "associative"
    assert places()["Sweden"].kind == "associative"


def test_country_inside_the_name_of_a_body_is_a_place_name_too() -> None:
    syrian = places()["Syrian"]
    assert (syrian.kind, syrian.country, syrian.name) == ("associative", "SY", "Syria")


def test_places_are_in_reading_order_and_have_their_characters() -> None:
    doc = parse(PLACES)
    found = find_places(doc, find_entities(doc))
    assert list(found) == sorted(found, key=lambda place: place.span)
    assert all(place.span.quote(doc.text) == place.text for place in found)
    assert all(place.latitude is None for place in found)
