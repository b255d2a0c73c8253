"""Quotations: words between quotation marks, over paragraphs, also where marks are missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from sayso.model.annotation import Quotation
from sayso.model.span import Pieces, Span

_MARK = re.compile("[\"“”„«»‹›「」『』‘’']")
_CLOSERS = {
    "“": "”",
    "«": "»",
    "»": "«",
    "„": "“”",
    "‹": "›",
    "「": "」",
    "『": "』",
    "‘": "’",
    '"': '"',
    "'": "'",
    "”": "”",
}
_SINGLE = "‘'"
_OPENING_CONTEXT = re.compile(r"[\s(\[{—–\-/:]")
_DOUBLE = '"“”„«»‹›「」『』'
_ONLY_CLOSING = "”›」』"
_ALWAYS_OPENING = "“„«‹「『"


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    mark: str


@lru_cache(maxsize=1)
def find_quotations(text: str, paragraphs: Pieces) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in reading order.

    Marks of eight styles are understood. A quotation that is not closed ends
    with its paragraph, or before the next opening mark; it `continues` where
    the next paragraph opens with a mark again, as in printed speech of several
    paragraphs. Single marks count only where both stand, so that apostrophes
    do not open a quotation. Those of the last text are remembered.
    """
    found: list[Quotation] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        goes_on = following is not None and text[following.start] in '"“„«»‹「『'
        found.extend(_find_in_paragraph(text, paragraph, goes_on=goes_on))
    return tuple(found)


def _find_in_paragraph(text: str, paragraph: Span, *, goes_on: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: _Open | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        place, mark = match.start(), match.group()
        if opened is None:
            if _opens(text, paragraph, place, mark):
                opened = _Open(place, mark)
        elif mark in _CLOSERS[opened.mark] and _closes(text, paragraph, place, mark):
            found.append(Quotation(Span(opened.start, place + 1), closed=True, continues=False))
            opened = None
        elif mark in _DOUBLE and mark == opened.mark:
            # A second opening mark: the first quotation was never closed.
            found.append(Quotation(Span(opened.start, place), closed=False, continues=False))
            opened = _Open(place, mark)
    if opened is not None:
        span = Span(opened.start, paragraph.end)
        found.append(Quotation(span, closed=False, continues=goes_on))
    return found


def _opens(text: str, paragraph: Span, place: int, mark: str) -> bool:
    if mark in _ONLY_CLOSING:
        return mark == "”" and _is_mistyped(text, paragraph, place)
    if mark in _ALWAYS_OPENING:
        return True
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    looks_opening = bool(_OPENING_CONTEXT.match(before)) and not after.isspace()
    if mark == '"':
        return looks_opening or not (before.isalnum() or before in ".,!?…")
    if mark in _SINGLE and looks_opening and after.isalnum():
        return _has_single_close(text, paragraph, place, mark)
    return False


def _is_mistyped(text: str, paragraph: Span, place: int) -> bool:
    """Whether a closing mark stands where one must open: at the head of a paragraph that closes again."""
    heads = place == paragraph.start and text[place + 1 : place + 2].isalnum()
    following = text.find("”", place + 1, paragraph.end)
    return heads and following > 0 and "“" not in text[place:following]


def _closes(text: str, paragraph: Span, place: int, mark: str) -> bool:
    if mark in "”»“›」』":
        return True
    before = text[place - 1] if place > paragraph.start else " "
    after = text[place + 1] if place + 1 < paragraph.end else " "
    if mark == '"':
        return not before.isspace() or after.isspace() or after in ".,;:!?)"
    return not before.isspace() and not after.isalnum()


def _has_single_close(text: str, paragraph: Span, place: int, mark: str) -> bool:
    closer = _CLOSERS[mark]
    limit = min(paragraph.end, place + 1000)
    for other in range(place + 2, limit):
        if text[other] == closer and _closes(text, paragraph, other, closer):
            # "the soldiers' families": a plural's apostrophe is no closing mark.
            return not (
                text[other - 1] == "s" and text[other + 1 : other + 3].strip()[:1].isalpha()
            )
    return False
