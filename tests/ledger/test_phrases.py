from __future__ import annotations

import pytest

from sayso.ledger.phrases import NOTHING, make_query


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("troops", '"troops"'),
        ("troops border", '"troops" AND "border"'),
        ('"at the border" troops', '"at the border" AND "troops"'),
        ("“at the border”", '"at the border"'),
        ("miss*", '"miss*"*'),
        ('"ballistic miss"*', '"ballistic miss"*'),
        ("Hwasong-19", '"Hwasong-19"'),
        ("NOT troops OR (x)", '"NOT" AND "troops" AND "OR" AND "(x)"'),
        ('an "open phrase', '"an" AND """open" AND "phrase"'),
        ("troops - !!!", '"troops"'),
        ("a\0b", '"a" AND "b"'),
        ("half \ud83d", '"half"'),
        ("!!!", NOTHING),
        ("*", NOTHING),
    ],
)
def test_typed_words_become_a_query_of_quoted_words(words: str, query: str) -> None:
    assert make_query(words) == query


def test_a_query_can_be_kept_to_some_columns() -> None:
    assert make_query("a b", ("title", "text")) == '{title text} : ("a" AND "b")'
