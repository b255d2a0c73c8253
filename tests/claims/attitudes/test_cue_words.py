"""What the words of a cue alone say."""

from __future__ import annotations

import pytest

from sayso.claims.attitudes.cue_words import clean_words, drop_adverbs, find_stem, look_up


@pytest.mark.parametrize(
    ("lemma", "form", "stance"),
    [
        ("warn", "verb", "warns"),
        ("warn off", "verb", "warns"),
        ("say", "verb", "asserts"),
        ("condemnation", "noun", "condemns"),
    ],
)
def test_lists_tell_what_a_cue_does(lemma: str, form: str, stance: str) -> None:
    assert look_up(lemma, lemma, form) == stance


def test_words_are_cleaned_of_marks_and_adverbs() -> None:
    assert clean_words("Sharply,  condemned") == "sharply condemned"
    assert drop_adverbs("sharply condemned") == " condemned "
    assert find_stem("call for") == "call"
