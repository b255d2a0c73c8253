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
    """How each word of a neighbourhood stands to the cue; see `describe_neighbourhoods`."""
    return describe_neighbourhoods(setting, [cue], [rivals], [bounds])[0]


def describe_neighbourhoods(
    setting: Setting,
    cues: Sequence[Sequence[int]],
    rivals: Sequence[np.ndarray],
    bounds: Sequence[tuple[int, int]],
) -> list[np.ndarray]:
    """How each word of some neighbourhoods stands to their cues; together, which is quicker.

    Args:
        setting: The text.
        cues: The words of each cue.
        rivals: For each cue and each word of the text 1 where another cue begins, -1 inside
            one, else 0.
        bounds: For each cue, from `open_neighbourhood`.

    Returns:
        For each cue five codes a word, (words, 5): distance, sentences between, quotations,
        other cues between, and the branch of the tree that leads from the cue to the word.
    """
    if not cues:
        return []
    lengths = np.array([last - first for first, last in bounds])
    places = np.concatenate([np.arange(*bound) for bound in bounds])
    first_words, last_words = np.array([(cue[0], cue[-1]) for cue in cues]).T
    firsts, lasts = np.repeat(first_words, lengths), np.repeat(last_words, lengths)
    steps = np.where(places < firsts, places - firsts, np.maximum(places - lasts, 0))
    distance = np.searchsorted(_STEPS, np.abs(steps), side="right")
    distance = len(_STEPS) + np.where(steps < 0, -distance, distance)
    apart = np.clip(setting.sentence[places] - setting.sentence[firsts], -3, 3) + 3
    own, theirs = setting.quotation[firsts], setting.quotation[places]
    outside = np.where(theirs < 0, 0, 1)
    inside = np.where(theirs == own, 2, np.where(theirs < 0, 3, 4))
    quotation = np.where(own < 0, outside, inside)
    starts = np.cumsum(lengths) - lengths
    others = np.concatenate([row[slice(*bound)] for row, bound in zip(rivals, bounds, strict=True)])
    here = starts + np.clip(first_words - places[starts], 0, lengths - 1)
    between = _count_cues(others, np.repeat(here, lengths))
    branches = np.zeros(len(places), np.int64)
    if setting.heads is not None:
        for cue, bound, start in zip(cues, bounds, starts.tolist(), strict=True):
            first, names = _name_branches(setting, cue, bound)
            branches[start + first : start + first + len(names)] = names
    codes = np.stack([distance, apart, quotation, between, branches], axis=1)
    return np.split(codes, starts[1:])


def _name_branches(
    setting: Setting, cue: Sequence[int], bounds: tuple[int, int]
) -> tuple[int, list[int]]:
    """The branches of the words of the cue's sentence, and the place of the first among all words."""
    sentence = setting.borders[int(setting.sentence[cue[0]])]
    names = name_branches(setting.heads or (), setting.deps, cue, sentence)
    first, last = max(sentence[0], bounds[0]), min(sentence[1], bounds[1])
    return first - bounds[0], names[first - sentence[0] : last - sentence[0]]


def _count_cues(rivals: np.ndarray, here: np.ndarray) -> np.ndarray:
    """0 to 2: so many other cues stand between a word and the cue, at most; 3: in one itself."""
    begins = np.cumsum(rivals == 1)
    between = np.minimum(np.abs(begins - begins[here]), 2)
    return np.where(rivals != 0, 3, between)
