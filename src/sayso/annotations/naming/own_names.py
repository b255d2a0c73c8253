"""Own names: where a text names whom or what a user's own file names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.own_entities import OwnEntities, OwnEntity
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

_PIECE = re.compile(r"\w+|\n\s*\n|\s+|[^\w\s]")
_FOLDED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})
"""What is written in two ways and means the same; one character each, so that places stay."""
_END = ""
"""Stands in a branch for what ends there; no piece of a text is empty."""

Branch = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OwnName:
    """A place where a text names somebody or something of the file.

    Attributes:
        span: The characters.
        first: The token in which it begins.
        last: The token after that in which it ends.
        entity: Who or what is named.
    """

    span: Span
    first: int
    last: int
    entity: OwnEntity


@dataclass(frozen=True, slots=True)
class OwnIndex:
    """The names of a user's file, ready to be looked for.

    Attributes:
        branches: Piece by piece, from the first of a name on.
        points: Degrees north and east of each settled name for which they are told.
    """

    branches: Mapping[str, Branch]
    points: Mapping[str, tuple[float, float]]


def index_names(known: OwnEntities) -> OwnIndex:
    """The names of a user's file, laid out so that a text is gone through once."""
    root: Branch = {}
    for alias, entity in known.aliases.items():
        branch = root
        for piece in _PIECE.findall(alias.translate(_FOLDED)):
            branch = branch.setdefault(piece, {})
        branch[_END] = entity
    points = {one.name: one.point for one in known.aliases.values() if one.point is not None}
    return OwnIndex(root, points)


def find_own_names(index: OwnIndex, text: str, starts: Sequence[int]) -> Iterator[OwnName]:
    """Where a text has the names, in reading order; of two that begin alike, the longer.

    Only whole words count, and case does. A word that a hyphen joins to
    another name is part of that: "Wagner-Smith" is not Wagner, "Wagner-linked" is of it.
    The time is proportional to the text and the longest name.

    Args:
        index: The names.
        text: The text.
        starts: First character of each of its tokens.
    """
    found = list(_PIECE.finditer(text.translate(_FOLDED)))
    pieces = [_even_out(match.group()) for match in found]
    place = 0
    while place < len(pieces):
        end, entity = _find_longest(index, pieces, place)
        if entity is None:
            place += 1
            continue
        span = Span(found[place].start(), found[end - 1].end())
        first = max(bisect_right(starts, span.start) - 1, 0)
        yield OwnName(span, first, max(bisect_left(starts, span.end), first + 1), entity)
        place = end


def _even_out(piece: str) -> str:
    """One kind of blank; the border of two paragraphs is in no name."""
    if not piece.isspace():
        return piece
    return "\n\n" if piece.count("\n") > 1 else " "


def _find_longest(
    index: OwnIndex, pieces: Sequence[str], place: int
) -> tuple[int, OwnEntity | None]:
    """The end of the longest name that begins at a piece, and who is named; None for nobody."""
    branch: Mapping[str, Any] | None = index.branches.get(pieces[place])
    if branch is None or not _may_begin(pieces, place):
        return place, None
    longest, entity, end = place, None, place + 1
    while branch is not None:
        if _END in branch and _may_end(pieces, end):
            longest, entity = end, branch[_END]
        branch = branch.get(pieces[end]) if end < len(pieces) else None
        end += 1
    return longest, entity


def _may_begin(pieces: Sequence[str], place: int) -> bool:
    """Whether no hyphen joins a name before it to what begins here."""
    if place < 2 or pieces[place - 1] != "-" or not pieces[place - 2][-1:].isalnum():  # noqa: PLR2004
        return True
    before = pieces[place - 2]
    return before.lower() in _prefixes() or find_country(before) is not None


def _may_end(pieces: Sequence[str], end: int) -> bool:
    """Whether no hyphen joins a name or number to what ends here."""
    if end + 1 >= len(pieces) or pieces[end] != "-":
        return True
    behind = pieces[end + 1]
    return not (behind[0].isupper() or behind[0].isdigit()) or find_country(behind) is not None


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(read_words("own_entities")["before_hyphen"])
