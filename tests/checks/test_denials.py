"""One party says what another says is not so."""

from __future__ import annotations

import pytest

from sayso.checks import check_reading
from tests.checks.readings import Account


def test_a_denial_meets_the_claim_that_it_denies() -> None:
    account = Account()
    account.say("Belm", "Arvo shelled the school at Tarn")
    account.say("Arvo", "shelling the school", stance="denies", status="denied")
    (finding,) = check_reading(account.reading())
    assert (finding.code, finding.claims) == ("claim-denied", ("c0", "c1"))


def test_the_same_statement_negated_is_a_denial() -> None:
    account = Account()
    account.say("Belm", "the convoy crossed the river bridge")
    account.say("Arvo", "the convoy had not crossed the river bridge", polarity="negative")
    assert [finding.code for finding in check_reading(account.reading())] == ["claim-denied"]


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("shelling the harbour and the market", {"stance": "denies", "status": "denied"}),
        ("the school was open", {"polarity": "negative"}),
        ("Arvo shelled the school at Tarn", {}),
    ],
)
def test_other_words_or_no_denial_find_nothing(words: str, facts: dict[str, object]) -> None:
    account = Account()
    account.say("Belm", "Arvo shelled the school at Tarn")
    account.say("Arvo", words, **facts)
    assert check_reading(account.reading()) == ()


def test_a_speaker_does_not_deny_itself() -> None:
    account = Account()
    account.say("Arvo", "Arvo shelled the school at Tarn")
    account.say("Arvo", "shelling the school", stance="denies", status="denied")
    assert check_reading(account.reading()) == ()


def test_a_claim_within_the_denied_words_does_not_contradict_them() -> None:
    account = Account()
    span = account.say("Arvo", "shelling the school", stance="denies", status="denied")
    account.say("Belm", "another day", content=(span,))
    assert check_reading(account.reading()) == ()


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "they support Belm",
            "he is bucking the will of his state by supporting Belm of all people",
        ),
        ("Belm hints at a campaign shakeup", "a campaign shakeup"),
        ("all of her public statements have been true", "her public statements"),
    ],
)
def test_a_denial_of_something_else_with_two_words_of_it_finds_nothing(
    told: str, denied: str
) -> None:
    account = Account()
    account.say("Arvo", told)
    account.say("Kord", denied, stance="denies", status="denied")
    assert check_reading(account.reading()) == ()


def test_a_denial_by_a_pronoun_is_told_as_one() -> None:
    account = Account()
    account.say("Belm", "Arvo shelled the school at Tarn")
    account.say("Arvo", "it", stance="denies", status="denied")
    (finding,) = check_reading(account.reading())
    assert (
        finding.message == "“Arvo shelled the school at Tarn” is told by Belm and denied by Arvo."
    )
