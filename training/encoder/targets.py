"""Targets: what the heads ought to say of an example, in words of the example or of its batch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np

from sayso.annotations.encoder.neighbourhoods import (
    Setting,
    describe_neighbourhood,
    open_neighbourhood,
)
from sayso.annotations.encoder.windows import cut_windows
from training.encoder.examples import Example, Tie

NOTHING = -100
"""Target of a word that a loss leaves out."""
LONGEST_SENTENCE = 90


def list_borders(starts: Sequence[int], n_words: int) -> list[tuple[int, int]]:
    """First word of each sentence, and the word after its last."""
    return list(zip(starts, [*starts[1:], n_words], strict=True))


def guess_sentences(example: Example) -> list[int]:
    """Where sentences begin: as the corpus has it, else by stops and paragraphs."""
    if example.sentences:
        return example.sentences
    words = example.words
    return [window.start for window in cut_windows(words, [60] * len(words))] or [0]


def mark_openings(example: Example) -> list[int]:
    """1 for words that begin a sentence, 0 for the others; `NOTHING` where that is not known."""
    if not example.sentences:
        return [NOTHING] * len(example.forms)
    starts = set(example.sentences)
    return [int(place in starts) for place in range(len(example.forms))]


def mark_parts(example: Example) -> list[int]:
    """The role of each word in the outermost attribution around it; `NOTHING` where none are marked."""
    if example.ties is None:
        return [NOTHING] * len(example.forms)
    labels = [0] * len(example.forms)
    for tie in sorted(example.ties, key=lambda tie: len(tie.content)):
        roles = _label_roles(tie, (0, len(example.forms)))
        labels = [role or label for role, label in zip(roles, labels, strict=True)]
    return labels


def make_setting(example: Example) -> Setting:
    """What is known of an example's words before cues are tied to anything."""
    starts = guess_sentences(example)
    places = range(len(example.forms))
    return Setting(
        np.array([bisect_right(starts, place) - 1 for place in places]),
        np.array(example.quotations),
        list_borders(starts, len(example.forms)),
    )


def list_stretches(example: Example) -> Iterator[tuple[int, list[int]]]:
    """First words of sentences with the labels of cues; inside contents any label may be right where only the outermost are marked."""
    if example.ties is None:
        return
    labels = _label_cues(example, example.ties)
    for first, last in list_borders(guess_sentences(example), len(example.forms)):
        for begin in range(first, last, LONGEST_SENTENCE):
            end = min(begin + LONGEST_SENTENCE, last)
            yield begin, labels[begin:end]


def _label_cues(example: Example, ties: Sequence[Tie]) -> list[int]:
    labels = [0] * len(example.forms)
    hidden = {place for tie in ties for place in tie.content} if not example.nested else set()
    for place in hidden:
        if place - 1 in hidden and place + 1 in hidden:
            labels[place] = NOTHING
    for tie in ties:
        for number, place in enumerate(tie.cue):
            labels[place] = 2 if number else 1
    return labels


def list_roles(
    example: Example, setting: Setting | None = None
) -> Iterator[tuple[int, np.ndarray, list[int], list[int]]]:
    """For each cue the first word of its neighbourhood, how its words stand to it, its own words, and the roles.

    Args:
        example: The text.
        setting: What is known of its words; None takes what the corpus says, without trees.
    """
    ties = [tie for tie in example.ties or () if tie.cue]
    if not ties:
        return
    setting = setting or make_setting(example)
    begins = np.zeros(len(example.forms), np.int64)
    for tie in ties:
        begins[tie.cue] = [1, *[-1] * (len(tie.cue) - 1)]
    for tie in ties:
        rivals = begins.copy()
        rivals[tie.cue] = 0
        if example.nested:
            inside = np.array(sorted({*tie.content}), np.int64)
            rivals[inside] = 0
        bounds = open_neighbourhood(setting, tie.cue)
        codes = describe_neighbourhood(setting, tie.cue, rivals, bounds)
        labels = _label_roles(tie, bounds)
        yield bounds[0], codes, list(tie.cue), labels


def _label_roles(tie: Tie, bounds: tuple[int, int]) -> list[int]:
    source, content, starts = set(tie.source), set(tie.content), set(tie.starts)
    labels = []
    before = 0
    for place in range(*bounds):
        role = 1 if place in source else 3 if place in content else 0
        follows = before in {role, role + 1} and place not in starts
        labels.append(role + 1 if role and follows else role)
        before = labels[-1]
    return labels
