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
_GOING_ON = re.compile(r"[\w,’'-]")
"""The last character of a line that may go on."""
_CONTINUED = re.compile(r"[a-z,;.’']")
"""The first character of a line that goes on with a sentence."""
_MOST_TORN = 5
"""Words from which a line is no link in a sentence."""
_WRAP_COLUMNS = range(45, 110)
_FEWEST_WRAPPED_LINES = 4


@lru_cache(maxsize=1)
def find_paragraphs(text: str) -> Pieces:
    """The paragraphs of a text, without blank space at their ends.

    A blank line always parts. A single line break parts too, except in text
    that was wrapped at a column: there most lines stop in mid-sentence at
    about the same width, and around a word or two that stand alone in the middle of a
    sentence, as links do that were copied from a page. The clock time before an entry of a live blog stands
    alone. Those of the last text are remembered: several components ask for them.
    """
    lines = [_trim(text, found.start(), found.end()) for found in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    if not lines:
        return ()
    wrapped = _is_wrapped(text, lines)
    torn = set() if wrapped else _find_torn(text, lines)
    paragraphs = [lines[0]]
    for number, (before, line) in enumerate(pairwise(lines), 1):
        if (wrapped or number in torn) and text.count("\n", before.end, line.start) == 1:
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


def _find_torn(text: str, lines: list[Span]) -> set[int]:
    """The lines that go on with the one before: a few words in mid-sentence, and the line behind them."""
    torn: set[int] = set()
    for number in range(1, len(lines) - 1):
        line, before, behind = lines[number], lines[number - 1].end, lines[number + 1].start
        # The blanks that stood around a link are left; items of a list have none.
        cut = text[before] == " " and (text[behind - 1] == " " or not text[behind].isalpha())
        goes_on = _GOING_ON.match(text, before - 1) and _GOING_ON.match(text, line.end - 1)
        if not cut or not goes_on or not _CONTINUED.match(text, behind):
            continue
        if len(line.quote(text).split(maxsplit=_MOST_TORN)) < _MOST_TORN:
            torn.update((number, number + 1))
    return torn


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    broken = [
        before for before, line in pairwise(lines) if text.count("\n", before.end, line.start) == 1
    ]
    if len(broken) < _FEWEST_WRAPPED_LINES:
        return False
    stopped = sum(1 for line in broken if _CLOSED.search(line.quote(text)[-8:]))
    width = median(line.end - line.start for line in broken)
    return stopped * 2 < len(broken) and int(width) in _WRAP_COLUMNS
