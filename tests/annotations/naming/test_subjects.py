"""Names that stand as subject over a pronoun, or before it in a sentence."""

from __future__ import annotations

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.scene import Scene
from sayso.annotations.naming.subjects import (
    find_mention,
    find_subject_above,
    list_named,
    mean_only_one,
)
from tests.annotations.parsed_texts import parse
from tests.annotations.parses import word

ABOVE = """
Kvam NNP nsubj 2 PERSON
said|say VBD ROOT 0
he PRP nsubj 4
left|leave VBD ccomp 2
. . punct 2
"""
COMING = """
In IN case 3
her PRP$ nmod:poss 3
statement NN obl 6
, , punct 3
Kvam NNP nsubj 6 PERSON
left|leave VBD ROOT 0
. . punct 6
"""
TITLED = """
President NNP nsubj 3
Kvam NNP flat 1 PERSON
said|say VBD ROOT 0
she PRP nsubj 5
left|leave VBD ccomp 3
. . punct 3

Dahl NNP nsubj 2 PERSON
met|meet VBD ROOT 0
Kvam NNP obj 2 PERSON
. . punct 2
"""
ANOTHERS = """
Friends NNS nsubj 4
of IN case 3
Kvam NNP nmod 1 PERSON
said|say VBD ROOT 0
he PRP nsubj 6
left|leave VBD ccomp 4
. . punct 4
"""


def open_scene(rows: str) -> Scene:
    doc = parse(rows)
    return set_scene(doc, find_entities(doc))


def above(rows: str, pronoun: str, *, coming: bool = False) -> str | None:
    scene = open_scene(rows)
    found = find_subject_above(scene, word(scene.cast.doc, pronoun).i, coming=coming)
    return found.entity.name if found else None


def test_the_subject_of_a_verb_above_is_found() -> None:
    assert above(ABOVE, "he") == "Kvam"
    assert above(ABOVE, "he", coming=True) is None


def test_a_subject_that_comes_after_is_found_where_it_is_asked_for() -> None:
    assert above(COMING, "her", coming=True) == "Kvam"
    assert above(COMING, "her") is None


def test_a_name_hangs_on_the_title_that_is_the_subject() -> None:
    assert above(TITLED, "she") == "Kvam"


def test_a_name_that_only_tells_of_the_subject_is_not_it() -> None:
    assert above(ANOTHERS, "he") is None
    scene = open_scene(ANOTHERS)
    assert find_mention(scene, word(scene.cast.doc, "Friends")) is None


def test_at_the_root_nothing_is_above() -> None:
    assert above(ABOVE, "said") is None


def test_names_of_a_sentence_before_a_place_are_listed() -> None:
    scene = open_scene(TITLED)
    second = scene.cast.sentences[1]
    everything = len(scene.cast.doc)

    def names(number: int, end: int) -> list[str]:
        return [mention.entity.name for mention in list_named(scene, number, end)]

    assert names(0, second) == ["Kvam"]
    assert names(1, everything) == ["Dahl", "Kvam"]
    assert names(1, second + 1) == ["Dahl"]
    assert names(1, second) == []


def test_only_where_one_alone_is_named_is_he_meant() -> None:
    scene = open_scene(TITLED)
    kvam, dahl, again = scene.cast.mentions
    meant = mean_only_one(scene, [kvam, again])
    assert meant is not None
    assert (meant.name, meant.role) == ("Kvam", "President")
    assert mean_only_one(scene, [kvam, dahl]) is None
    assert mean_only_one(scene, []) is None
