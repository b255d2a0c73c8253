"""What became of those who are counted."""

from __future__ import annotations

import pytest

from sayso.annotations.values.quantities import find_quantities
from sayso.desk.reader import Reader, load
from tests.annotations.parsed_texts import parse


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("At least 912 people had died and 5,383 had been injured.", ["killed", "injured"]),
        ("Marines seized two boats and 40 rifles off the coast.", ["seized", "seized"]),
        ("Fourteen vehicles were destroyed near the bridge.", ["destroyed"]),
        ("The agency now counts 1,014 dead.", ["killed"]),
        ("Some 12,000 people fled the town and 7 are missing.", ["fled", "missing"]),
        ("The army said it killed 30 fighters and arrested four.", ["killed", "detained"]),
        ("The death toll rose to 61.", ["killed"]),
        ("The group holds 300 troops in the valley.", [None]),
        ("The army lost 300 men and sank two boats.", ["lost", "sunk"]),
        ("Jets were lost; 12 drones were shot down.", ["shot down"]),
        ("Two of the three men have been arrested.", ["detained", None]),
        ("Some 600 soldiers were killed or wounded.", ["killed or injured"]),
        ("The blast injured and killed 30 people.", ["killed or injured"]),
        ("The town counts its dead at 40.", ["killed"]),
        ("Sixty of its people are missing.", ["missing"]),
        ("It brought the toll since 7 May 2024 to 900.", ["killed"]),
        ("The toll may rise, as 12 are hurt.", ["injured"]),
        ("The missile flew 40 kilometres.", [None]),
        ("Killing 12 and injuring 30, the bomb went off.", ["killed", "injured"]),
        ("At least 13 guards, including nine women, were killed.", ["killed", "killed"]),
        ("At least 26 men were shot dead near the river.", ["killed"]),
        ("Gunmen killed dozens of villagers.", ["killed"]),
        ("Soldiers killed: 15.", ["killed"]),
        ("Fourteen people lost their lives.", ["killed"]),
        ("One blast killed 17 people.", [None, "killed"]),
        ("He is blamed for the deaths of at least 70 pilgrims.", ["killed"]),
        ("The abduction of two soldiers shook the town.", ["abducted"]),
        ("(12) killed, (30) injured in the raid.", ["killed", "injured"]),
        ("Police killed eight gunmen, five of them near the port.", ["killed", "killed"]),
        ("It treated 160 wounded, 31 of whom were women and 19 children.", ["injured"] * 3),
        ("Marines destroyed 80 drones and at least six missiles.", ["destroyed", "destroyed"]),
        ("Officials said that 35 to 40 soldiers had died.", ["killed"]),
        ("It brings to 1,850 the number of people detained.", ["detained"]),
        ("Two boys were shot and wounded.", ["injured"]),
        ("Missiles hit 12 depots.", ["hit"]),
        ("In Tarn 51 people were killed, 11 women and 22 children among them.", ["killed"] * 3),
        ("More than 70 others were wounded across seven regions.", ["injured", None]),
    ],
)
def test_a_count_tells_what_became_of_the_counted(
    reader: Reader, text: str, fates: list[str | None]
) -> None:
    assert [one.fate for one in reader(text).quantities] == fates


def test_the_measure_of_a_figure_has_the_fate(reader: Reader) -> None:
    (quantity,) = reader("Police said 14 miners were killed.").quantities
    assert quantity.measure == "miners killed"


def test_a_participle_behind_two_counts_tells_of_both() -> None:
    found = find_quantities(
        parse(
            """
            It PRP nsubj 2
            saw VBD root 0
            190 CD nummod 4
            soldiers NNS obj 2
            and CC cc 7
            10 CD nummod 7
            guards NNS conj 4
            killed|kill VBN acl 7
            . . punct 2
            """
        )
    )
    assert [one.fate for one in found] == ["killed", "killed"]
