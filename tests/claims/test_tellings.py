from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.tellings import Told, name_form, tell_first
from sayso.model.span import Span
from tests.claims.sentences import SPEAKING


def test_the_first_rule_that_says_something_holds() -> None:
    words = (Span(0, 1),)
    assert tell_first(words, ("a", None), ("b", "x"), ("c", "y")) == Told("x", "b", words)


def test_one_rule_has_to_say_something() -> None:
    with pytest.raises(ValueError, match="no rule"):
        tell_first((), ("a", None))


def test_a_form_is_named_by_tense_or_modal_and_aspect() -> None:
    assert name_form(SPEAKING) == "past"
    assert name_form(replace(SPEAKING, perfect=True, passive=True)) == "past-perfect-passive"
    assert name_form(replace(SPEAKING, modal="may", tense="present")) == "modal-may"
    assert name_form(replace(SPEAKING, tense="none")) == "without-tense"
