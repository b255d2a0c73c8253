from __future__ import annotations

import pytest

from sayso.presentation.views.quoting import write_gist, write_quote


@pytest.mark.parametrize(
    ("words", "quoted", "shown"),
    [
        ("that it rains", False, "it rains"),
        ("it rains", True, "“it rains”"),
        ("“it rains”", True, "“it rains”"),
        ("the rain “was not", False, "the rain “was not”"),
        ("the “rain” was", False, "the “rain” was"),
        ("that is so", True, "“that is so”"),
        ("", False, ""),
    ],
)
def test_a_content_stands_alone(words: str, *, quoted: bool, shown: str) -> None:
    assert write_quote(words, is_quoted=quoted) == shown


@pytest.mark.parametrize(
    ("gist", "quoted", "shown"),
    [
        ("[Ada] left", False, "[Ada] left"),
        ("[Ada] left", True, "“[Ada] left”"),
        ("“so” it is", True, "“so” it is"),
        ("that is so", False, "that is so"),
        (None, False, "she left"),
        ("", True, "“that she left”"),
    ],
)
def test_a_gist_is_shown_where_there_is_one(gist: str | None, *, quoted: bool, shown: str) -> None:
    assert write_gist(gist, "that she left", is_quoted=quoted) == shown
