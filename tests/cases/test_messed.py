"""Texts that somebody has messed up: marks where none belong, words lost and swapped, ends cut off."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from sayso.desk.reader import Reader, load
from tests.cases.cases import load_cases

N_TEXTS = 400
STRAY = (
    *('"', "“", "”", "''", "—", " - ", ":", ";", "(", ")", "\n\n", ">", "•", "@post"),
    *("said", "who", "which", "that", "as", "by", "were", "1,000", "$5"),
)
ODD = (
    *("²", "③", "٤٢", "१२", "Ⅳ", "½", "𝟜𝟚", "㊿", "००", "1e9", "−5", "9" * 5000),
    *("ß", "İ", "ǆ", "\u0301", "\ufeff", "\u202e", "ches", "’s"),
)
"""Digits that are no plain numbers, letters that change their length, marks that join or turn, endings without a word."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def mess_up(chance: random.Random, words: Sequence[str]) -> str:
    messed = list(words)
    for _ in range(chance.randint(1, max(2, len(messed) // 8))):
        place = chance.randrange(len(messed))
        kind = chance.random()
        if kind < 0.5:
            messed.insert(place, chance.choice(STRAY))
        elif kind < 0.75 and len(messed) > 1:
            messed.pop(place)
        else:
            other = chance.randrange(len(messed))
            messed[place], messed[other] = messed[other], messed[place]
    return " ".join(messed[: chance.randint(1, len(messed))])


@pytest.mark.parametrize("seed", range(4))
def test_a_messed_text_is_read(reader: Reader, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    cases = load_cases()
    for _ in range(N_TEXTS // 4):
        text = mess_up(chance, chance.choice(cases).text.split(" "))
        if not any(map(str.isalnum, text)):
            continue
        for claim in reader(text, published="2024-05-02").claims:
            assert claim.speaker.strip(), text
            assert all(0 <= span.start < span.end <= len(text) for span in claim.content), text


@pytest.mark.parametrize("seed", range(2))
def test_a_text_with_odd_signs_is_read(reader: Reader, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    for case in chance.sample(load_cases(), N_TEXTS // 8):
        words = case.text.split(" ")
        for place in range(0, len(words), 5):
            ends = ("", ",", ".", " ")
            words[place] = (
                chance.choice(ODD) + chance.choice(ends) + chance.choice((words[place], ""))
            )
        text = " ".join(words)
        for claim in reader(text, published="2024-05-02").claims:
            assert claim.speaker.strip(), text
            assert all(0 <= span.start < span.end <= len(text) for span in claim.content), text


@pytest.mark.parametrize(
    "text",
    [
        "Were the dam to give way, villages would be under water.",
        "The ; minister, quoted by Interfax, said the base would be closed.",
        "At least 26 men were shot dead near the river and 17 others are reported",
        "second group still in the air\n\n— Sky Watch (@kh_sky) 14 February 2025\n\nThe city said no.",
    ],
)
def test_texts_that_were_not_read_once_are(reader: Reader, text: str) -> None:
    assert reader(text, published="2024-05-02").claims
