"""The way from a cleaned text to its original."""

from __future__ import annotations

import pytest

from sayso.documents.normalise import normalise_text


@pytest.mark.parametrize("text", ["", "He said so.", 'He said "so" twice.'])
def test_a_clean_text_keeps_its_places(text: str) -> None:
    assert normalise_text(text).keeps_places()


@pytest.mark.parametrize(
    "text", ["He said\u00ad so.", "He\r\nsaid so.", "\u00c3\u00a9t\u00c3\u00a9"]
)
def test_a_mended_text_does_not(text: str) -> None:
    assert not normalise_text(text).keeps_places()
