"""Cues: the words that attribute."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.annotations.attribution.cue_features import describe_cue_candidates
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.labelling import Labeller

_LONGEST_SENTENCE = 1_000
"""Tokens of a sentence that are labelled at once; longer ones are labelled in parts."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute something.

    Attributes:
        places: Their tokens, in order; they follow each other.
        probability: Of the first word being the beginning of a cue, 0 to 1.
    """

    places: tuple[int, ...]
    probability: float


def find_cues(grammar: Grammar, labeller: Labeller) -> tuple[Cue, ...]:
    """The cues of a text, in reading order."""
    return tuple(
        cue
        for first, last in grammar.sentences
        for begin in range(first, last, _LONGEST_SENTENCE)
        for cue in _find_in_stretch(grammar, labeller, begin, min(begin + _LONGEST_SENTENCE, last))
    )


def _find_in_stretch(grammar: Grammar, labeller: Labeller, first: int, last: int) -> list[Cue]:
    places = [place for place in range(first, last) if not grammar.space[place]]
    labels = labeller.label(describe_cue_candidates(grammar, places))
    cues: list[tuple[list[int], float]] = []
    for number, (place, label) in enumerate(zip(places, labels, strict=True)):
        if label == "B":
            cues.append(([place], labeller.weigh("B", number)))
        elif label == "I" and cues and cues[-1][0][-1] == places[number - 1]:
            cues[-1][0].append(place)
    return [Cue(tuple(words), probability) for words, probability in cues]
