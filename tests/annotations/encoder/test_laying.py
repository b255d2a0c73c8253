"""Trees as rules mend them stay trees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from sayso.annotations.encoder import laying
from sayso.annotations.encoder.laying import mend_trees
from sayso.annotations.encoder.words import Words

FORMS = ["Rebels", "left", ".", "Towns", "burned", "."]
FOUND = np.array([1, 1, 1, 4, 4, 4])
DEPS = ["nsubj", "ROOT", "punct"] * 2
TAGS = ["NNS", "VBD", "."] * 2


def test_a_sentence_that_a_rule_makes_a_circle_of_stays_as_it_was_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tie_knot(
        words: Words, heads: list[int], deps: Sequence[str]
    ) -> tuple[list[int], list[str]]:
        assert len(words) == len(heads) == len(deps)
        return [1, 0, 1, 4, 4, 3], ["dep", "dep", "punct", "nsubj", "ROOT", "dep"]

    monkeypatch.setattr(laying, "hang_conditions", tie_knot)
    words = Words(FORMS, range(len(FORMS)), [False] * len(FORMS))
    heads, deps = mend_trees(words, TAGS, FOUND, DEPS, [(0, 3), (3, 6)])

    assert (heads[:3], deps[:3]) == ([1, 1, 1], DEPS[:3])
    assert (heads[3:], deps[3:]) == ([4, 4, 3], ["nsubj", "ROOT", "dep"])
