"""Paragraphs and the sentence borders that they set."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.paragraphs import find_paragraphs, set_sentence_borders


def quotes_of(text: str) -> list[str]:
    return [span.quote(text) for span in find_paragraphs(text)]


def test_blank_line_parts_paragraphs() -> None:
    assert quotes_of("One.\n\n  Two.  \n") == ["One.", "Two."]


def test_single_break_parts_paragraphs_of_a_page() -> None:
    assert quotes_of("A headline\nThe first line of the text.") == [
        "A headline",
        "The first line of the text.",
    ]


def test_text_wrapped_at_a_column_keeps_its_sentences() -> None:
    line = "the convoy left the border post at dawn and was seen again near"
    text = "\n".join([line] * 6) + " the river.\n\nThe next paragraph."

    assert len(quotes_of(text)) == 2


def test_a_link_on_a_line_of_its_own_stays_in_its_sentence() -> None:
    text = (
        "The U.S.-led \ncoalition\n struck five times.\nIt hit \nMosul\n, too.\nMore:\ntanks\nguns"
    )
    found = [span.quote(text) for span in find_paragraphs(text)]
    assert found == [
        "The U.S.-led \ncoalition\n struck five times.",
        "It hit \nMosul\n, too.",
        "More:",
        "tanks",
        "guns",
    ]


def test_list_of_sentences_is_not_wrapped_text() -> None:
    line = "The ministry said that the convoy had left the border post at dawn."
    assert len(quotes_of("\n".join([line] * 6))) == 6


def test_each_paragraph_begins_a_sentence() -> None:
    doc = spacy.blank("en")("A headline\nthe text goes on")
    set_sentence_borders(doc, find_paragraphs(doc.text))

    assert [token.text for token in doc if token.is_sent_start is True] == ["A", "the"]


def test_borders_that_are_there_stay_and_a_document_may_be_empty() -> None:
    doc = spacy.blank("en")("One two.\nThree four")
    doc[1].is_sent_start = True
    doc[4].is_sent_start = False
    set_sentence_borders(doc, find_paragraphs(doc.text))
    told = [(token.text, token.is_sent_start) for token in doc if token.text.isalpha()]
    assert told == [("One", True), ("two", True), ("Three", True), ("four", None)]
    set_sentence_borders(spacy.blank("en")(""), ())


@given(st.text(alphabet="ab .\n\r\t\u2028", max_size=200))
def test_paragraphs_hold_every_character_that_is_no_blank(text: str) -> None:
    spans = find_paragraphs(text)
    outside = set(range(len(text))) - {place for span in spans for place in range(*span)}

    assert all(text[place].isspace() for place in outside)
    assert list(spans) == sorted(spans)
