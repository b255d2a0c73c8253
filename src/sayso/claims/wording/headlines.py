"""Headlines: which propositions stand in one, where the present tense tells the past."""

from __future__ import annotations

import re

from sayso.model.annotation import AnnotatedText, Proposition
from sayso.model.span import Pieces, Span

_MOST_PARAGRAPHS = 3
"""Paragraphs at the top that may be headlines."""
_LONGEST = 110
"""Characters."""
_STOPS = (".", ".”", '."', ".’", ":", "!", "?")
"""How a whole sentence ends, and mostly no headline."""
_SENTENCE_WORDS = re.compile(
    r"\b(?:the|this|that|these|those|i|we|our|my|you|your|there|is|are|was|were|has|have|will)\b",
    re.IGNORECASE,
)
"""Words that headlines leave out."""


def find_headlines(annotated: AnnotatedText) -> Pieces:
    """Short paragraphs above the first long one: headlines, and captions of pictures.

    A text that is nothing but short paragraphs has a headline at most in the first.
    """
    found: list[Span] = []
    for paragraph in annotated.paragraphs[:_MOST_PARAGRAPHS]:
        if paragraph.end - paragraph.start > _LONGEST:
            return tuple(found)
        found.append(paragraph)
    return tuple(found[:1])


def is_headline(text: str, headlines: Pieces, proposition: Proposition) -> bool:
    """Whether a proposition stands in a headline; what is put as a whole sentence is in none.

    Args:
        text: The document's text.
        headlines: As found by `find_headlines`.
        proposition: The proposition.
    """
    line = next((line for line in headlines if line.covers(proposition.pieces[0])), None)
    if line is None:
        return False
    words = line.quote(text)
    if not words.endswith(_STOPS):
        return True
    return proposition.attribution is None and _SENTENCE_WORDS.search(words) is None
