"""Paragraphs: where the text breaks, and the rule that no sentence runs over a break."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, cast

from sayso.annotations.layout.stamps import part_stamps
from sayso.model.span import Pieces, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINE = re.compile(r"[^\n]+")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_WRAP_COLUMNS = range(45, 110)
_FEWEST_WRAPPED_LINES = 4


@lru_cache(maxsize=1)
def find_paragraphs(text: str) -> Pieces:
    """The paragraphs of a text, without blank space at their ends.

    A blank line always parts. A single line break parts too, except in text
    that was wrapped at a column: there most lines stop in mid-sentence at
    about the same width. The clock time before an entry of a live blog stands
    alone. Those of the last text are remembered: several components ask for them.
    """
    lines = [_trim(text, found.start(), found.end()) for found in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    if not lines:
        return ()
    wrapped = _is_wrapped(text, lines)
    paragraphs = [lines[0]]
    for before, line in pairwise(lines):
        if wrapped and text.count("\n", before.end, line.start) == 1:
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return part_stamps(text, tuple(paragraphs))


def set_sentence_borders(doc: Doc, paragraphs: Pieces) -> None:
    """Make each paragraph begin a sentence; the parser keeps to it."""
    offsets = doc.to_array("IDX").astype("int64")
    places = offsets.searchsorted([span.start for span in paragraphs])
    borders = doc.to_array("SENT_START")
    borders[places[places < len(doc)]] = 1
    # All at once: to set one, spaCy looks through the whole document.
    doc.from_array(["SENT_START"], cast("Any", borders))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    broken = [
        before for before, line in pairwise(lines) if text.count("\n", before.end, line.start) == 1
    ]
    if len(broken) < _FEWEST_WRAPPED_LINES:
        return False
    stopped = sum(1 for line in broken if _CLOSED.search(line.quote(text)[-8:]))
    width = median(line.end - line.start for line in broken)
    return stopped * 2 < len(broken) and int(width) in _WRAP_COLUMNS
