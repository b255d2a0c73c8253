"""Base forms that were guessed, made to end as English ones do."""

from __future__ import annotations

import pytest

from sayso.annotations.encoder.endings import mend_noun, mend_verb

KNOWN = frozenset({"label"})


@pytest.mark.parametrize(
    ("form", "guessed", "base"),
    [
        ("outraged", "outrag", "outrage"),
        ("announced", "announc", "announce"),
        ("throttled", "throttl", "throttle"),
        ("barricaded", "barrica", "barricade"),
        ("fetched", "fetche", "fetch"),
        ("stabbed", "stabb", "stab"),
        ("labelled", "labell", "label"),
    ],
)
def test_a_verb_gets_the_letter_that_it_lacks_and_loses_one_too_many(
    form: str, guessed: str, base: str
) -> None:
    assert mend_verb(form, guessed, KNOWN) == base


@pytest.mark.parametrize(("form", "base"), [("fired", "fire"), ("hinted", "hint")])
def test_a_verb_that_ends_well_is_kept(form: str, base: str) -> None:
    assert mend_verb(form, base, KNOWN) == base


def test_a_k_before_an_ending_is_no_letter_of_the_verb() -> None:
    assert mend_verb("panicked", "panic", KNOWN) == "panic"


@pytest.mark.parametrize(
    ("form", "guessed", "base"),
    [
        ("skirmishes", "skirmishe", "skirmish"),
        ("burglaries", "burglarie", "burglary"),
        ("licenses", "licens", "license"),
        ("boxes", "boxe", "box"),
        ("movies", "movie", "movie"),
        ("caches", "cache", "cache"),
        ("houses", "house", "house"),
    ],
)
def test_a_noun_ends_as_its_plural_asks_for(form: str, guessed: str, base: str) -> None:
    assert mend_noun(form, guessed) == base
