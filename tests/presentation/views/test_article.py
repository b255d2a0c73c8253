from __future__ import annotations

from dataclasses import replace

from sayso.presentation.views.article import view_article
from tests.desk.saying import make_document, make_reading

READING = make_reading(make_document("Ada said Boris left. It rains."))


def test_an_article_counts_claims_with_and_without_a_source() -> None:
    view = view_article(READING)
    assert view.summary == "1 claim with a source, and 1 statement in the outlet's own voice."
    assert [line.quote for line in view.lines] == ["Boris left", "It rains."]


def test_an_article_in_another_language_says_that_it_is_not_read() -> None:
    reading = replace(READING, document=make_document("Es regnet.", language="de"), claims=())
    assert "(de)" in view_article(reading).summary


def test_a_statement_of_who_signs_the_text_has_a_source() -> None:
    told, own = READING.claims
    signed = replace(own, speaker="Ada", chain=("Ada",))
    view = view_article(replace(READING, claims=(told, signed)))
    assert view.summary == "2 claims with a source, and 0 statements in the outlet's own voice."
