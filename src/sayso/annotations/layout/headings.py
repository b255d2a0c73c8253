"""Headings: words that tell what stands under or behind them, and are nobody's statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.annotations.layout.letterheads import names_body
from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\n:.?!“”\"«»]{0,40}?)\s*:(?=\s)")
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_STOP = re.compile(r"[.!?…;:,][”\"'’)]*$")
_DATED = re.compile(
    r"([^\W\d_][^\d\n]*?),?:?\s+(?:[A-Z][a-z]+day,? )?"
    r"(?:\d{1,2}\.? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4}"
)
_MARKED = re.compile(r"[\d@#“”\"‘«»]")
_LONGEST_DATED = 110
_LONGEST = 60
"""Characters of a line that is a heading."""


@lru_cache(maxsize=1)
def find_headings(text: str, paragraphs: Pieces) -> Pieces:
    """The labels and lines of a text that head others: "OUTLOOK:", "Key takeaways", "What we know".

    Args:
        text: The text.
        paragraphs: Its paragraphs.
    """
    return tuple(_list_headings(text, paragraphs))


def _list_headings(text: str, paragraphs: Pieces) -> Iterator[Span]:
    for number, paragraph in enumerate(paragraphs):
        bare = _is_dated(text, paragraph) or (number and _is_short(text, paragraph))
        if bare or is_heading(text, paragraph):
            yield paragraph
            continue
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if label is not None and names_section(label["label"]):
            yield Span(label.start(), label.end())


def _is_short(text: str, paragraph: Span) -> bool:
    """Whether a line below the headline has so few words that the text under it says more: "Drone strike"."""
    if paragraph.end - paragraph.start > _LONGEST:
        return False
    line = paragraph.quote(text)
    few = len(line.split()) <= read_words("labels")["fewest_words"]
    return few and line[:1].isupper() and not (_STOP.search(line) or _MARKED.search(line))


def _is_dated(text: str, paragraph: Span) -> bool:
    """Whether a line has but few words and a date: "Published 24 July 2025", "Campaign assessment, May 3, 2024"."""
    if paragraph.end - paragraph.start > _LONGEST_DATED:
        return False
    found = _DATED.fullmatch(text, *paragraph)
    if found is None:
        return False
    return len(found[1].split()) <= read_words("labels")["fewest_words"] or names_body(found[1])


def is_heading(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a line without a stop that only says what stands under it."""
    if paragraph.end - paragraph.start > _LONGEST:
        return False
    line = paragraph.quote(text)
    if _STOP.search(line):
        return False
    words = [word.lower() for word in _WORD.findall(line)]
    lists = read_words("labels")
    if " ".join(words) in lists["lines"]:
        return True
    if words[:1] and words[0] in lists["opening_heads"] and len(words) <= lists["most_words"]:
        return True
    return bool(words) and names_section(line)


def names_section(label: str) -> bool:
    """Whether a label tells what stands behind it and nobody who speaks: "Note", "ENEMY FORCES", "Our view".

    Args:
        label: The words before the colon.
    """
    words = [word.lower() for word in _WORD.findall(label)]
    lists = read_words("labels")
    if not words:
        return False
    whole = label.strip().lower()
    if whole in lists["notices"] or whole in lists["sections"]:
        return True
    if all(word in lists["sections"] for word in words):
        return True
    return words[-1] in lists["kinds_of_text"] and all(
        word in lists["before_kinds"] for word in words[:-1]
    )
