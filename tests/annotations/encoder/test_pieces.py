"""Word pieces as the encoder reads them."""

from __future__ import annotations

import pytest

from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.encoder.windows import cut_windows
from sayso.annotations.encoder.words import Words
from sayso.annotations.pipeline import WEIGHTS


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(WEIGHTS / "tokenizer.json")


def make_words(*forms: str, breaks: tuple[int, ...] = ()) -> Words:
    return Words(forms, range(len(forms)), [place in breaks for place in range(len(forms))])


def test_every_word_has_pieces_and_none_too_many(pieces: WordPieces) -> None:
    cut = pieces.cut(make_words("Kyiv", "\u200b", "-" * 40, "🇺🇦"))

    assert all(1 <= len(found) <= 12 for found in cut)


def test_row_tells_where_each_word_begins_and_how_it_is_written(pieces: WordPieces) -> None:
    words = make_words("US", "denied", "it", ".", "They", breaks=(4,))
    cut = pieces.cut(words)
    windows = cut_windows(words, [len(found) for found in cut])
    ((ids, cases, places),) = pieces.lay_out(words, cut, windows)

    assert [ids[place] for place in places] == [found[0] for found in cut]
    assert [cases[place] for place in places] == [2, 0, 0, 4, 1]
    assert ids[0] != ids[-1] == ids[places[4] - 1]


def test_british_spelling_is_read_like_the_american_one(pieces: WordPieces) -> None:
    british = pieces.cut(make_words("mobilised", "Organised", "sceptical", "filled", "promise"))
    american = pieces.cut(make_words("mobilized", "Organized", "skeptical", "filed", "promise"))

    assert british[:3] == american[:3]
    assert british[3] != american[3]
    assert len(british[4]) == 1
