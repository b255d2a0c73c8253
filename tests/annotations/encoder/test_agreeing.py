"""Relative clauses hung on the noun with which their verb agrees."""

from __future__ import annotations

from sayso.annotations.encoder.agreeing import raise_agreeing
from sayso.annotations.encoder.words import Words


def spell(forms: list[str]) -> Words:
    return Words(forms, range(len(forms)), [False] * len(forms))


TALKS = ["Talks", "on", "the", "border", ",", "which", "were", "suspended", "resume"]
TALKS_TAGS = ["NNS", "IN", "DT", "NN", ",", "WDT", "VBD", "VBN", "VBP"]
TALKS_HEADS = [8, 3, 3, 0, 7, 7, 7, 3, 8]
TALKS_DEPS = [
    *("nsubj", "case", "det", "nmod", "punct", "nsubj", "aux:pass", "acl:relcl", "ROOT"),
]


def test_a_relative_clause_is_told_of_what_its_verb_agrees_with() -> None:
    heads = list(TALKS_HEADS)
    moved = raise_agreeing(spell(TALKS), TALKS_TAGS, heads, TALKS_DEPS)
    assert moved == [8, 3, 3, 0, 7, 7, 7, 0, 8]
    assert heads == TALKS_HEADS


def test_a_clause_that_agrees_with_its_noun_stays() -> None:
    forms, tags = list(TALKS), list(TALKS_TAGS)
    forms[3], tags[3] = "borders", "NNS"
    assert raise_agreeing(spell(forms), tags, list(TALKS_HEADS), TALKS_DEPS) == TALKS_HEADS


def test_an_attack_kills_and_not_where_it_was() -> None:
    forms = ["Attacks", "in", "the", "towns", ",", "which", "has", "killed", "go"]
    tags = ["NNS", "IN", "DT", "NNS", ",", "WDT", "VBZ", "VBN", "VBP"]
    assert raise_agreeing(spell(forms), tags, list(TALKS_HEADS), TALKS_DEPS)[7] == 0
    forms[7] = "seen"
    assert raise_agreeing(spell(forms), tags, list(TALKS_HEADS), TALKS_DEPS)[7] == 3


def test_the_nearest_noun_is_meant_where_the_verb_agrees_with_that_alone() -> None:
    forms = ["Men", "of", "the", "island", ",", "which", "is", "rocky", "left"]
    tags = ["NNS", "IN", "DT", "NN", ",", "WDT", "VBZ", "JJ", "VBD"]
    deps = [*("nsubj", "case", "det", "nmod", "punct", "nsubj", "cop", "acl:relcl", "ROOT")]
    heads = [8, 3, 3, 0, 7, 7, 7, 0, 8]
    assert raise_agreeing(spell(forms), tags, heads, deps)[7] == 3
    forms[6], tags[6] = "are", "VBP"
    assert raise_agreeing(spell(forms), tags, heads, deps)[7] == 0
