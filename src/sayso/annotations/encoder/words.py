"""Words: what the encoder is given of a text, token by token without blank space."""

from __future__ import annotations

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
    offsets, lengths = doc.to_array(_COLUMNS).astype("int64").T.tolist()
    forms, places, breaks = [], [], []
    starts = [paragraph.start for paragraph in paragraphs]
    passed, n_starts = 1, len(starts)
    for place, (offset, length) in enumerate(zip(offsets, lengths, strict=True)):
        form = text[offset : offset + min(length, _LONGEST)]
        if form.isspace():
            continue
        forms.append(form)
        places.append(place)
        opens = passed < n_starts and offset >= starts[passed]
        breaks.append(opens)
        while opens and passed < n_starts and offset >= starts[passed]:
            passed += 1
    return Words(forms, places, breaks)


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
