"""The grammar of time expressions, and the stretches of a text that it finds."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from sayso.annotations.values.lexemes import cut_lexemes
from sayso.annotations.values.numbers import Number, find_numbers
from sayso.annotations.values.patterns import Patterns, Stretch
from sayso.annotations.values.times_pieces import Piece, cut_pieces
from sayso.annotations.wordlists import read_words


class TimeWords(NamedTuple):
    """The pieces of a text and the stretches among them that may be time expressions.

    Attributes:
        numbers: The numbers of the text, in reading order.
        pieces: All pieces in reading order.
        stretches: Stretches of pieces with the rule that found them, none overlapping.
    """

    numbers: Sequence[Number]
    pieces: Sequence[Piece]
    stretches: Sequence[Stretch]


@functools.cache
def _patterns() -> Patterns:
    tables = read_words("time_rules")
    return Patterns(tables["rules"], tables["groups"], glue=tables["glue"]["classes"])


@functools.lru_cache(maxsize=1)
def find_time_words(text: str) -> TimeWords:
    """Cut a text and find the stretches that the grammar describes.

    The last text is remembered: quantities and times are read one after the other.
    """
    lexemes = cut_lexemes(text)
    numbers = find_numbers(lexemes)
    pieces = cut_pieces(text, lexemes, numbers)
    stretches = _patterns().find(piece.name for piece in pieces)
    return TimeWords(tuple(numbers), tuple(pieces), tuple(stretches))
