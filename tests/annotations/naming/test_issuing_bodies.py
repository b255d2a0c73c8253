"""Whose "we" a statement is that no person has signed."""

from __future__ import annotations

import pytest

from sayso.annotations.layout.mastheads import Masthead
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from sayso.annotations.naming.issuing_bodies import find_issuing_body
from sayso.annotations.naming.signers import listen
from sayso.model.annotation import Signer
from sayso.model.entity import Entity
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse

OURS = """
We PRP nsubj 2
left|leave VBD ROOT 0
. . punct 2

Our PRP$ nmod:poss 2
doctors|doctor NNS nsubj 3
stayed|stay VBD ROOT 0
. . punct 3

We PRP nsubj 2
wait VBP ROOT 0
. . punct 2
"""
ISSUED = """
Issued|issue VBN ROOT 0
by IN case 4
the DT det 4
Council NNP obl 1
on IN case 6
Friday NNP nmod 4
"""
STATEMENT = """
Statement NN ROOT 0
: : punct 1
Oxfam NNP appos 1
on IN case 5
Gaza NNP nmod 3
"""
CONDEMNS = """
Oxfam NNP nsubj 2
condemns|condemn VBZ ROOT 0
it PRP obj 2
. . punct 2
"""
CONDEMNED = CONDEMNS.replace("condemns|condemn VBZ", "condemned|condemn VBD")


def find(rows: str, publisher: str | None = None) -> Signer | None:
    doc = parse(rows)
    paragraphs = find_paragraphs(doc.text)
    voice = listen(doc, find_quotations(doc.text, paragraphs), paragraphs)
    place = doc.text.find("Oxfam")
    named = [Entity("e1", "Oxfam", "organisation", None, (Span(place, place + 5),))]
    return find_issuing_body(voice, Masthead(publisher=publisher), named if place >= 0 else [])


@pytest.mark.parametrize(
    ("head", "name", "rule"),
    [
        (ISSUED, "Council", "issued-by"),
        (STATEMENT, "Oxfam", "issued-by"),
        (CONDEMNS, "Oxfam", "acts-for-itself"),
    ],
)
def test_a_head_tells_whose_statement_it_is(head: str, name: str, rule: str) -> None:
    signer = find(f"{head.strip()}\n{OURS}")
    assert signer is not None
    assert (signer.name, signer.rule) == (name, rule)


def test_what_a_body_did_is_a_report_on_it() -> None:
    assert find(f"{CONDEMNED.strip()}\n{OURS}") is None


def test_without_we_it_is_nobodys_statement() -> None:
    assert find(CONDEMNS) is None


def test_what_a_body_publishes_itself_is_in_the_outlets_voice() -> None:
    assert find(f"{CONDEMNS.strip()}\n{OURS}", publisher="Oxfam International") is None
