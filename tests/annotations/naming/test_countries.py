from __future__ import annotations

import re

import pytest

from sayso.annotations.naming.countries import (
    CountryName,
    find_country,
    longest_name,
    settled_name,
)
from sayso.annotations.wordlists import read_words


@pytest.mark.parametrize(
    ("words", "code", "form"),
    [
        ("Ukraine", "UA", "name"),
        ("U.S.", "US", "name"),
        ("North Korean", "KP", "adjective"),
        ("Pakistanis", "PK", "people"),
        ("Danes", "DK", "people"),
        ("Kyiv", "UA", "capital"),
        ("Scotland", "GB", "region"),
        ("Kurdish", None, "adjective"),
        ("Georgia", "GE", "name"),
    ],
)
def test_names_adjectives_peoples_and_capitals_lead_to_their_country(
    words: str, code: str | None, form: str
) -> None:
    assert find_country(words) == CountryName(code, form)  # type: ignore[arg-type]


def test_headlines_in_capitals_are_read() -> None:
    assert find_country("SOUTH KOREA") == find_country("South Korea")


def test_short_words_in_capitals_are_not_taken_for_countries() -> None:
    assert find_country("TOGO") == find_country("Togo")
    assert find_country("IRA") is None


def test_ordinary_words_are_no_countries() -> None:
    assert find_country("turkey") is None
    assert find_country("Monday") is None


def test_every_code_has_two_capital_letters_and_a_settled_name() -> None:
    for code in read_words("countries"):
        assert re.fullmatch("[A-Z]{2}", code)
        assert settled_name(code)


def test_no_name_belongs_to_two_countries() -> None:
    names = [name for row in read_words("countries").values() for name in row["names"]]
    assert len(names) == len(set(names))


def test_regions_lie_in_countries_of_the_list() -> None:
    assert set(read_words("regions")["country"].values()) <= set(read_words("countries"))


def test_the_longest_name_is_counted_in_tokens() -> None:
    assert longest_name() >= len(["Democratic", "People", "'s", "Republic", "of", "Korea"])


def test_territories_have_names_of_their_own() -> None:
    assert find_country("Guam") == CountryName("GU", "name")
    assert find_country("U.S. Virgin Islands") == CountryName("VI", "name")


def test_areas_of_several_words_are_known_as_regions() -> None:
    assert find_country("Bashi Channel") == CountryName(None, "region")
    assert find_country("Volga") is None
