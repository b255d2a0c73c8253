"""Predicates that are joined to what is said, not to who says it."""

from __future__ import annotations

import numpy as np

from sayso.annotations.encoder.reattaching import reattach_joined
from sayso.annotations.encoder.words import Words

FORMS = ["He", "said", "troops", "moved", "and", "are", "expected", "today"]
HEADS = [1, 1, 3, 1, 6, 6, 1, 6]
DEPS = ["nsubj", "ROOT", "nsubj", "ccomp", "cc", "aux:pass", "conj", "advmod"]


def move(forms: list[str], deps: list[str]) -> list[int]:
    words = Words(forms, range(len(forms)), [False] * len(forms))
    heads = np.array(HEADS)
    found: list[int] = reattach_joined(words, heads, deps).tolist()
    assert heads.tolist() == HEADS
    return found


def test_what_others_expect_belongs_to_what_is_said() -> None:
    assert move(FORMS, DEPS) == [1, 1, 3, 1, 6, 6, 3, 6]


def test_other_verbs_stay_with_who_speaks() -> None:
    assert move([*FORMS[:6], "ready", "today"], DEPS) == HEADS


def test_a_predicate_with_a_subject_of_its_own_stays() -> None:
    assert move(FORMS, [*DEPS[:5], "nsubj", *DEPS[6:]]) == HEADS
