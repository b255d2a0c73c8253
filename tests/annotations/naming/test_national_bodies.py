"""Bodies of which a state has one."""

from __future__ import annotations

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.national_bodies import find_national_names, national_nouns
from sayso.annotations.naming.opening import set_scene
from tests.annotations.parsed_texts import parse

NAVY = """
The DT det 3
{state} JJ amod 3 NORP
navy NN {relation} 4
left VBD root 0
. . punct 4
"""


def test_a_state_before_the_noun_names_the_body() -> None:
    doc = parse(NAVY.format(state="Dutch", relation="nsubj"))
    names = find_national_names(set_scene(doc, find_entities(doc)).cast)
    assert names == {"navy": {"Dutch navy"}}


def test_what_belongs_to_another_noun_is_no_body() -> None:
    doc = parse(NAVY.format(state="Dutch", relation="compound"))
    assert find_national_names(set_scene(doc, find_entities(doc)).cast) == {}


def test_the_nouns_are_single_words() -> None:
    assert {"navy", "ministry", "army"} <= national_nouns()
    assert not any(" " in noun for noun in national_nouns())
