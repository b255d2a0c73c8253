"""Where names end."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.names import find_names
from tests.annotations.parsed_texts import parse

COUNSEL = """
Edwin NNP nsubj 4 PERSON
Marsh NNP flat 1 +
KC NNP flat 1 +
spoke|speak VBD ROOT 0
. . punct 4
"""


def names(rows: str) -> list[str]:
    return [name.text for name in find_names(parse(rows))]


def test_letters_behind_a_person_are_no_part_of_the_name() -> None:
    assert names(COUNSEL) == ["Edwin Marsh"]


@pytest.mark.parametrize("word", ["Kerr", "III"])
def test_other_words_are(word: str) -> None:
    assert names(COUNSEL.replace("KC", word)) == [f"Edwin Marsh {word}"]


def test_one_name_alone_stays_whole() -> None:
    assert names(
        COUNSEL.replace("Edwin NNP nsubj 4 PERSON\n", "He PRP nsubj 4\n")
        .replace("+", "PERSON", 1)
        .replace("flat 1 +", "flat 2 +")
    ) == ["Marsh KC"]


def test_well_known_bodies_are_whole_whatever_was_marked() -> None:
    rows = """
Korean JJ amod 4 NORP
Central NNP compound 4 ORG
News NNP compound 4 +
Agency NNP nsubj 5 +
spoke|speak VBD ROOT 0
. . punct 5
"""
    assert names(rows) == ["Korean Central News Agency"]
