from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotations.geography.locating import Told, explain_places, locate_places
from sayso.model.entity import Place
from sayso.model.span import Span


def name_places(text: str, *names: str) -> tuple[Place, ...]:
    found = (match for name in names for match in re.finditer(re.escape(name), text))
    spans = sorted({Span(match.start(), match.end()) for match in found})
    return tuple(make_place(span, text) for span in spans)


def make_place(span: Span, text: str) -> Place:
    words = span.quote(text)
    return Place(span, words, words, None, None, None, None, "literal")


def locate(text: str, *names: str) -> dict[str, Place]:
    return {place.text: place for place in locate_places(text, name_places(text, *names))}


def test_a_famous_name_alone_means_the_famous_place() -> None:
    paris = locate("A march was held in Paris.", "Paris")["Paris"]
    assert (paris.country, paris.geonames_id, paris.precision) == ("FR", 2988507, "settlement")


def test_what_follows_the_comma_tells_where_a_name_lies() -> None:
    assert locate("Police in Paris, Texas, said so.", "Paris", "Texas")["Paris"].country == "US"
    assert locate("Police in Paris, Ky., said so.", "Paris")["Paris"].country == "US"


def test_a_name_means_the_same_place_all_over_the_text() -> None:
    text = "He left Paris, Texas, in May. In Paris nobody knew."
    found = locate_places(text, name_places(text, "Paris", "Texas"))
    points = {(place.latitude, place.longitude) for place in found if place.text == "Paris"}
    assert len(points) == 1


def test_neighbours_tell_which_namesake_is_meant() -> None:
    text = "Shells fell on Tripoli, on Beirut and on Sidon in Lebanon."
    found = locate(text, "Tripoli", "Beirut", "Sidon", "Lebanon")
    assert found["Tripoli"].country == "LB"


def test_an_adjective_has_the_point_of_its_country() -> None:
    syrian = locate("Syrian troops left.", "Syrian")["Syrian"]
    assert (syrian.country, syrian.geonames_id, syrian.precision) == ("SY", 163843, "country")


def test_the_word_beside_a_name_makes_it_a_region() -> None:
    found = locate("It was shelled from Kherson region.", "Kherson")["Kherson"]
    assert (found.country, found.precision) == ("UA", "region")


def test_distance_from_a_town_is_said_to_be_near_it() -> None:
    found = locate("It happened 30 km east of Bakhmut.", "Bakhmut")["Bakhmut"]
    assert (found.geonames_id, found.precision) == (713174, "near")
    assert locate("It happened in Bakhmut.", "Bakhmut")["Bakhmut"].precision == "settlement"


def test_seas_have_points_and_no_country() -> None:
    sea = locate("It fell into the Black Sea.", "Black Sea")["Black Sea"]
    assert (sea.precision, sea.country) == ("area", None)
    assert sea.latitude == 43.0


def test_unknown_names_stay_without_a_point() -> None:
    found = locate("They met at Qxzvkk Bluff.", "Qxzvkk Bluff")["Qxzvkk Bluff"]
    assert (found.latitude, found.longitude, found.geonames_id, found.precision) == (None,) * 4
    assert locate_places("No place.", ()) == ()


def test_the_reasons_add_up_and_the_best_is_taken() -> None:
    text = "Police in Paris, Texas, said so."
    choice = explain_places(text, name_places(text, "Paris", "Texas"))["Paris"]
    assert choice.site == choice.candidates[0].site
    assert "lies in what is told" in choice.candidates[0].reasons
    for weighed in choice.candidates:
        assert abs(sum(weighed.reasons.values()) - weighed.weight) < 1e-9
    weights = [weighed.weight for weighed in choice.candidates]
    assert weights == sorted(weights, reverse=True)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.lists(st.integers(0, 200), max_size=8))
