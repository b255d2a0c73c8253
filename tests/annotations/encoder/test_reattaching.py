"""Joined predicates, whom a text cites, and subjects of passives."""

from __future__ import annotations

from sayso.annotations.encoder.reattaching import (
    bind_perfects,
    bind_reduced,
    free_callers,
    keep_lengths,
    name_passive_subjects,
    reattach_cited,
    reattach_joined,
    reattach_sharing,
    take_objects,
)
from sayso.annotations.encoder.words import Words

FORMS = ["He", "said", "troops", "moved", "and", "are", "expected", "today"]
HEADS = [1, 1, 3, 1, 6, 6, 1, 6]
DEPS = ["nsubj", "ROOT", "nsubj", "ccomp", "cc", "aux:pass", "conj", "advmod"]


def move(forms: list[str], deps: list[str]) -> list[int]:
    words = Words(forms, range(len(forms)), [False] * len(forms))
    heads = list(HEADS)
    found: list[int] = reattach_joined(words, heads, deps)
    assert heads == HEADS
    return found


def test_what_others_expect_belongs_to_what_is_said() -> None:
    assert move(FORMS, DEPS) == [1, 1, 3, 1, 6, 6, 3, 6]


def test_other_verbs_stay_with_who_speaks() -> None:
    assert move([*FORMS[:6], "ready", "today"], DEPS) == HEADS


def test_a_predicate_with_a_subject_of_its_own_stays() -> None:
    assert move(FORMS, [*DEPS[:5], "nsubj", *DEPS[6:]]) == HEADS


def test_a_joined_predicate_shares_the_nearest_subject() -> None:
    # Oman accuses Yemen ; Yemen denies it and says so
    heads = [1, 1, 1, 5, 5, 1, 5, 8, 1, 8]
    deps = ["nsubj", "ROOT", "obj", "punct", "nsubj", "conj", "obj", "cc", "conj", "advmod"]
    assert reattach_sharing(heads, deps) == [1, 1, 1, 5, 5, 1, 5, 8, 5, 8]
    own = [*deps[:7], "nsubj", *deps[8:]]
    assert reattach_sharing(heads, own) == heads


def test_who_cites_is_no_preposition() -> None:
    # Times , citing two officials , reported it
    forms = ["Times", ",", "citing", "two", "officials", ",", "reported", "it"]
    words = Words(forms, range(len(forms)), [False] * len(forms))
    heads = [6, 6, 0, 4, 6, 6, 6, 6]
    deps = ["nsubj", "punct", "case", "nummod", "obl", "punct", "ROOT", "obj"]
    moved, named = reattach_cited(words, heads, deps)
    assert moved == [6, 6, 0, 4, 2, 6, 6, 6]
    assert (named[2], named[4]) == ("acl", "obj")
    assert heads[4] == 6


def test_no_tree_is_made_a_circle() -> None:
    forms = ["reports", "citing", "officials"]
    words = Words(forms, range(3), [False] * 3)
    moved, _ = reattach_cited(words, [0, 2, 0], ["ROOT", "case", "nmod"])
    assert moved == [0, 0, 1]


def test_the_subject_of_a_passive_is_called_one() -> None:
    heads = [2, 2, 2, 4, 2]
    deps = ["nsubj", "aux:pass", "ROOT", "nsubj", "ccomp"]
    assert name_passive_subjects(heads, deps) == ["nsubj:pass", *deps[1:]]


def test_has_is_the_helper_of_its_participle() -> None:
    # likely that Oman has sent aid
    forms = ["likely", "that", "Oman", "has", "sent", "aid"]
    words = Words(forms, range(6), [False] * 6)
    tags = ["JJ", "IN", "NNP", "VBZ", "VBN", "NN"]
    heads = [0, 3, 3, 0, 0, 4]
    deps = ["root", "mark", "nsubj", "ccomp", "ccomp", "obj"]
    moved, named = bind_perfects(words, tags, heads, deps)
    assert moved == [0, 4, 4, 4, 0, 4]
    assert named == ["root", "mark", "nsubj", "aux", "ccomp", "obj"]
    assert heads == [0, 3, 3, 0, 0, 4]


