"""Sentences: where they begin, and the words of each in rows of one length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_INITIAL = 2
LONGEST = 150
"""Words of a sentence that are looked at together."""
_FEWEST_ROWS = 64
_STRAIGHT = '"'
_OPENING = frozenset(('"', "“"))
_CLOSING = frozenset(("”",))
_STOPS = frozenset((".", "?", "!"))


def find_borders(words: Words, opening: np.ndarray) -> list[tuple[int, int]]:
    """First word of each sentence, and the word after its last; none runs over a paragraph.

    Args:
        words: The text.
        opening: Score of each word for beginning a sentence; above 0 it does.
    """
    opens = (opening > 0) & ~_list_unfinished(words) | np.asarray(words.breaks, bool)
    opens[_list_spoken(words)] = True
    starts = [0, *(int(place) for place in np.flatnonzero(opens) if place)]
    borders: list[tuple[int, int]] = []
    for first, last in zip(starts, [*starts[1:], len(words)], strict=True):
        borders.extend((begin, min(begin + LONGEST, last)) for begin in range(first, last, LONGEST))
    return borders


def _list_unfinished(words: Words) -> np.ndarray:
    """For each word whether no sentence can end before it: after "said", or the initial in "Bradley T. Smith"."""
    found = np.zeros(len(words), bool)
    forms, unfinished = words.forms, _unfinished()
    for place in range(2, len(forms)):
        initial = forms[place - 1]
        if initial in unfinished:
            found[place] = True
        elif len(initial) == _INITIAL and initial[1] == "." and initial[0].isupper():
            given, surname = forms[place - 2], forms[place]
            named = given.istitle() and given.isalpha() and given.lower() not in _no_names()
            found[place] = named and surname.istitle() and surname.lower() not in _no_names()
    return found


def _list_spoken(words: Words) -> list[int]:
    """Marks behind a stop that open a quotation: 'His wife disagreed. "I care," she said.'."""
    found = []
    forms, is_open = words.forms, False
    for place, form in enumerate(forms):
        if words.breaks[place]:
            is_open = False
        if form not in _OPENING:
            is_open = is_open and form not in _CLOSING
            continue
        is_open = form != _STRAIGHT or not is_open
        inside = is_open and 0 < place < len(forms) - 1
        if inside and forms[place - 1] in _STOPS and forms[place + 1][0].isupper():
            found.append(place)
    return found


@cache
def _unfinished() -> frozenset[str]:
    return frozenset(read_words("sentences")["unfinished"])


@cache
def _no_names() -> frozenset[str]:
    return frozenset(read_words("sentences")["no_names"])


def group_borders(
    borders: Sequence[tuple[int, int]],
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Sentences of about one length together: their numbers, their words padded with the last one, their lengths."""
    order = sorted(range(len(borders)), key=lambda number: borders[number][1] - borders[number][0])
    for first in range(0, len(order), _FEWEST_ROWS):
        numbers = np.array(order[first : first + _FEWEST_ROWS])
        lengths = np.array([borders[number][1] - borders[number][0] for number in numbers])
        starts = np.array([borders[number][0] for number in numbers])
        steps = np.minimum(np.arange(lengths.max())[None], lengths[:, None] - 1)
        yield numbers, starts[:, None] + steps, lengths
