from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.outlets import NOWHERE, read_outlet


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.example.co.uk/news/1", "GB"),
        ("https://example.ca", "CA"),
        ("http://www.example.gov", "US"),
        ("https://example.mil/a", "US"),
        ("https://www.example.com.lb/x", "LB"),
        ("https://example.com", None),
        ("https://example.io", None),
        ("nonsense", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_the_ending_of_an_address_tells_the_country(url: str | None, country: str | None) -> None:
    assert read_outlet(None, url).country == country


@pytest.mark.parametrize(
    ("publisher", "country", "name"),
    [
        ("The Kyiv Independent", None, "kyiv"),
        ("Times of India", "IN", "india"),
        ("Paris Beacon News", None, "paris"),
        ("Moscow-Pullman Daily News", None, "moscow"),
        ("www.example.ca", "CA", "example"),
    ],
)
def test_a_publisher_may_be_called_after_a_place(
    publisher: str, country: str | None, name: str
) -> None:
    outlet = read_outlet(publisher, None)
    assert outlet.country == country
    assert name in outlet.names


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.parisbeacon.com/a", "paris"),
        ("http://www.thelansingstatejournal.com", "lansing"),
        ("http://www.middletownpress.com", "middletown"),
        ("http://www.timesofmalta.com", "malta"),
    ],
)
def test_the_words_of_outlets_are_taken_off_an_address(url: str, name: str) -> None:
    assert name in read_outlet(None, url).names


def test_words_of_outlets_alone_name_nothing() -> None:
    assert read_outlet("The Daily Mail", None).names == ()
    assert read_outlet(None, None) == NOWHERE


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_are_borne(publisher: str, url: str) -> None:
    outlet = read_outlet(publisher, url)
    assert outlet.country is None or len(outlet.country) == 2
    assert len(outlet.names) < 200
