"""Whole quoted sentences that no cue credits."""

from __future__ import annotations

from sayso.annotations.attribution.speeches.bare_quotations import credit_bare
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.quotations import find_quotations
from sayso.model.span import quote_pieces
from tests.annotations.attribution.tied import read

BARE = """
Many JJ nsubj 2
left|leave VBD ROOT 0
. . punct 2

“ `` punct 4
We PRP nsubj 4
now RB advmod 4
need|need VBP ROOT 0
water NN obj 4
. . punct 4
” '' punct 4
"""
TITLE = BARE.replace("We PRP", "we PRP")


def credited(rows: str) -> list[tuple[str, str]]:
    doc, grammar = read(rows)
    paragraphs = find_paragraphs(doc.text)
    quotations = find_quotations(doc.text, paragraphs)
    found = credit_bare(grammar, (), quotations, doc.text, paragraphs)
    return [
        (quote_pieces(doc.text, one.source), quote_pieces(doc.text, one.content)) for one in found
    ]


def test_a_bare_quotation_is_of_somebody_unnamed() -> None:
    assert credited(BARE) == [("", "We now need water.")]


def test_what_opens_no_sentence_is_left_alone() -> None:
    assert credited(TITLE) == []
