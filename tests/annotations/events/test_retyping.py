"""Types of events that the encoder is all but sure of."""

from __future__ import annotations

import pytest

from sayso.annotations.events.arguments import Arguments
from sayso.annotations.events.lexicon import Rule
from sayso.annotations.events.retyping import retype
from sayso.annotations.events.triggers import Trigger
from sayso.model.event import EVENT_TYPES
from sayso.model.leaning import Leaning

SHELLED = Trigger(
    *(1, 1, 1),
    Rule(
        *("ASSAULT", frozenset(), frozenset(), frozenset(), frozenset()),
        complement=False,
        speech=False,
    ),
    Arguments((), (), ()),
)


def lean(type_: str, score: float) -> Leaning:
    """Nothing speaks for any type of event but so much for one, or for none."""
    types = ("-", *EVENT_TYPES)
    return Leaning((), tuple(score * (one == type_) for one in types))


def test_what_is_nearly_sure_takes_the_place_of_the_rule() -> None:
    found = retype(SHELLED, lean("DISASTER", 5.0))
    assert found is not None
    assert (found.rule.type, found.place) == ("DISASTER", SHELLED.place)


def test_a_statement_may_be_about_no_event() -> None:
    assert retype(SHELLED, lean("-", 5.0)) is None


@pytest.mark.parametrize("leaning", [None, lean("DISASTER", 3.0), lean("ASSAULT", 9.0)])
def test_else_the_rule_has_the_last_word(leaning: Leaning | None) -> None:
    assert retype(SHELLED, leaning) is SHELLED
