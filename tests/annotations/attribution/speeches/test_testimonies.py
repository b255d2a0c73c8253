"""Quotations with the name of who speaks behind a dash or in brackets."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.speeches.testimonies import credit_testimonies
from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import Attribution
from sayso.model.span import Span, quote_pieces
from tests.annotations.attribution.tied import read

SIGNED = """
“ `` punct 3
We PRP nsubj 3
fled|flee VBD ROOT 0
at IN case 5
night NN obl 3
. . punct 3
” '' punct 3

{mark} : punct 2
Amina NNP ROOT 0
, , punct 2
19 CD appos 2
"""
CREDITED = [("—", "Amina, 19", "We fled at night.")]


def credited(rows: str, *others: Attribution) -> list[tuple[str, str, str]]:
    doc, grammar = read(rows)
    return [
        (
            quote_pieces(doc.text, one.cue),
            quote_pieces(doc.text, one.source),
            quote_pieces(doc.text, one.content),
        )
        for one in credit_testimonies(grammar, others, doc.text)
    ]


def test_the_name_behind_the_dash_speaks() -> None:
    assert credited(SIGNED.format(mark="—")) == CREDITED


def test_without_a_dash_nothing_is_signed() -> None:
    assert credited(SIGNED.format(mark=";")) == []


def test_a_sentence_behind_the_dash_is_no_name() -> None:
    rows = SIGNED.format(mark="—").replace(", , punct 2\n19 CD appos 2", "left|leave VBD dep 2")
    assert credited(rows) == []


def test_what_else_is_credited_with_the_words_is_dropped() -> None:
    doc, _grammar = read(SIGNED.format(mark="—"))
    name = doc.text.index("Amina")
    other = Attribution(
        cue=(Span(name - 2, name - 1),),
        cue_form="mark",
        predicate=None,
        lemma="",
        source=(Span(name, name + 5),),
        content=(Span(1, 5),),
        origins=(),
        within=None,
        sentence=0,
        post=None,
        probability=0.9,
    )
    assert credited(SIGNED.format(mark="—"), other) == CREDITED


@pytest.fixture(scope="module")
def page() -> list[tuple[str, str]]:
    text = (
        "Three families spoke to the aid workers.\n\n"
        "“The market burned. Nobody helped us.”\n— Hassan Bakar, a trader from Sarba\n\n"
        "“There was no warning before the strike.” (Salma, a nurse)\n\n"
        "“We shall stay” — The crowd cheered for minutes."
    )
    (found,) = annotate_texts(load_pipeline(), [Text(normalise_text(text), text, None)])
    return [
        (quote_pieces(text, said.source), quote_pieces(text, said.content))
        for said in found.attributions
    ]


def test_the_next_line_and_brackets_sign_as_well(page: list[tuple[str, str]]) -> None:
    assert ("Hassan Bakar, a trader from Sarba", "The market burned. Nobody helped us.") in page
    assert ("Salma, a nurse", "There was no warning before the strike.") in page


def test_no_testimony_goes_on_in_the_next(page: list[tuple[str, str]]) -> None:
    assert not any("market" in content and "strike" in content for _, content in page)
