"""Stable ids made from content."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.identity import make_claim_id, make_document_id
from sayso.model.span import Span


def test_same_words_give_the_same_id_on_every_machine() -> None:
    assert make_document_id("Text.", url=None, publisher=None) == "d739023d681214ddc"


@given(st.text(), st.text(), st.text())
def test_any_words_have_an_id(text: str, url: str, publisher: str) -> None:
    made = make_document_id(text, url=url, publisher=publisher)

    assert made[0] == "d"
    assert int(made[1:], 16) < 1 << 64


def test_another_publisher_is_another_document() -> None:
    first = make_document_id("Text.", url=None, publisher="The Post")
    second = make_document_id("Text.", url="The Post", publisher=None)

    assert first != second


def test_claims_differ_by_document_place_and_level() -> None:
    def make(document: str, start: int, within: str | None) -> str:
        content = (Span(start, 9),)
        return make_claim_id(document, content=content, cue=(), source=(), within=within)

    ids = {make("d1", 0, None), make("d2", 0, None), make("d1", 1, None), make("d1", 0, "c1")}

    assert len(ids) == 4
