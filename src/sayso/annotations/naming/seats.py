"""Seats: places before "-based", which are no part of the name of a body: "Piraeus-based Nordlock"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.tokens import Tokens

_HYPHENS = frozenset({"-", "‐", "‑"})
_LONGEST = 6
"""Tokens of a place before "-based"."""


def part_seats(tokens: Tokens, ranges: Iterable[Range]) -> Iterator[Range]:
    """The names that a model marked, each place parted from the body that sits there.

    Args:
        tokens: The text.
        ranges: What the model marked.
    """
    for found in ranges:
        near = range(found.first + 2, min(found.first + _LONGEST, found.last - 1))
        based = (at for at in near if tokens.lowers[at] == "based")
        place = next((at for at in based if tokens.lowers[at - 1] in _HYPHENS), None)
        if place is None:
            yield found
        else:
            yield Range(found.first, place - 1, "GPE")
            yield Range(place + 1, found.last, found.label)
