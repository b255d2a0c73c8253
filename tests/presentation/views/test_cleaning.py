from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.presentation.views.cleaning import clean, clean_line


@given(st.text(st.characters()))
def test_nothing_that_could_steer_a_terminal_is_left(text: str) -> None:
    left = {c for c in clean(text) if unicodedata.category(c) in {"Cc", "Cs"}}
    assert left <= {"\t", "\n"}
    assert len(clean(text)) == len(text)
    assert "\n" not in clean_line(text)


def test_an_escape_sequence_is_shown_instead_of_obeyed() -> None:
    assert clean("\x1b[31mred\x9b2J") == "\ufffd[31mred\ufffd2J"


def test_marks_that_turn_the_direction_of_writing_are_shown() -> None:
    assert clean("safe\u202etxt.exe") == "safe\ufffdtxt.exe"


def test_ordinary_words_of_any_language_stay() -> None:
    assert clean("Київ, 東京, naïve – “so”\n") == "Київ, 東京, naïve – “so”\n"
