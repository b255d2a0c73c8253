"""What words give away of whoever bears them."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.genders import tell_by_given_name, tell_gender


@pytest.mark.parametrize(
    ("word", "gender"), [("mr.", "male"), ("spokeswoman", "female"), ("minister", None)]
)
def test_titles_and_nouns(word: str, gender: str | None) -> None:
    assert tell_gender(word) == gender


@pytest.mark.parametrize(
    ("name", "gender"), [("Boris Hale", "male"), ("Boris", None), ("Kim Hale", None)]
)
def test_given_names_before_a_surname(name: str, gender: str | None) -> None:
    assert tell_by_given_name(name) == gender
