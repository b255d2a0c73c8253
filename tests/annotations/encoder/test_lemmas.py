"""Rules from form to base form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.lemmas import apply_rule, describe_lemma

WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_rule_gives_the_base_form_it_was_made_from(form: str, lemma: str) -> None:
    assert apply_rule(form, describe_lemma(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "rule", "lemma"),
    [
        ("countries", describe_lemma("stories", "story"), "country"),
        ("Said", describe_lemma("paid", "pay"), "say"),
        ("Kyiv", describe_lemma("London", "London"), "Kyiv"),
        ("were", describe_lemma("was", "be"), "be"),
    ],
)
def test_rule_of_one_word_serves_another(form: str, rule: str, lemma: str) -> None:
    assert apply_rule(form, rule) == lemma


def test_rule_that_cuts_more_than_there_is_leaves_the_word() -> None:
    assert apply_rule("UN", "3y") == "un"
