from __future__ import annotations

import pytest

from sayso.presentation.views.quoting import write_quote


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
