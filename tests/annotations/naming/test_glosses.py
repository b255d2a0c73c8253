"""Whom pronouns and short names inside statements mean, and where that is left open."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.glosses import find_glosses
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.references import resolve_sources
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

NOVAK = """
Marek NNP nsubj 3 PERSON
Novak NNP flat 1 +
arrived VBD root 0
. . punct 3
"""
HE_LEFT = """
He PRP nsubj 2
left VBD root 0
with IN case 5
his PRP$ nmod:poss 5
men NNS obl 2
. . punct 2
"""


def gloss(rows: str, *sources: str) -> list[tuple[str, str]]:
    """The glossed words with who is meant; empty for words of whoever speaks."""
    doc = parse(rows)
    scene = set_scene(doc, find_entities(doc))
    spans = [Span(start := doc.text.index(words), start + len(words)) for words in sources]
    resolve_sources(scene, [(span,) for span in spans])
    return [(found.span.quote(doc.text), found.name) for found in find_glosses(scene)]


def test_the_only_person_in_question_is_meant() -> None:
    assert gloss(NOVAK + HE_LEFT) == [("He", "Marek Novak"), ("his", "Marek Novak")]


def test_of_two_persons_neither_is_taken() -> None:
    two = """
Marek NNP nsubj 3 PERSON
Novak NNP flat 1 +
met VBD root 0
Jan NNP obj 3 PERSON
Berg NNP flat 4 +
. . punct 3
"""
    assert gloss(two + HE_LEFT) == []


def test_somebody_without_a_name_may_be_meant_as_well() -> None:
    driver = """
The DT det 2
driver NN nsubj 3
met VBD root 0
Marek NNP obj 3 PERSON
Novak NNP flat 4 +
. . punct 3
"""
    assert gloss(driver + HE_LEFT) == []


def test_a_short_name_stands_for_the_full_one() -> None:
    later = """
Novak NNP nsubj 2 PERSON
left VBD root 0
. . punct 2
"""
    assert gloss(NOVAK + later) == [("Novak", "Marek Novak")]


def test_words_of_whoever_speaks_are_marked_and_not_named() -> None:
    ours = """
We PRP nsubj 2
saw VBD root 0
our PRP$ nmod:poss 4
men NNS obj 2
in IN case 7
the DT det 7
US PRP obl 2
. . punct 2
"""
    assert gloss(ours) == [("We", ""), ("our", "")]


def test_a_group_is_meant_where_it_is_the_only_one() -> None:
    rebels = """
The DT det 2
rebels NNS nsubj 3
said VBD root 0
they PRP nsubj 5
left VBD ccomp 3
. . punct 3
"""
    assert gloss(rebels) == [("they", "The rebels")]


def test_of_two_groups_neither_is_taken() -> None:
    both = """
The DT det 2
rebels NNS nsubj 3
told VBD root 0
villagers NNS iobj 3
they PRP nsubj 6
left VBD ccomp 3
. . punct 3
"""
    assert gloss(both) == []


def test_a_body_speaks_of_itself_but_weather_is_nobody() -> None:
    says = """
NATO NNP nsubj 2 ORG
said VBD root 0
it PRP {relation} 4
{verb} VBD ccomp 2
. . punct 2
"""
    assert gloss(says.format(relation="nsubj", verb="left"), "NATO") == [("it", "NATO")]
    assert gloss(says.format(relation="expl", verb="rained"), "NATO") == []


@pytest.mark.parametrize(("noun", "glossed"), [("ship", []), ("captain", [("its", "NATO")])])
def test_what_else_did_something_may_be_meant(noun: str, glossed: list[tuple[str, str]]) -> None:
    parted = f"""
A DT det 2
{noun} NN nsubj 3
slowed VBD ccomp 6
, , punct 6
NATO NNP nsubj 6 ORG
said VBD root 0
, , punct 6
adding VBG advcl 6
its PRP$ nmod:poss 10
anchor NN nsubj 11
broke VBD ccomp 8
. . punct 6
"""
    assert gloss(parted, "NATO") == glossed
