"""Holding: which claim or sentence some characters stand in, in one pass over both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from sayso.model.claim import Claim
from sayso.model.span import Pieces, Span


def find_holders(claims: Sequence[Claim], spans: Sequence[Span]) -> list[Claim | None]:
    """The smallest claim whose content covers each span; None where none does.

    Of claims of one size the first in reading order is taken. Takes n log n in claims.

    Args:
        claims: In reading order.
        spans: In reading order, none overlapping.
    """
    if not spans:
        return []
    pieces = sorted(
        (piece.start, _size(claim), order, piece.end)
        for order, claim in enumerate(claims)
        for piece in claim.content
    )
    held: list[Claim | None] = []
    open_: list[tuple[int, int, int]] = []
    taken = 0
    for span in spans:
        while taken < len(pieces) and pieces[taken][0] <= span.start:
            _, size, order, end = pieces[taken]
            heappush(open_, (size, order, end))
            taken += 1
        # What ends before this span ends covers no later one either.
        while open_ and open_[0][2] < span.end:
            heappop(open_)
        held.append(claims[open_[0][1]] if open_ else None)
    return held


def find_sentence(sentences: Pieces, position: int) -> int | None:
    """Number of the sentence that a character stands in; None before the first."""
    place = bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1
    return place if place >= 0 else None


def list_ids(claims: Iterable[Claim | None]) -> tuple[str, ...]:
    """The ids of those that are claims, each once, in the order given."""
    return tuple(dict.fromkeys(claim.id for claim in claims if claim is not None))


def _size(claim: Claim) -> int:
    return sum(piece.end - piece.start for piece in claim.content)
