"""Neighbourhoods: in which words the source and the content of a cue are looked for, and how those stand to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotations.encoder.branches import name_branches

N_DISTANCES = 25
N_SENTENCES = 7
N_QUOTATIONS = 5
N_CUES = 4
_STEPS = (1, 2, 3, 4, 6, 8, 11, 15, 21, 30, 45, 70)
_MOST_SENTENCES = 6
_MOST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the words of a text before cues are tied to anything; one value a word.

    Attributes:
        sentence: Number of the sentence.
        quotation: Number of the quotation the word stands in; -1 outside.
        borders: For each sentence its first word, and the word after its last.
        heads: Head of each word, a root's is its own; None where trees are not known.
        deps: Relation of each word to its head; empty where trees are not known.
    """

    sentence: np.ndarray
    quotation: np.ndarray
    borders: Sequence[tuple[int, int]]
    heads: Sequence[int] | None = None
    deps: Sequence[str] = ()


def open_neighbourhood(setting: Setting, cue: Sequence[int]) -> tuple[int, int]:
    """First word, and the word after the last, among which a cue's source and content are looked for.

    Its sentence, the one before, and those that a quotation joins to them: speech
    goes on as long as a quotation does, or the next one opens where a sentence
    begins; six sentences to each side at most.
    """
    number = int(setting.sentence[cue[0]])
    first, last = max(number - 1, 0), number
    while first > 0 and number - first < _MOST_SENTENCES and _is_quoted(setting, first):
        first -= 1
    while last + 1 < len(setting.borders) and last - number < _MOST_SENTENCES:
        if not _is_quoted(setting, last + 1):
            break
        last += 1
    begin = max(setting.borders[first][0], cue[0] - _MOST_WORDS)
    return begin, min(setting.borders[last][1], cue[-1] + _MOST_WORDS)


def _is_quoted(setting: Setting, sentence: int) -> bool:
    return bool(setting.quotation[setting.borders[sentence][0]] >= 0)


def describe_neighbourhood(
    setting: Setting, cue: Sequence[int], rivals: np.ndarray, bounds: tuple[int, int]
) -> np.ndarray:
    """How each word of a neighbourhood stands to the cue.

    Args:
        setting: The text.
        cue: The words of the cue.
        rivals: For each word of the text 1 where another cue begins, -1 inside one, else 0.
        bounds: From `open_neighbourhood`.

    Returns:
        Five codes a word, (words, 5): distance, sentences between, quotations, other cues
        between, and the branch of the tree that leads from the cue to the word.
    """
    places = np.arange(*bounds)
    steps = np.where(places < cue[0], places - cue[0], np.maximum(places - cue[-1], 0))
    codes = np.searchsorted(_STEPS, np.abs(steps), side="right")
    distance = np.where(steps < 0, len(_STEPS) - codes, len(_STEPS) + codes)
    apart = np.clip(setting.sentence[places] - setting.sentence[cue[0]], -3, 3) + 3
    own, theirs = setting.quotation[cue[0]], setting.quotation[places]
    outside = np.where(theirs < 0, 0, 1)
    inside = np.where(theirs == own, 2, np.where(theirs < 0, 3, 4))
    quotation = outside if own < 0 else inside
    branches = np.zeros(len(places), np.int64)
    if setting.heads is not None:
        sentence = setting.borders[int(setting.sentence[cue[0]])]
        names = name_branches(setting.heads, setting.deps, cue, sentence)
        first, last = max(sentence[0], bounds[0]), min(sentence[1], bounds[1])
        branches[first - bounds[0] : last - bounds[0]] = names[
            first - sentence[0] : last - sentence[0]
        ]
    cues = _count_cues(cue, rivals, places)
    return np.stack([distance, apart, quotation, cues, branches], axis=1)


def _count_cues(cue: Sequence[int], rivals: np.ndarray, places: np.ndarray) -> np.ndarray:
    """0 to 2: so many other cues stand between a word and the cue, at most; 3: in one itself."""
    begins = np.cumsum(rivals[places] == 1)
    here = begins[min(max(cue[0] - int(places[0]), 0), len(places) - 1)]
    between = np.minimum(np.abs(begins - here), 2)
    return np.where(rivals[places] != 0, 3, between)
