"""Texts with parts of speech and without dependencies."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc

NLP = English()


def tagged(text: str) -> Doc:
    """A text from "word/TAG" pairs; commas, stops and "%" stand close to the word before."""
    pairs = [pair.rsplit("/", 1) for pair in text.split()]
    words = [word for word, _ in pairs]
    spaces = [after not in (",", ".", "%") for after in [*words[1:], "."]]
    return Doc(NLP.vocab, words=words, spaces=spaces, tags=[tag for _, tag in pairs])
