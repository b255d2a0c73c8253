"""Stamps: the clock times before the entries of a live blog, numbers before points, and agencies' slugs, which belong to nobody's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.model.span import Pieces, Span

_STAMP = re.compile(
    r"[\[(]?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d(?:[.,]\d{1,3})?)?"
    r"(?:\s?[AaPp]\.?[Mm]\b\.?)?"
    r"(?:\s?(?:GMT|UTC|BST|C?E[SDT]?T|[MP][SD]T|IST|MSK)\b(?:[+-]\d{1,2})?|\s?(?:local time|Z)\b)?"
    r"[\])]?(?:\s*[-–—|:·•]+)?\s+(?=[\"'“”‘\[(]?[^\W\d_])"
)
_NUMBER = re.compile(
    r"(?:[\[(]?(?:\d{1,2}|[ivx]{2,4})[.)\]]|[\[(]?[a-hA-H][)\]])\s+(?=[\"'“”‘\[(]?[^\W\d_])"
)
_SLUG = re.compile(
    r"(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|ANALYSIS|INSIGHT|TIMELINE|EXPLAINER|FOCUS|GRAPHIC)(?: \d{1,2})?-"
    r"|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT)\)\s+)(?=[\"'“‘]?[A-Z0-9])"
)
"""What an agency puts before its headline: "UPDATE 2-", "(2nd LD)"."""
_LONGEST = 30
"""Characters of a time or number."""
_FEWEST = 2
"""Entries of their kind; a single time or number may be the first word of a sentence."""


def part_stamps(text: str, paragraphs: Pieces) -> Pieces:
    """The paragraphs, with the clock time or number before each entry as a paragraph of its own.

    Args:
        text: The text.
        paragraphs: Its paragraphs; as they are where fewer than two begin in that way.
    """
    for form in (_STAMP, _NUMBER):
        found = [form.match(text, span.start, span.end) for span in paragraphs]
        if sum(1 for stamp in found if stamp) >= _FEWEST:
            paragraphs = tuple(
                part
                for span, stamp in zip(paragraphs, found, strict=True)
                for part in (_split(span, stamp) if stamp else (span,))
            )
    slug = _SLUG.match(text, paragraphs[0].start, paragraphs[0].end) if paragraphs else None
    return paragraphs if slug is None else (*_split(paragraphs[0], slug), *paragraphs[1:])


def _split(span: Span, stamp: re.Match[str]) -> Iterator[Span]:
    yield Span(span.start, span.start + len(stamp.group().rstrip()))
    yield Span(stamp.end(), span.end)


def is_stamp(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is nothing but the clock time or number of an entry."""
    return _is_only(text, paragraph, (_STAMP, _NUMBER)) or _is_slug(text, paragraph)


def is_number(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is nothing but the number of a point."""
    return _is_only(text, paragraph, (_NUMBER,))


def _is_slug(text: str, paragraph: Span) -> bool:
    slug = _SLUG.match(text, paragraph.start)
    return slug is not None and len(slug.group().rstrip()) == paragraph.end - paragraph.start


def _is_only(text: str, paragraph: Span, forms: Iterable[re.Pattern[str]]) -> bool:
    if paragraph.end - paragraph.start > _LONGEST:
        return False
    words = paragraph.quote(text) + " a"
    found = (form.match(words) for form in forms)
    return any(stamp is not None and stamp.end() == len(words) - 1 for stamp in found)
