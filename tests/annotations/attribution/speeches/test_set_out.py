"""Statements set out below or behind a colon, through the trained pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.span import quote_pieces

INSET = (
    "The governor of Veld defended the raid.\n\n"
    "Governor Tamm added:\n\n"
    "The police acted within the law. They had no choice.\n\n"
    "The raid ended at noon and two men were taken to hospital.\n\n"
    "Tamm is up for election in May. “We shall win,” Tamm said."
)
SIGNED = (
    "Minister Oru said:\n\nThe port is open again.\n\nFood will reach the islands on Monday.\n\n"
    "The navy guards the way."
)
BEHIND = (
    "Minister Oru said: The port is open again. We have cleared the mines.\n\n"
    "We shall not rest until the last one is found.\n\n"
    "Two ships sank in the bay last year."
)
ALONE = "Minister Oru said: The port is open again. Two ships sank in the bay last year."

Reader = Callable[[str], dict[str, list[str]]]


@pytest.fixture(scope="module")
def read() -> Reader:
    language = load_pipeline()

    def read_text(text: str) -> dict[str, list[str]]:
        (found,) = annotate_texts(language, [Text(normalise_text(text), text, None)])
        told: dict[str, list[str]] = {}
        for said in found.attributions:
            told.setdefault(quote_pieces(text, said.source), []).append(
                quote_pieces(text, said.content)
            )
        return told

    return read_text


def test_an_inset_ends_before_the_outlet_goes_on(read: Reader) -> None:
    told = read(INSET)["Governor Tamm"]
    assert told == ["The police acted within the law. They had no choice."]


def test_a_statement_that_nobody_interrupts_goes_on_to_the_end(read: Reader) -> None:
    assert sorted(read(SIGNED)["Minister Oru"]) == [
        "Food will reach the islands on Monday.",
        "The navy guards the way.",
        "The port is open again.",
    ]


def test_a_statement_behind_a_colon_goes_on_while_somebody_speaks_of_himself(
    read: Reader,
) -> None:
    assert sorted(read(BEHIND)["Minister Oru"]) == [
        "The port is open again.",
        "We have cleared the mines.",
        "We shall not rest until the last one is found.",
    ]


def test_one_sentence_behind_a_colon_stays_one(read: Reader) -> None:
    assert not any("ships" in content for content in read(ALONE)["Minister Oru"])
