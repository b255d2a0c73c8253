"""Sentences from the scores of their beginnings."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.sentences import LONGEST, find_borders, group_borders
from sayso.annotations.encoder.words import Words


def make_words(breaks: list[bool]) -> Words:
    return Words(["word"] * len(breaks), range(len(breaks)), breaks)


def test_paragraph_begins_a_sentence_whatever_the_score() -> None:
    words = make_words([False, False, True, False])

    assert find_borders(words, np.array([-1.0, -1.0, -1.0, 2.0])) == [(0, 2), (2, 3), (3, 4)]


def test_endless_sentence_is_cut() -> None:
    words = make_words([False] * (LONGEST + 5))

    assert find_borders(words, np.full(LONGEST + 5, -1.0)) == [(0, LONGEST), (LONGEST, LONGEST + 5)]


@given(st.lists(st.booleans(), min_size=1, max_size=300))
def test_every_word_stands_in_one_row_of_one_group(breaks: list[bool]) -> None:
    borders = find_borders(make_words(breaks), np.full(len(breaks), -1.0))
    seen: list[int] = []
    for _, words, lengths in group_borders(borders):
        for row, length in zip(words, lengths, strict=True):
            seen.extend(row[:length].tolist())

    assert sorted(seen) == list(range(len(breaks)))


def border(*forms: str) -> list[tuple[int, int]]:
    """The sentences where the model would begin one with the last word."""
    words = Words(list(forms), range(len(forms)), [False] * len(forms))
    return find_borders(words, np.array([*[-1.0] * (len(forms) - 1), 1.0]))


def test_an_initial_in_a_name_ends_no_sentence() -> None:
    assert border("Bradley", "T.", "Smith") == [(0, 3)]
    assert border("Plan", "B.", "Troops") == [(0, 2), (2, 3)]
    assert border("Bradley", "T.", "The") == [(0, 2), (2, 3)]


def test_a_word_that_waits_for_more_ends_no_sentence() -> None:
    assert border("closed", ",", "said", "Acting") == [(0, 4)]
    assert border("closed", ",", "gone", "Acting") == [(0, 3), (3, 4)]


def test_a_quotation_behind_a_stop_begins_a_sentence() -> None:
    forms = ["She", "left", ".", '"', "I", "stayed", ".", '"', "He", "said", '"', "Yes", '"']
    words = Words(forms, range(len(forms)), [False] * len(forms))

    assert find_borders(words, np.full(len(forms), -1.0)) == [(0, 3), (3, len(forms))]


def test_a_quotation_inside_a_sentence_or_that_closes_begins_none() -> None:
    forms = ["He", "said", '"', "No", ".", '"', "Ann", "left", ".", "“", "twice", "”"]
    words = Words(forms, range(len(forms)), [False] * len(forms))

    assert find_borders(words, np.full(len(forms), -1.0)) == [(0, len(forms))]
