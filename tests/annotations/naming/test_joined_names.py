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


def test_a_name_that_is_not_at_its_end_goes_on() -> None:
    doc = parse(
        "\n".join(f"{word} NNP dep 0" for word in ["Department", "of", "the", "Treasury", "Bank"])
    )
    tokens = list_tokens(doc)
    cut = [Range(0, 3, "ORG"), Range(3, 4, "ORG"), Range(4, 5, "ORG")]

    assert join_parts(tokens, cut) == [Range(0, 4, "ORG"), Range(4, 5, "ORG")]
    assert join_parts(tokens, [Range(0, 3, "ORG"), Range(3, 4, "GPE")])[0] == Range(0, 3, "ORG")


def test_an_article_may_stand_between() -> None:
    doc = parse("\n".join(f"{word} NNP dep 0" for word in ("Department", "of", "the", "Treasury")))
    cut = [Range(0, 2, "ORG"), Range(3, 4, "ORG")]

    assert join_parts(list_tokens(doc), cut) == [Range(0, 4, "ORG")]


def test_two_bodies_stay_two() -> None:
    doc = parse("\n".join(f"{word} NNP dep 0" for word in ("Ministry", "and", "the", "Agency")))
    cut = [Range(0, 1, "ORG"), Range(3, 4, "ORG")]

    assert join_parts(list_tokens(doc), cut) == cut
