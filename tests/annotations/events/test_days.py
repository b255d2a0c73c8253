"""From when to when something is, by the times on its words."""

from __future__ import annotations

from tests.annotations.events.days import date_events

FOUGHT = "The|_|DT|4|det July|_|NNP|4|compound -|_|HYPH|4|punct August|_|NNP|4|compound war|war|NN|5|nsubj ended|end|VBD|0|ROOT"
JULY = ("July", "2024-07-01", "2024-07-31", "2024-07")
AUGUST = ("August", "2024-08-01", "2024-08-31", "2024-08")


def test_months_with_a_dash_between_are_one_time() -> None:
    assert date_events(FOUGHT, JULY, AUGUST)["war"] == ("2024-07-01", "2024-08-31")


def test_months_without_one_are_two() -> None:
    table = FOUGHT.replace("-|_|HYPH|4|punct", "and|_|CC|4|cc")
    assert date_events(table, JULY, AUGUST)["war"] in {JULY[1:3], AUGUST[1:3]}
