"""Flights of missiles that are told again by a word that stands for them."""

from __future__ import annotations

import pytest

from tests.annotations.events.reading import find

LAUNCH = "Arvo|_|NNP|1|nsubj tested|test|VBD|0|ROOT a|_|DT|3|det missile|_|NN|1|obj .|_|.|1|punct "


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("It|_|PRP|6|nsubj flew|fly|VBD|6|ROOT 400|_|CD|8|nummod km|_|NN|6|obj", ["TEST", "TEST"]),
        (
            "It|_|PRP|6|nsubj hit|_|VBD|6|ROOT its|_|PRP$|8|nmod:poss target|_|NN|6|obj",
            ["TEST", "TEST"],
        ),
        ("Ada|_|NNP|6|nsubj flew|fly|VBD|6|ROOT 400|_|CD|8|nummod km|_|NN|6|obj", ["TEST"]),
    ],
)
def test_what_stands_for_a_missile_flies(second: str, found: list[str]) -> None:
    types = [event.type for _, event in find(LAUNCH + second)]
    assert types[: len(found)] == found
    assert types.count("TEST") == len(found)
