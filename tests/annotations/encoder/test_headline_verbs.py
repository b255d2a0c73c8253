"""Verbs of headlines that were taken for nouns."""

from __future__ import annotations

from sayso.annotations.encoder.headline_verbs import tag_headline_verbs
from sayso.annotations.encoder.words import Words

FORMS = ["Bomb", "hits", "market"]
HEADS = [1, 1, 1]
DEPS = ["nsubj", "ROOT", "obj"]


def tag(forms: list[str], tags: list[str], heads: list[int], deps: list[str]) -> list[str]:
    words = Words(forms, range(len(forms)), [False] * len(forms))
    return tag_headline_verbs(words, tags, heads, deps)


def test_what_has_a_subject_and_an_object_is_a_verb() -> None:
    assert tag(FORMS, ["NN", "NNS", "NN"], HEADS, DEPS) == ["NN", "VBZ", "NN"]
    forms = ["Gunmen", "storm", "church"]
    assert tag(forms, ["NNS", "NN", "NN"], HEADS, DEPS) == ["NNS", "VBP", "NN"]


def test_a_noun_stays_one() -> None:
    tags = ["NN", "NNS", "NN"]
    assert tag(FORMS, tags, HEADS, ["nsubj", "ROOT", "nmod"]) == tags
    assert tag(["The", *FORMS], ["DT", *tags], [2, 2, 2, 2], ["det", *DEPS]) == ["DT", *tags]
