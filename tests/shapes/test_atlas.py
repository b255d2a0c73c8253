from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.gazetteer import open_gazetteer
from sayso.shapes import Land, open_atlas

REGIONS = {
    "Crimea": 703883,
    "Kaliningrad Oblast": 554230,
    "Nakhchivan": 147435,
    "Gaza Strip": 281132,
    "Hokkaido": 2130037,
}


@pytest.mark.parametrize(
    ("latitude", "longitude", "country"),
    [
        (48.60, 38.00, "UA"),  # Bakhmut
        (50.60, 36.58, "RU"),  # Belgorod, 35 km from the border
        (50.44, 36.93, "RU"),  # 70 km north-east of Kharkiv
        (46.00, 8.96, "CH"),  # Lugano
        (51.44, 4.93, "NL"),  # Baarle: its exclaves are smaller than the map tells
        (-29.50, 28.20, "LS"),  # inside South Africa
        (54.70, 20.50, "RU"),  # Kaliningrad
        (39.20, 45.40, "AZ"),  # Nakhchivan
        (-5.55, 12.20, "AO"),  # Cabinda
        (-9.20, 124.36, "TL"),  # Oecusse
        (26.20, 56.25, "OM"),  # Musandam
        (35.29, -2.94, "ES"),  # Melilla
        (42.65, 18.09, "HR"),  # Dubrovnik
        (12.50, 53.90, "YE"),  # Socotra
        (10.20, -61.40, "TT"),  # Trinidad
        (66.20, -172.00, "RU"),  # Chukotka, east of 180 degrees
        (68.50, 179.95, "RU"),
        (68.50, 180.00, "RU"),
        (68.50, -180.00, "RU"),
        (-16.80, 179.97, "FJ"),  # Taveuni, on both sides
        (-16.80, -179.97, "FJ"),
        (-90.00, 0.00, "AQ"),
    ],
)
def test_a_point_on_land_is_in_the_country_where_it_lies(
    latitude: float, longitude: float, country: str
) -> None:
    land = open_atlas().find_land(latitude, longitude)
    assert land is not None
    assert land.country == country


@pytest.mark.parametrize(
    ("latitude", "longitude", "country"),
    [
        (44.95, 34.10, "UA"),  # Simferopol
        (44.60, 33.50, "UA"),  # Sevastopol
        (34.08, 74.80, "IN"),  # Srinagar
        (34.37, 73.47, "PK"),  # Muzaffarabad
        (35.20, 79.30, "CN"),  # Aksai Chin
        (27.15, -13.20, "EH"),  # Laayoune
        (27.94, -12.92, "MA"),  # Tarfaya, north of the parallel
        (42.66, 21.16, "XK"),  # Pristina
        (25.03, 121.56, "TW"),  # Taipei
        (31.90, 35.20, "PS"),  # Ramallah
        (35.34, 33.32, "CY"),  # Kyrenia
        (9.56, 44.06, "SO"),  # Hargeisa
        (43.00, 41.02, "GE"),  # Sukhumi
        (46.84, 29.63, "MD"),  # Tiraspol
        (10.18, 114.37, None),  # Spratly Islands
    ],
)
def test_contested_lands_have_the_code_that_their_towns_have(
    latitude: float, longitude: float, country: str | None
) -> None:
    land = open_atlas().find_land(latitude, longitude)
    assert land is not None
    assert land.country == country


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(40.0, 135.0), (43.0, 34.0), (42.0, 50.5), (30.0, -40.0), (90.0, 0.0), (-17.5, -175.0)],
)
def test_a_point_at_sea_is_in_no_country(latitude: float, longitude: float) -> None:
    assert open_atlas().find_land(latitude, longitude) is None


def test_a_point_in_a_region_names_it() -> None:
    find = open_atlas().find_land
    assert find(45.3, 34.4) == Land("UA", REGIONS["Crimea"])
    assert find(54.7, 21.2) == Land("RU", REGIONS["Kaliningrad Oblast"])
    assert find(39.3, 45.5) == Land("AZ", REGIONS["Nakhchivan"])
    assert find(31.5, 34.46) == Land("PS", REGIONS["Gaza Strip"])
    assert find(43.1, 141.3) == Land("JP", REGIONS["Hokkaido"])


def test_the_jetty_of_a_port_is_land() -> None:
    odesa = open_atlas().find_land(46.49, 30.76)
    assert odesa is not None
    assert odesa.country == "UA"


def test_nearly_all_towns_lie_in_the_country_that_the_gazetteer_gives_them() -> None:
    atlas = open_atlas()
    towns = [
        site
        for site in open_gazetteer().list_sites("settlement")
        if site.population > 150_000 and site.country
    ]
    found = [atlas.find_land(site.latitude, site.longitude) for site in towns]
    same = sum(
        land is not None and land.country == site.country
        for land, site in zip(found, towns, strict=True)
    )
    assert len(towns) > 2_000
    assert same / len(towns) > 0.997


def test_all_countries_but_the_smallest_have_an_outline() -> None:
    atlas = open_atlas()
    sites = list(open_gazetteer().list_sites("country"))
    without = {site.country for site in sites if atlas.find_outline(site.geonames_id) is None}
    assert {site.country for site in sites if site.population > 50_000}.isdisjoint(without)


def test_the_regions_of_the_wars_that_are_told_of_most_have_an_outline() -> None:
    atlas = open_atlas()
    sites = [
        site
        for site in open_gazetteer().list_sites("region")
        if site.country in {"UA", "SY", "IQ", "YE", "AF", "PS", "MM", "PK"}
    ]
    known = sum(atlas.find_outline(site.geonames_id) is not None for site in sites)
    assert known / len(sites) > 0.9


def test_what_is_no_country_or_region_has_no_outline() -> None:
    assert open_atlas().find_outline(None) is None
    assert open_atlas().find_outline(2988507) is None  # Paris


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_lies_in_a_region_lies_in_its_country(latitude: float, longitude: float) -> None:
    atlas = open_atlas()
    land = atlas.find_land(latitude, longitude)
    if land is None or land.country is None:
        return
    country = open_gazetteer().country(land.country)
    assert country is not None
    whole = atlas.find_outline(country.geonames_id)
    part = atlas.find_outline(land.region)
    assert whole is not None
    if part is not None and part.holds(latitude, longitude):
        assert whole.holds(latitude, longitude)
