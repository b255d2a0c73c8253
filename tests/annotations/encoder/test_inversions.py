"""Conditions without an "if"."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.inversions import hang_conditions
from sayso.annotations.encoder.words import Words

FORMS = ["Were", "Kord", "to", "be", "cut", ",", "they", "would", "lose", "it", "."]
HEADS = [4, 4, 4, 4, 4, 8, 8, 8, 4, 8, 4]
DEPS = ["aux:pass", "nsubj:pass", "mark", "aux:pass", "ROOT", "punct", "nsubj", "aux", "conj"]
DEPS = [*DEPS, "obj", "punct"]


def hang(
    forms: list[str], heads: list[int] = HEADS, deps: list[str] = DEPS
) -> tuple[list[int], list[str]]:
    words = Words(forms, range(len(forms)), [False] * len(forms))
    given_heads = list(heads)
    moved, named = hang_conditions(words, given_heads, deps)
    assert given_heads == heads
    return moved, named


def test_a_condition_hangs_on_what_would_come_of_it() -> None:
    heads, deps = hang(FORMS)
    assert (heads[4], deps[4]) == (8, "advcl")
    assert (heads[8], deps[8]) == (8, "ROOT")
    assert heads[0] == 4


def test_a_subject_taken_for_a_complement_is_one_again() -> None:
    forms = ["Were", "rain", "to", "fall", ",", "dams", "would", "break", "."]
    heads = [1, 7, 3, 1, 7, 7, 7, 7, 7]
    deps = ["cop", "advcl", "mark", "acl", "punct", "nsubj", "aux", "ROOT", "punct"]
    moved, named = hang(forms, heads, deps)
    assert (moved[3], named[3]) == (7, "advcl")
    assert (moved[1], named[1], moved[0], named[0]) == (3, "nsubj", 3, "aux")


def test_were_taken_for_the_main_verb_leaves_a_tree() -> None:
    forms = ["Were", "dams", "to", "give", "way", ",", "towns", "would", "drown", "."]
    heads = [0, 0, 3, 1, 3, 8, 8, 8, 3, 8]
    deps = ["ROOT", "nsubj", "mark", "acl", "obj", "punct", "nsubj", "aux", "conj", "punct"]
    moved, named = hang(forms, heads, deps)
    assert (moved[8], named[8]) == (8, "ROOT")
    assert (moved[3], named[3], moved[0], moved[1]) == (8, "advcl", 3, 3)


def test_a_question_and_a_plain_past_stay() -> None:
    assert hang([*FORMS[:10], "?"]) == (HEADS, DEPS)
    assert hang(["Kord", *FORMS[1:]]) == (HEADS, DEPS)
    assert hang([*FORMS[:7], "did", *FORMS[8:]]) == (HEADS, DEPS)


def test_a_verb_that_hangs_deep_below_the_condition_stays() -> None:
    heads = [*HEADS[:8], 1, *HEADS[9:]]
    assert hang(FORMS, heads)[0] == heads


@given(st.data())
def test_a_tree_stays_a_tree(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 12))
    words = st.sampled_from(["Were", "had", "should", ",", "would", "to", "it", "."])
    forms = data.draw(st.lists(words, min_size=size, max_size=size))
    deps = data.draw(
        st.lists(
            st.sampled_from(["aux", "cop", "nsubj", "mark", "acl", "conj"]),
            min_size=size,
            max_size=size,
        )
    )
    order = data.draw(st.permutations(range(size)))
    heads = [0] * size
    for at, place in enumerate(order):
        heads[place] = order[data.draw(st.integers(0, at - 1))] if at else place
    moved, _ = hang(forms, heads, deps)
    for place in range(size):
        seen: set[int] = set()
        while moved[place] != place and place not in seen:
            seen.add(place)
            place = moved[place]  # noqa: PLW2901
        assert moved[place] == place
