"""Names given by token come to stand in characters."""

from __future__ import annotations

from training.passage import Name
from training.uner import place_names


def test_names_stand_where_their_tokens_stand_in_the_text() -> None:
    passage = place_names(
        "Ana Lund's Pesk", ["Ana", "Lund", "'s", "Pesk"], ["B-PER", "I-PER", "O", "B-LOC"]
    )
    assert passage.names == (Name(0, 8, "PER"), Name(11, 15, "LOC"))


def test_a_form_that_occurs_twice_is_found_in_order() -> None:
    passage = place_names("Pesk or Pesk", ["Pesk", "or", "Pesk"], ["O", "O", "B-LOC"])
    assert passage.names == (Name(8, 12, "LOC"),)