def test_what_has_an_object_of_its_own_stays() -> None:
    # likely that Oman has ships sent
    forms = ["likely", "that", "Oman", "has", "ships", "sent"]
    words = Words(forms, range(6), [False] * 6)
    tags = ["JJ", "IN", "NNP", "VBZ", "NNS", "VBN"]
    heads = [0, 3, 3, 0, 3, 4]
    deps = ["root", "mark", "nsubj", "ccomp", "obj", "acl"]
    moved, named = bind_perfects(words, tags, heads, deps)
    assert (moved, named) == (heads, deps)


def test_a_participle_with_by_is_no_second_verb() -> None:
    # residents reached by phone saw tankers
    forms = ["residents", "reached", "by", "phone", "saw", "tankers"]
    words = Words(forms, range(6), [False] * 6)
    tags = ["NNS", "VBD", "IN", "NN", "VBD", "NNS"]
    heads = [1, 4, 3, 1, 4, 4]
    deps = ["nsubj", "parataxis", "case", "obl", "root", "obj"]
    moved, named = bind_reduced(words, tags, heads, deps)
    assert moved == [4, 0, 3, 1, 4, 4]
    assert named == ["nsubj", "acl", "case", "obl", "root", "obj"]
    own = ["nsubj", "parataxis", "case", "nsubj", "root", "obj"]
    kept, _ = bind_reduced(words, tags, [1, 4, 3, 4, 4, 4], own)
    assert kept == [1, 4, 3, 4, 4, 4]


KILLING = ["VBG", "CD", "NNS", "CC", "VBG", "CD", "NNS"]
"""Killing two officers and injuring five others."""


def test_whom_a_joined_verb_is_done_to_is_its_object() -> None:
    heads = [0, 2, 0, 4, 0, 6, 2]
    deps = ["ROOT", "nummod", "obj", "cc", "conj", "nummod", "conj"]

    moved, named = take_objects(KILLING, heads, deps)

    assert moved == [0, 2, 0, 4, 0, 6, 4]
    assert named == ["ROOT", "nummod", "obj", "cc", "conj", "nummod", "obj"]
    assert heads[6] == 2


def test_joined_objects_stay_joined() -> None:
    tags = ["VBG", "CD", "NNS", "CC", "CD", "NNS"]
    heads = [0, 2, 0, 5, 5, 2]
    deps = ["ROOT", "nummod", "obj", "cc", "nummod", "conj"]

    assert take_objects(tags, heads, deps) == (heads, deps)


def test_nobody_is_called_for_a_truce() -> None:
    forms = ["He", "’s", "called", "for", "talks"]
    words = Words(forms, range(len(forms)), [False] * len(forms))
    heads = [2, 2, 2, 4, 2]
    deps = ["nsubj:pass", "aux:pass", "ROOT", "case", "obl"]
    assert free_callers(words, heads, deps)[:2] == ["nsubj", "aux"]
    other = Words([*forms[:3], "by", "Kim"], range(5), [False] * 5)
    assert free_callers(other, heads, deps) == deps


def test_how_far_something_flew_is_not_of_what_it_did_then() -> None:
    forms = ["It", "flew", "900", "km", "before", "striking"]
    words = Words(forms, range(len(forms)), [False] * len(forms))
    deps = ["nsubj", "ROOT", "nummod", "obl:unmarked", "mark", "advcl"]
    assert keep_lengths(words, [1, 1, 3, 5, 5, 1], deps) == [1, 1, 3, 1, 5, 1]
    after = Words([*forms[:4], "after", "starting"], range(len(forms)), [False] * len(forms))
    assert keep_lengths(after, [1, 1, 3, 5, 5, 1], deps) == [1, 1, 3, 5, 5, 1]
