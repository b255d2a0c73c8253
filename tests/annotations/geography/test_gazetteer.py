from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.gazetteer import open_gazetteer
from sayso.annotations.geography.index import ROW_BITS, pack_name, unpack_name


def test_a_town_is_found_by_its_older_name_too() -> None:
    gazetteer = open_gazetteer()
    new, old = (
        {site.geonames_id for site in gazetteer.find(name)} for name in ("bakhmut", "artemivsk")
    )
    assert 713174 in new & old


def test_a_name_in_another_script_is_found() -> None:
    assert 99072 in {site.geonames_id for site in open_gazetteer().find("мосул")}


def test_a_settlement_lies_in_its_region_and_country() -> None:
    gazetteer = open_gazetteer()
    paris = [site for site in gazetteer.find("paris") if site.kind == "settlement"]
    texas = [site for site in gazetteer.find("texas") if site.kind == "region"]
    assert {site.country for site in paris} >= {"FR", "US"}
    assert texas[0].key in {site.region for site in paris}
    assert gazetteer.title(texas[0]) == "Texas"


def test_what_nobody_is_called_is_not_found() -> None:
    assert open_gazetteer().find("qxzvkk of nowhere") == []
    assert open_gazetteer().country("ZZ") is None


def test_all_points_are_on_the_earth_and_regions_lie_in_countries() -> None:
    gazetteer = open_gazetteer()
    for name in ("victoria", "san jose", "kyiv", "suva", "anadyr"):
        for site in gazetteer.find(name):
            assert -90 <= site.latitude <= 90
            assert -180 <= site.longitude <= 180
            assert site.country is not None


@given(st.integers(0, (1 << 44) - 1), st.integers(0, (1 << ROW_BITS) - 1), st.booleans())
def test_what_is_packed_is_unpacked(number: int, row: int, main: bool) -> None:  # noqa: FBT001
    high, low = pack_name(number, row, main=main)
    check, found, is_main = unpack_name(low)
    assert ((high << 12) | check, found, is_main) == (number, row, main)
    assert high < 1 << 32
    assert low < 1 << 32


def test_a_region_is_found_by_its_sound() -> None:
    found = open_gazetteer().find_regions("hiran")
    assert {(site.kind, site.country) for site in found} == {("region", "SO")}
    assert open_gazetteer().find_regions("qxzvkk") == []


def test_what_was_added_by_hand_lies_in_its_region() -> None:
    gazetteer = open_gazetteer()
    (zamzam,) = (site for site in gazetteer.find("zamzam") if site.country == "SD")
    darfur = {site.key for site in gazetteer.find("northern darfur")}
    assert zamzam.region in darfur
    assert zamzam.geonames_id is None
