"""Relative clauses with the right subject, on the right word."""

from __future__ import annotations

import pytest

from sayso.annotations.encoder.relatives import (
    hang_participles,
    hang_relatives,
    lend_pronouns,
    raise_relatives,
)
from sayso.annotations.encoder.words import Words

MAN = ["a", "man", "who", "police", "said", "had", "fled"]
MAN_TAGS = ["DT", "NN", "WP", "NNS", "VBD", "VBD", "VBN"]
MAN_HEADS = [1, 1, 4, 4, 1, 6, 4]
MAN_DEPS = ["det", "ROOT", "nsubj", "nsubj", "acl:relcl", "aux", "ccomp"]

OMAN = ["It", "contradicts", "Oman", ",", "which", "said", "so"]
OMAN_TAGS = ["PRP", "VBZ", "NNP", ",", "WDT", "VBD", "RB"]
OMAN_HEADS = [1, 1, 1, 5, 5, 1, 5]
OMAN_DEPS = ["nsubj", "ROOT", "obj", "punct", "nsubj", "advcl:relcl", "advmod"]

FOOTAGE = ["Footage", "posted", "here", "shows", "it"]
FOOTAGE_TAGS = ["NN", "VBN", "RB", "VBZ", "PRP"]
FOOTAGE_HEADS = [3, 3, 1, 3, 3]
FOOTAGE_DEPS = ["nsubj", "nsubj", "advmod", "ROOT", "obj"]


def spell(forms: list[str]) -> Words:
    return Words(forms, range(len(forms)), [False] * len(forms))


def test_the_pronoun_is_the_subject_of_what_is_said() -> None:
    heads = list(MAN_HEADS)
    moved, named = lend_pronouns(spell(MAN), MAN_TAGS, heads, MAN_DEPS)
    assert moved[2] == 6
    assert named == MAN_DEPS
    assert heads == MAN_HEADS


def test_a_clause_with_a_subject_of_its_own_borrows_none() -> None:
    deps = [*MAN_DEPS[:5], "nsubj", "ccomp"]
    moved, _ = lend_pronouns(spell(MAN), MAN_TAGS, list(MAN_HEADS), deps)
    assert moved == MAN_HEADS


def test_who_speaks_in_a_relative_clause_is_the_noun_before_it() -> None:
    moved, named = hang_relatives(spell(OMAN), OMAN_TAGS, list(OMAN_HEADS), OMAN_DEPS)
    assert (moved[5], named[5]) == (2, "acl:relcl")


def test_what_all_that_was_told_does_stays_on_the_verb() -> None:
    forms = [*OMAN[:5], "means", "so"]
    moved, named = hang_relatives(spell(forms), OMAN_TAGS, list(OMAN_HEADS), OMAN_DEPS)
    assert (moved[5], named[5]) == (1, "advcl:relcl")


def test_a_participle_behind_a_subject_is_no_second_one() -> None:
    heads = list(FOOTAGE_HEADS)
    moved, named = hang_participles(spell(FOOTAGE), FOOTAGE_TAGS, heads, FOOTAGE_DEPS)
    assert (moved[1], named[1]) == (0, "acl")
    assert heads == FOOTAGE_HEADS


def test_the_participle_of_a_helper_stays() -> None:
    deps = ["nsubj", "aux", *FOOTAGE_DEPS[2:]]
    moved, named = hang_participles(spell(FOOTAGE), FOOTAGE_TAGS, list(FOOTAGE_HEADS), deps)
    assert (moved, named) == (FOOTAGE_HEADS, deps)


def test_a_participle_taken_for_a_verb_gives_its_subject_to_the_one_without() -> None:
    tags = [FOOTAGE_TAGS[0], "VBD", *FOOTAGE_TAGS[2:]]
    heads, deps = [1, 3, 1, 3, 3], ["nsubj", "advcl", *FOOTAGE_DEPS[2:]]
    moved, named = hang_participles(spell(FOOTAGE), tags, heads, deps)
    assert (moved[:2], named[:2]) == ([3, 0], ["nsubj", "acl"])


@pytest.mark.parametrize("between", ["mark", "aux", "punct", "obj"])
def test_a_verb_with_more_than_a_participle_has_keeps_its_subject(between: str) -> None:
    tags = [FOOTAGE_TAGS[0], "VBD", *FOOTAGE_TAGS[2:]]
    heads, deps = [1, 3, 1, 3, 3], ["nsubj", "advcl", between, *FOOTAGE_DEPS[3:]]
    moved, named = hang_participles(spell(FOOTAGE), tags, heads, deps)
    assert (moved, named) == (heads, deps)


HEAD = ["The", "head", "of", "the", "union", ",", "who", "left", ",", "spoke"]
HEAD_TAGS = ["DT", "NN", "IN", "DT", "NN", ",", "WP", "VBD", ",", "VBD"]
HEAD_HEADS = [1, 9, 4, 4, 1, 7, 7, 4, 1, 9]
HEAD_DEPS = ["det", "nsubj", "case", "det", "nmod", "punct", "nsubj", "acl:relcl", "punct", "ROOT"]


def test_who_behind_a_comma_is_the_person_and_not_where_he_works() -> None:
    heads = list(HEAD_HEADS)
    moved = raise_relatives(spell(HEAD), HEAD_TAGS, heads, HEAD_DEPS)
    assert moved == [1, 9, 4, 4, 1, 7, 7, 1, 1, 9]
    assert heads == HEAD_HEADS


def test_who_may_be_whom_somebody_serves() -> None:
    forms = [*HEAD[:4], "president", *HEAD[5:]]
    moved = raise_relatives(spell(forms), HEAD_TAGS, list(HEAD_HEADS), HEAD_DEPS)
    assert moved == HEAD_HEADS


def test_who_is_nobodys_age() -> None:
    forms = ["Ida", ",", "71", ",", "who", "left", ",", "spoke"]
    tags = ["NNP", ",", "CD", ",", "WP", "VBD", ",", "VBD"]
    heads = [7, 2, 0, 5, 5, 2, 0, 7]
    deps = ["nsubj", "punct", "amod", "punct", "nsubj", "acl:relcl", "punct", "ROOT"]
    assert raise_relatives(spell(forms), tags, heads, deps)[5] == 0
