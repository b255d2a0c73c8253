"""What an amount measures by a word right before it."""

from __future__ import annotations

import pytest

from sayso.annotations.values.told_before import told_right_before
from tests.annotations.parsed_texts import parse


@pytest.mark.parametrize(
    ("rows", "first", "told"),
    [
        (
            "Uranium NN root 0\nenriched|enrich VBN acl 1\nto IN case 4\n60 CD obl 2",
            3,
            "enrichment",
        ),
        ("Motors NNS root 0\nworth JJ amod 1\nabout RB advmod 4\n$5 CD obl 2", 3, "Motors"),
        ("Motors NNS root 0\ncost|cost VBD acl 1\n$5 CD obl 2", 2, None),
        ("worth JJ root 0\n$5 CD obl 1", 1, None),
    ],
)
def test_a_word_right_before_tells(rows: str, first: int, told: str | None) -> None:
    assert told_right_before(parse(rows), first) == told
