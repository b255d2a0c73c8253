"""What was to be, was meant to be, or had been in somebody's mind."""

from __future__ import annotations

import pytest

from sayso.claims.statements.plans import has_in_mind, is_supposed, is_to_be
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers were to meet in Tunis.", True),
        ("The ministers were to have met in Tunis.", True),
        ("The talks are not to\nopen before May.", True),
        ("The ministers are due to meet in Tunis.", True),
        ("The ministers met in Tunis.", False),
        ("They had to meet in Tunis.", False),
        ("Their way was too meet.", False),
    ],
)
def test_a_form_of_be_with_to_tells_what_is_to_come(text: str, expected: bool) -> None:  # noqa: FBT001
    sentence = Sentence(text)
    verb = next(word for word in ("meet", "met", "open") if word in text)
    assert is_to_be(text, sentence.predicate(verb, verb)) is expected


def test_who_is_to_blame_is_so_already() -> None:
    sentence = Sentence("The army is to blame.")
    assert not is_to_be(sentence.text, sentence.predicate("blame", "blame"))


def test_a_wish_needs_what_is_wished_for() -> None:
    sentence = Sentence("The cell planned to attack.")
    planned = sentence.predicate("planned", "plan")
    attack = sentence.predicate("attack", "attack", tense="none")
    assert has_in_mind(sentence.state("The cell", predicate=planned, complement=attack))
    assert not has_in_mind(sentence.state("The cell", predicate=planned))


@pytest.mark.parametrize(("perfect", "status"), [(False, "planned"), (True, "occurred")])
def test_what_was_supposed_to_be_was_laid_down(perfect: bool, status: str) -> None:  # noqa: FBT001
    sentence = Sentence("The mission was supposed to end.")
    main = sentence.predicate("supposed", "suppose", passive=True)
    end = sentence.predicate("end", "end", tense="none", perfect=perfect)
    made = sentence.state(
        "The mission was supposed to end",
        predicate=main,
        complement=end,
        certainty="possible",
        hedges=sentence.at("supposed"),
    )
    assert is_supposed(made) is not perfect
    claim = sentence.claim()
    assert (claim.status, claim.certainty) == (status, "possible" if perfect else "certain")


def test_what_is_due_to_a_thing_has_a_cause() -> None:
    sentence = Sentence("The delay was due to fog.")
    assert not is_to_be(sentence.text, sentence.predicate("fog", "fog", copular=True))
