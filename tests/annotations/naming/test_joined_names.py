"""Names of one body that a model cut in two."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.joined_names import join_parts
from sayso.annotations.naming.name_edges import Range
from sayso.annotations.tokens import list_tokens
from tests.annotations.parsed_texts import parse


@pytest.mark.parametrize(
    ("words", "labels", "joined"),
    [
        ("Smith & Barlow", ("PERSON", "PERSON"), [Range(0, 3, "ORG")]),
        ("Centre for Studies", ("ORG", "ORG"), [Range(0, 3, "ORG")]),
        ("Oman & Yemen", ("GPE", "GPE"), None),
        ("Smith and Barlow", ("PERSON", "PERSON"), None),
    ],
)
def test_parts_of_one_body_are_joined(
    words: str, labels: tuple[str, str], joined: list[Range] | None
) -> None:
    doc = parse("\n".join(f"{word} NNP dep 0" for word in words.split()))
    parts = [Range(0, 1, labels[0]), Range(2, 3, labels[1])]
    assert join_parts(list_tokens(doc), parts) == (joined or parts)
