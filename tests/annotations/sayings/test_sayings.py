"""Posts are dated by their signature, and signed texts by the date that they bear."""

from __future__ import annotations

from sayso.annotations.layers import register_layers
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.posts import find_posts
from sayso.annotations.sayings.sayings import find_sayings
from sayso.annotations.tokens import read_text
from sayso.model.annotation import Sayings, Signer
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.annotations.parses import parse

POSTED = "Fire|_|NN|0|ROOT —|_|,|0|punct Ada|_|NNP|0|dep (@ada)|_|NNP|2|dep 2024-10-30|_|CD|2|dep"
DATED = "2024-10-30|_|CD|0|ROOT"


def find(table: str, signer: Signer | None = None) -> Sayings:
    register_layers()
    doc = parse(table)
    text = read_text(doc)
    doc._.paragraphs = find_paragraphs(text)
    doc._.embedded_posts = find_posts(text, doc._.paragraphs)
    start = text.index("2024")
    span = Span(start, start + 10)
    doc._.times = (TimeExpression(span, span.quote(text), "DATE", *["2024-10-30"] * 3),)
    doc._.signer = signer
    return find_sayings(doc)


def test_a_post_is_of_the_day_in_its_signature() -> None:
    assert find(POSTED).posts == (Said("2024-10-30", "2024-10-30", "post", Span(18, 28)),)


def test_only_a_signed_text_bears_a_date() -> None:
    assert find(DATED).statement is None
    signed = find(DATED, Signer("Ada", None, None, "title")).statement
    assert signed == Said("2024-10-30", "2024-10-30", "statement", Span(0, 10))