def test_any_text_can_be_located_and_keeps_its_places(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    spans = [Span(a, b) for a, b in pairwise(edges) if a < b]
    given_places = [make_place(span, text) for span in spans]
    found = locate_places(text, given_places)
    assert [place.span for place in found] == spans
    assert found == locate_places(text, given_places)
    assert all((place.latitude is None) == (place.precision is None) for place in found)


def test_what_is_not_known_stands_where_it_lies() -> None:
    found = locate("It hit Zzyrk Market in Omdurman.", "Zzyrk Market", "Omdurman")
    market, town = found["Zzyrk Market"], found["Omdurman"]
    assert (market.latitude, market.precision, market.geonames_id) == (town.latitude, "near", None)
    assert market.country == "SD"


def test_what_is_said_to_lie_close_tells_which_village_is_meant() -> None:
    close = locate("It fell on the village of Stepove near Avdiivka.", "Stepove", "Avdiivka")[
        "Stepove"
    ]
    assert close.latitude is not None
    assert abs(close.latitude - 48.14) < 0.6


def test_a_small_namesake_abroad_is_not_what_lies_beside_a_town() -> None:
    found = locate("They took Lincoln, 20 km west of Goma.", "Lincoln", "Goma")["Lincoln"]
    assert (found.country, found.precision) == ("CD", "near")


def test_what_is_told_by_the_way_from_a_town_lies_there() -> None:
    found = locate("They took Qqish, 20 km north of Pokrovsk.", "Qqish", "Pokrovsk")
    village, town = found["Qqish"], found["Pokrovsk"]
    assert village.latitude is not None
    assert town.latitude is not None
    assert village.latitude - town.latitude == pytest.approx(0.18, abs=0.01)
    assert (village.country, village.precision, village.geonames_id) == ("UA", "near", None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A drone fell 30 km east of Bakhmut.", "Bakhmut", "UA"),
        ("A drone fell 60 km north of Kharkiv.", "Kharkiv", "RU"),
        ("A camp 20 km (12 miles) east of the city of Goma burnt.", "Goma", "RW"),
        ("A boat sank fifty miles north of Benghazi.", "Benghazi", None),
        ("A ship was hit 90 nautical miles south-east of Aden.", "Aden", None),
    ],
)
def test_what_is_meant_away_from_a_town_is_of_the_country_where_it_lies(
    text: str, name: str, country: str | None
) -> None:
    found = locate(text, name)[name]
    assert (found.country, found.precision) == (country, "near")


@pytest.mark.parametrize("way", ["within 30 km east", "20 to 30 km east", "east", "30 km"])
def test_what_is_only_bounded_stays_at_the_town(way: str) -> None:
    found = locate(f"A drone fell {way} of Bakhmut.", "Bakhmut")["Bakhmut"]
    town = locate("A drone fell in Bakhmut.", "Bakhmut")["Bakhmut"]
    assert (found.latitude, found.longitude) == (town.latitude, town.longitude)


def test_a_town_from_which_another_is_told_stays_where_it_is() -> None:
    for text in (
        "Kupiansk, 100 km east of Kharkiv, was shelled.",
        "Kupiansk lies some 100 km east of Kharkiv.",
        "Kupiansk is a city located about 100 km east of Kharkiv.",
    ):
        found = locate(text, "Kupiansk", "Kharkiv")
        assert found["Kharkiv"].longitude == pytest.approx(36.25, abs=0.05)
        assert found["Kupiansk"].longitude == pytest.approx(37.6, abs=0.1)


@pytest.mark.parametrize(
    "text",
    ["It fell in waters off Japan.", "It sank off the coast of Japan.", "It fell off Japan."],
)
def test_what_is_in_the_sea_by_a_country_is_in_none(text: str) -> None:
    found = locate(text, "Japan")["Japan"]
    assert (found.country, found.precision) == (None, "near")


def test_what_is_far_from_a_country_is_not_in_it() -> None:
    found = locate("The base lies 300 km south of Ukraine.", "Ukraine")["Ukraine"]
    assert (found.country, found.precision) == (None, "near")


def test_a_road_is_not_in_the_sea() -> None:
    found = locate("The depot is off U.S. 95 in the desert.", "U.S.")["U.S."]
    assert found.country == "US"


def test_a_point_that_the_user_tells_has_the_country_where_it_lies() -> None:
    (place,) = (make_place(Span(0, 5), "Depot was hit."),)
    told = {"Depot": Told("Depot", None, (50.6, 36.6))}
    (found,) = locate_places("Depot was hit.", [place], own=told)
    assert found.country == "RU"


def test_a_province_needs_nothing_else_in_the_text() -> None:
    palawan = locate("A ship left Palawan.", "Palawan")["Palawan"]
    assert (palawan.country, palawan.precision) == ("PH", "district")


def test_a_territory_has_its_point() -> None:
    guam = locate("Bombers landed on Guam.", "Guam")["Guam"]
    assert (guam.country, guam.precision) == ("GU", "country")


def test_an_area_is_found_with_the_noun_for_it() -> None:
    strait = locate("near the Bab al-Mandab strait", "Bab al-Mandab strait")
    assert strait["Bab al-Mandab strait"].precision == "near"
    assert strait["Bab al-Mandab strait"].latitude == 12.6
