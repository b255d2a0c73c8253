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


@pytest.mark.parametrize(
    ("second", "tests"),
    [
        ("It|_|PRP|6|nsubj fell|fall|VBD|6|ROOT into|_|IN|9|case the|_|DT|9|det sea|_|NN|6|obl", 2),
        ("It|_|PRP|6|nsubj fell|fall|VBD|6|ROOT on|_|IN|9|case a|_|DT|9|det town|_|NN|6|obl", 1),
        (
            "Ada|_|NNP|6|nsubj put|_|VBD|6|ROOT the|_|DT|8|det altitude|_|NN|6|obj at|_|IN|11|case 900|_|CD|11|nummod km|_|NN|6|obl",
            2,
        ),
        (
            "Ada|_|NNP|6|nsubj put|_|VBD|6|ROOT the|_|DT|8|det altitude|_|NN|6|obj of|_|IN|10|case towns|_|NNS|8|nmod",
            1,
        ),
    ],
)
def test_what_it_did_and_how_high_it_was_is_of_the_test(second: str, tests: int) -> None:
    types = [event.type for _, event in find(LAUNCH + second)]
    assert types.count("TEST") == tests
