"""Whom a phrase names by the name in it."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.named import read_joint, read_named
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.scene import Meant, Scene
from tests.annotations.parsed_texts import parse

PAIR = """
Mayor NNP nsubj 7
Ida NNP flat 1 PERSON
Kvam NNP flat 1 +
and CC cc 6
General NNP conj 1
Omar NNP flat 5 PERSON
spoke|speak VBD ROOT 0
. . punct 7
"""
FOLLOWERS = """
supporters NNS nsubj 5
of IN case 3
Ida NNP nmod 1 PERSON
Kvam NNP flat 3 +
spoke|speak VBD ROOT 0
. . punct 5
"""
BEHIND_ITS_ROLE = """
our PRP$ nmod:poss 2
man NN nsubj 8
in IN case 4
Oslo NNP nmod 2 GPE
, , punct 6
Ida NNP appos 2 PERSON
Kvam NNP flat 6 +
spoke|speak VBD ROOT 0
. . punct 8
"""
SERVICE = """
Yemen NNP nmod:poss 5 GPE
's POS case 1
official JJ amod 5
weather NN compound 5
service NN nsubj 7
Rainwatch NNP appos 5 ORG
spoke|speak VBD ROOT 0
. . punct 7
"""
LED = """
friends NNS nsubj 5
of IN case 4
the DT det 4
Meridian NNP nmod 1 ORG
spoke|speak VBD ROOT 0
. . punct 5
"""
HANDLE = """
Ida NNP nsubj 6 PERSON
Kvam NNP flat 1 +
( -LRB- punct 4
@idakvam NNP appos 1
) -RRB- punct 4
spoke|speak VBD ROOT 0
. . punct 6
"""
BRIEFED = """
lawmakers NNS nsubj 9
briefed|brief VBN acl 1
by IN case 5
the DT det 5
service NN obl 2
( -LRB- punct 7
NIS NNP appos 5 ORG
) -RRB- punct 7
spoke|speak VBD ROOT 0
. . punct 9
"""


def open_scene(rows: str) -> Scene:
    doc = parse(rows)
    return set_scene(doc, find_entities(doc))


def read(rows: str, words: str, *, whole: bool = False) -> Meant | None:
    """Whom the first words of a text name."""
    return read_named(open_scene(rows), 0, len(words.split()), whole=whole)


def test_a_name_behind_a_title_is_read_with_its_role() -> None:
    meant = read(PAIR, "Mayor Ida Kvam")
    assert meant is not None
    assert (meant.name, meant.role, meant.plural) == ("Ida Kvam", "Mayor", False)


def test_two_names_are_joint_with_both_roles() -> None:
    both = read_joint(open_scene(PAIR), 0, 6)
    assert both is not None
    assert (both.name, both.role, both.plural) == ("Ida Kvam; Omar", "Mayor; General", True)
    assert len(both.entities) == 2


def test_one_name_is_not_joint() -> None:
    assert read_joint(open_scene(PAIR), 0, 3) is None
    assert read_joint(open_scene(PAIR), 0, 5) is None  # "Mayor Ida Kvam and General"


def test_somebody_else_s_name_names_nobody() -> None:
    assert read(FOLLOWERS, "supporters of Ida Kvam") is None


def test_a_name_behind_a_comma_names_the_one_described() -> None:
    phrase = "our man in Oslo , Ida Kvam"
    meant = read(BEHIND_ITS_ROLE, phrase)
    assert meant is not None
    assert meant.name == "Ida Kvam"
    assert read(BEHIND_ITS_ROLE, phrase, whole=True) is None


def test_a_body_is_named_where_the_words_before_say_what_it_is() -> None:
    meant = read(SERVICE, "Yemen 's official weather service Rainwatch")
    assert meant is not None
    assert (meant.name, meant.plural) == ("Rainwatch", True)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (LED, "friends of the Meridian"),
        (HANDLE, "Ida Kvam ( @idakvam )"),
        (BRIEFED, "lawmakers briefed by the service ( NIS )"),
    ],
    ids=["led by another noun", "an account", "told by a body"],
)
def test_a_name_that_belongs_to_another_word_names_nobody(rows: str, words: str) -> None:
    assert read(rows, words) is None
