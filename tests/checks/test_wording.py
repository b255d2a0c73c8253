"""What claims have in common, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.checks.wording import (
    Wording,
    inclusion,
    likeness,
    pair_claims,
    read_wording,
    stem,
)
from tests.checks.readings import Account


@pytest.mark.parametrize("word", ["kills", "killed", "killing", "Kill"])
def test_forms_of_a_word_are_one(word: str) -> None:
    assert stem(word) == "kill"


def test_likeness_is_the_same_both_ways_and_full_for_equal_words() -> None:
    account = Account()
    account.say("a", "the old mill burned")
    account.say("b", "the mill burned down near Tarn")
    one, other = (read_wording(account.text, claim) for claim in account.claims)
    assert likeness(one, other) == likeness(other, one) < 1
    assert likeness(one, one) == inclusion(one, one) == 1


def test_claims_without_a_common_word_are_no_pair() -> None:
    account = Account()
    account.say("a", "the mill burned")
    account.say("b", "rebels fled")
    account.say("c", "the mill stands")
    wordings = {claim.id: read_wording(account.text, claim) for claim in account.claims}
    assert list(pair_claims(wordings, list(wordings))) == [("c0", "c2")]


@given(
    st.lists(st.lists(st.sampled_from(["mill", "fire", "road", "dam", "fort"])), max_size=8),
    st.sets(st.integers(0, 7)),
)
def test_pairs_among_some_claims_are_those_pairs_that_have_one_of_them(
    told: list[list[str]], some: set[int]
) -> None:
    wordings = {f"c{n}": Wording(frozenset(words), frozenset()) for n, words in enumerate(told)}
    among = {f"c{n}" for n in some}
    every = list(pair_claims(wordings, list(wordings)))
    found = list(pair_claims(wordings, list(wordings), among=among))
    assert found == [pair for pair in every if not among.isdisjoint(pair)]
