"""Words: what the encoder is given of a text, token by token without blank space."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.annotations.tokens import read_text
from sayso.model.span import Pieces

if TYPE_CHECKING:
    from spacy.tokens import Doc

N_CASES = 5
_COLUMNS: list[int | str] = ["IDX", "LENGTH"]
_LONGEST = 40
"""Characters of a word that are looked at; nothing longer is a word of a language."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; every sequence has one value a word.

    Attributes:
        forms: The words as written, cut where they are endless.
        places: Position of each word among the tokens.
        breaks: Whether a new paragraph, but not the first, begins with the word.
    """

    forms: Sequence[str]
    places: Sequence[int]
    breaks: Sequence[bool]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.forms)


def list_words(doc: Doc, paragraphs: Pieces) -> Words:
    """The words of a tokenised text.

    Args:
        doc: The text.
        paragraphs: Where it breaks, in reading order.
    """
    text = read_text(doc)
    begins, lengths = doc.to_array(_COLUMNS).astype("int64").T
    offsets, ends = begins.tolist(), (begins + lengths.clip(max=_LONGEST)).tolist()
    tokens = [text[offset:end] for offset, end in zip(offsets, ends, strict=True)]
    places = [place for place, token in enumerate(tokens) if not token.isspace()]
    starts = [offsets[place] for place in places]
    breaks = [False] * len(places)
    for paragraph in paragraphs[1:]:
        first = bisect_left(starts, paragraph.start)
        if first < len(breaks):
            breaks[first] = True
    return Words([tokens[place] for place in places], places, breaks)


@lru_cache(maxsize=4096)
def tell_case(word: str) -> int:
    """How a word is written: 0 lower case, 1 first letter raised, 2 all raised, 3 mixed, 4 no letters.

    The word pieces are lower-cased; this keeps "US" apart from "us".
    """
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper() and word[1:].islower():
        return 1
    return 3 if any(map(str.isalpha, word)) else 4
