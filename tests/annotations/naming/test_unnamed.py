"""Persons without a name whom a noun brings in."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.references import resolve_references
from sayso.annotations.naming.scene import Meant
from sayso.annotations.naming.unnamed import is_unnamed, person_nouns
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

WIFE = """
Tom NNP nsubj 3 PERSON
Ardrey NNP flat 1 +
said|say VBD ROOT 0
so RB advmod 3
. . punct 3

His PRP$ nmod:poss 2
wife NN nsubj 3
disagreed|disagree VBD ROOT 0
. . punct 3

She PRP nsubj 2
said|say VBD ROOT 0
no UH obj 2
. . punct 2
"""


def refer(rows: str, *words: str) -> list[str]:
    doc = parse(rows)
    starts = [doc.text.index(word) for word in words]
    spans = [Span(start, start + len(word)) for start, word in zip(starts, words, strict=True)]
    found = resolve_references(doc, find_entities(doc), [(span,) for span in spans])
    return [reference.name for reference in found]


def test_the_relative_brought_in_is_meant() -> None:
    assert refer(WIFE, "Tom Ardrey", "She") == ["Tom Ardrey", "Tom Ardrey’s wife"]


def test_a_noun_of_another_gender_is_not_meant() -> None:
    assert (
        refer(WIFE.replace("wife NN", "brother NN"), "Tom Ardrey", "She")[1]
        != "Tom Ardrey’s brother"
    )


def test_a_definite_noun_is_whom_a_pronoun_means() -> None:
    rows = WIFE.replace("His PRP$ nmod:poss", "The DT det").replace("wife", "colonel")
    assert refer(rows, "She") == ["colonel"]


@pytest.mark.parametrize(
    ("name", "noun", "is_one"),
    [
        ("aid worker", "worker", True),
        ("spokeswoman", "spokeswoman", False),
        ("Iran's Revolutionary Guard", "guard", False),
        ("foreign ministry", "ministry", False),
    ],
)
def test_one_man_without_a_name(name: str, noun: str, *, is_one: bool) -> None:
    assert is_unnamed(Meant(name, noun=noun), "male") == is_one


def test_nouns_for_persons_are_in_lower_case() -> None:
    assert {"wife", "soldier"} <= person_nouns()
    assert all(noun == noun.lower() for noun in person_nouns())
