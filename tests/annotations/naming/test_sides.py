"""To which state or party the counted belong."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.sides import tell_sides
from sayso.annotations.values.quantities import find_quantities
from sayso.desk.reader import Reader, load
from tests.annotations.tagged_texts import tagged


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Some 8,000 North Korean troops have been moved.", ["North Korea"]),
        ("Two U.S. soldiers and 41 Palestinians were hurt.", ["United States", "Palestine"]),
        ("At least 12 al-Shabab fighters were killed.", ["al-Shabab"]),
        ("Two soldiers from Malawi were killed.", ["Malawi"]),
        ("Three of Ukraine's pilots were captured.", ["Ukraine"]),
        ("Azerbaijan said 192 of its servicemen were killed.", ["Azerbaijan"]),
        ("South Africa, which lost 14 soldiers, has 2,900 troops there.", ["South Africa"] * 2),
        ("On the Indian side, 20 soldiers died.", ["India"]),
        ("Kyiv lost 12 soldiers.", ["Ukraine"]),
        ("Hezbollah said four of its fighters had died.", ["Hezbollah"]),
        ("Six Sudanese and four South Sudanese died.", ["Sudan", "South Sudan"]),
    ],
)
def test_the_side_is_told_by_the_words_around(
    reader: Reader, text: str, sides: list[str | None]
) -> None:
    assert [one.side for one in reader(text).quantities] == sides


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 Iran-backed fighters left.",
        "Nearly 140 House officers spoke.",
        "Two Washington law firms were searched.",
        "Israel holds 94 hostages.",
        "He gave 12 Israeli and Egyptian soldiers water.",
        "It lost 12 soldiers.",
        "Reuters said two of its reporters were hurt.",
        "The Pentagon said three of its soldiers died.",
        "They flew 12 tanks to Poland.",
    ],
)
def test_where_it_is_not_clear_the_side_stays_open(reader: Reader, text: str) -> None:
    assert [one.side for one in reader(text).quantities] == [None]


def test_a_noun_of_another_side_leaves_its_adjective_there(reader: Reader) -> None:
    text = "Kyiv says 1,270 Russian soldiers fell, while Moscow put Ukrainian losses at 415."
    first, second = reader(text).quantities
    assert (first.side, second.side, second.unit) == ("Russia", "Ukraine", "soldiers")


def test_others_need_not_be_of_the_same_side(reader: Reader) -> None:
    first, second = reader("Three Russians were charged and two others were arrested.").quantities
    assert (first.side, second.side) == ("Russia", None)


def test_a_text_without_dependencies_tells_only_by_names() -> None:
    doc = tagged("Twelve/CD Ukrainian/JJ soldiers/NNS and/CC 30/CD Russians/NNPS fled/VBD ./.")
    told = tell_sides(doc, find_quantities(doc))
    assert [one.side for one in told] == ["Ukraine", "Russia"]


def test_units_of_measure_have_no_side(reader: Reader) -> None:
    (quantity,) = reader("Ukraine lost 12 square kilometers.").quantities
    assert quantity.side is None
