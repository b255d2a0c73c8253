"""Whose own words a whole text is."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.mastheads import Masthead
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from sayso.annotations.naming.signers import find_signer, listen, read_title
from sayso.model.annotation import Signer
from tests.annotations.parsed_texts import parse

TITLE = """
Statement NN ROOT 0
by IN case 5
Foreign NNP compound 4
Minister NNP compound 5
Ana NNP nmod 1 PERSON
Ruiz NNP flat 5 +
on IN case 8
Mali NNP nmod 1 GPE
"""
OFFICE = """
Statement NN ROOT 0
by IN case 4
the DT det 4
Spokesperson NN nmod 1
on IN case 6
Ali NNP nmod 1 PERSON
Hassan NNP flat 6 +
"""
OWN = """
I PRP nsubj 2
saw|see VBD ROOT 0
smoke NN obj 2
. . punct 2

My PRP$ nmod:poss 2
house NN nsubj 3
burned|burn VBD ROOT 0
. . punct 3
"""
TOLD = """
Ruiz NNP nsubj 2 PERSON
saw|see VBD ROOT 0
smoke NN obj 2
. . punct 2
"""


def sign(rows: str, title: str | None = None, author: str | None = None) -> Signer | None:
    doc = parse(rows)
    paragraphs = find_paragraphs(doc.text)
    voice = listen(doc, find_quotations(doc.text, paragraphs), paragraphs)
    parsed = None if title is None else parse(title)
    return find_signer(voice, Masthead(author=author), parsed)


def test_a_person_in_a_title_signs_with_a_role() -> None:
    assert read_title(parse(TITLE)) == Signer("Ana Ruiz", "Foreign Minister", None, "title")


def test_an_office_signs_and_not_whom_the_statement_is_about() -> None:
    assert read_title(parse(OFFICE)) == Signer("Spokesperson", None, None, "title-of-office")


def test_who_is_spoken_of_has_not_signed() -> None:
    assert sign(OWN, TITLE) is not None
    assert sign(TOLD, TITLE) is None


def test_an_author_signs_only_what_says_i() -> None:
    assert sign(OWN, author="Ann Lee") == Signer("Ann Lee", None, None, "author")
    assert sign(TOLD, author="Ann Lee") is None


@pytest.mark.parametrize("author", ["Staff Writer", "Reuters", "News desk", "admin"])
def test_a_desk_signs_nothing(author: str) -> None:
    assert sign(OWN, author=author) is None


def test_several_authors_sign_together() -> None:
    found = sign(OWN, author="Ann Lee and Bo Berg")
    assert found is not None
    assert found.name == "Ann Lee; Bo Berg"
