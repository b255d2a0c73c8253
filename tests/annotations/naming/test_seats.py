"""Places before "-based"."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.naming.seats import part_seats
from sayso.annotations.tokens import list_tokens

WORDS = ["New", "York", "-", "based", "Amal", "Watch", "spoke"]


def test_where_a_body_sits_is_a_name_of_its_own() -> None:
    tokens = list_tokens(Doc(English().vocab, words=WORDS))
    assert list(part_seats(tokens, [Range(0, 6, "ORG")])) == [
        Range(0, 2, "GPE"),
        Range(4, 6, "ORG"),
    ]


def test_other_names_stay_whole() -> None:
    tokens = list_tokens(Doc(English().vocab, words=WORDS))
    for found in (Range(4, 6, "ORG"), Range(0, 4, "ORG"), Range(0, 2, "GPE")):
        assert list(part_seats(tokens, [found])) == [found]
