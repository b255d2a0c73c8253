"""Typed quotes: quotation marks made of two apostrophes or two backticks (``so''), or doubled (""so"")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.documents.edits import Edit

_PAIR = re.compile(r"`+|''+")
_DOUBLED = re.compile(
    r"(?:(?<=[\s(\[])|^)\"\"(?=\w)|(?<=[\w.,!?;:…)’%])\"\"(?![\w\"])", re.MULTILINE
)
_LINE = re.compile(r"[^\n]+")
_BEFORE_OPENING = re.compile(r"[\s(\[{<—–-]")
_BEFORE_CLOSING = re.compile(r"[^\W\d_]|[.,!?;:…)\]’%]")


def edit_typed_quotes(text: str) -> Iterator[Edit]:
    """Pairs of apostrophes or backticks that serve as a double quotation mark.

    Two backticks open. Two apostrophes close what was opened in the line; else
    they open where another pair can close later in the line, or close after a
    word or its punctuation. After a figure they are inches or seconds (5'10''),
    between letters part of a name (Sana''a), and with nothing between the two
    an empty quotation: those stay.
    """
    if "''" not in text and "``" not in text:
        return
    for line in _LINE.finditer(text):
        yield from _edit_line(text, line.start(), line.end())


def edit_doubled_quotes(text: str) -> Iterator[Edit]:
    """Doubled double quotation marks, as tables escape them: one where a word begins behind or ends before them."""
    if '""' in text:
        for match in _DOUBLED.finditer(text):
            yield Edit(match.start(), match.end(), '"')


def _edit_line(text: str, start: int, end: int) -> Iterator[Edit]:
    pairs = [match for match in _PAIR.finditer(text, start, end) if len(match.group()) == 2]  # noqa: PLR2004
    last_closing = max((pair.start() for pair in pairs if _may_close(text, pair)), default=-1)
    is_open = False
    for pair in pairs:
        if pair.group() == "``":
            is_open = True
        elif is_open:
            is_open = False
        elif _may_open(text, pair) and pair.end() < last_closing:
            is_open = True
        elif not _may_close(text, pair):
            continue
        yield Edit(pair.start(), pair.end(), '"')


def _may_open(text: str, pair: re.Match[str]) -> bool:
    before, after = text[pair.start() - 1 : pair.start()], text[pair.end() : pair.end() + 1]
    return (not before or bool(_BEFORE_OPENING.match(before))) and after.isalnum()


def _may_close(text: str, pair: re.Match[str]) -> bool:
    before, after = text[pair.start() - 1 : pair.start()], text[pair.end() : pair.end() + 1]
    return pair.group() == "''" and bool(_BEFORE_CLOSING.match(before)) and not after.isalnum()
