"""Holders: which proposition each one is nested in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.model.annotation import AnnotatedText, Attribution, Proposition
from sayso.model.span import Span

Holders = Mapping[int, int | None]
"""For each proposition the position of the one it is nested in; None at the top."""

_NEAR = 40
"""Propositions before a cue that are looked through for the one that holds it."""
_Key = tuple[int | None, int]


def find_holders(annotated: AnnotatedText) -> Holders:
    """What each proposition is nested in.

    A part is nested in the whole of its attribution. A whole is nested in the
    smallest proposition, of the enclosing attribution or of the outlet, in
    whose words its cue stands.
    """
    propositions = annotated.propositions
    wholes: dict[int, int] = {}
    by_sentence: dict[_Key, list[int]] = defaultdict(list)
    for number, proposition in enumerate(propositions):
        if proposition.whole and proposition.attribution is not None:
            wholes[proposition.attribution] = number
        by_sentence[proposition.attribution, proposition.sentence].append(number)
    holders: dict[int, int | None] = {}
    for number, proposition in enumerate(propositions):
        if proposition.attribution is None:
            holders[number] = None
        elif not proposition.whole:
            holders[number] = wholes.get(proposition.attribution)
        else:
            attribution = annotated.attributions[proposition.attribution]
            rivals = by_sentence.get((attribution.within, attribution.sentence), [])
            around = None if attribution.within is None else wholes.get(attribution.within)
            holders[number] = _find_smallest(propositions, rivals, attribution, around)
    return holders


def _find_smallest(
    propositions: Sequence[Proposition],
    rivals: Sequence[int],
    attribution: Attribution,
    around: int | None,
) -> int | None:
    cue = attribution.cue[:1] or attribution.content[:1]
    if not cue:
        return around
    after = bisect_right(
        rivals, cue[0].start, key=lambda rival: propositions[rival].pieces[0].start
    )
    near = rivals[max(after - _NEAR, 0) : after]
    fitting = [rival for rival in near if _holds(propositions[rival], cue[0])]
    return min(fitting, key=lambda rival: _size(propositions[rival]), default=around)


def _holds(proposition: Proposition, span: Span) -> bool:
    return any(piece.covers(span) for piece in proposition.pieces)


def _size(proposition: Proposition) -> int:
    return sum(piece.end - piece.start for piece in proposition.pieces)


def order_propositions(annotated: AnnotatedText) -> list[int]:
    """The propositions so that each comes after the one that it is nested in."""
    depths: dict[int | None, int] = {None: 0}
    for number in range(len(annotated.attributions)):
        trail: list[int] = []
        place: int | None = number
        while place is not None and place not in depths and place not in trail:
            trail.append(place)
            place = annotated.attributions[place].within
        depth = depths.get(place, 0)
        for step in reversed(trail):
            depth += 1
            depths[step] = depth
    return sorted(
        range(len(annotated.propositions)),
        key=lambda number: (
            depths[annotated.propositions[number].attribution],
            not annotated.propositions[number].whole,
            number,
        ),
    )


def list_nested(annotated: AnnotatedText, holders: Holders) -> Mapping[int, list[int]]:
    """For each proposition the attributions whose whole content is nested in it."""
    nested: dict[int, list[int]] = {number: [] for number in range(len(annotated.propositions))}
    for number, proposition in enumerate(annotated.propositions):
        outer = holders[number]
        if proposition.whole and proposition.attribution is not None and outer is not None:
            nested[outer].append(proposition.attribution)
    return nested
