"""Where source and content of a cue are looked for."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sayso.annotations.encoder.neighbourhoods import (
    Setting,
    describe_neighbourhood,
    open_neighbourhood,
)


def make_setting(lengths: list[int], quoted: set[int]) -> Setting:
    """Sentences of these lengths; those quoted stand in a quotation each."""
    stops = np.cumsum([0, *lengths]).tolist()
    sentence = np.repeat(np.arange(len(lengths)), lengths)
    quotation = np.where(np.isin(sentence, list(quoted)), sentence, -1)
    return Setting(sentence, quotation, list(pairwise(stops)))


def test_sentence_before_is_looked_at_and_the_one_after_is_not() -> None:
    setting = make_setting([5, 5, 5, 5], set())

    assert open_neighbourhood(setting, [12]) == (5, 15)


def test_speech_goes_on_as_long_as_it_is_quoted() -> None:
    setting = make_setting([5, 5, 5, 5], {2, 3})

    assert open_neighbourhood(setting, [7]) == (0, 20)


def test_words_are_described_from_the_cue() -> None:
    setting = make_setting([4, 6], {1})
    rivals = np.zeros(10, np.int64)
    rivals[8:10] = [1, -1]
    codes = describe_neighbourhood(setting, [2, 3], rivals, (0, 10))
    distance, apart, quotation, between, branch = codes.T.tolist()

    assert distance[1] < distance[2] == distance[3] < distance[4]
    assert apart[0] == apart[3] == apart[4] - 1
    assert quotation[:4] == [0] * 4
    assert quotation[4:] == [1] * 6
    assert between[4:] == [0, 0, 0, 0, 3, 3]
    assert branch == [0] * 10
