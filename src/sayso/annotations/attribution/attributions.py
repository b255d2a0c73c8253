"""Attributions: ties without their rivals, nested where they stand in each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run

_PREPOSITIONS = frozenset(("IN", "RP", "TO"))
_MOST_SHARED = 0.5
"""Share of a content's tokens above which two attributions speak of the same words."""
_NEAREST = 6
"""Ties before one that may rival it."""


def drop_rivals(ties: Sequence[Tie]) -> list[Tie]:
    """The ties without those that claim another's words without being nested in it.

    Of two cues that are given mostly the same content, neither standing in
    the other's, the more probable one is kept.
    """
    kept: list[Tie] = []
    for tie in ties:
        near = range(len(kept) - 1, max(len(kept) - 1 - _NEAREST, -1), -1)
        at = next((at for at in near if _are_rivals(tie, kept[at])), None)
        rest = None if at is None else _keep_rest(tie, kept[at])
        if at is None:
            kept.append(tie)
        elif rest is not None:
            kept.append(rest)
        elif kept[at].cue.probability < tie.cue.probability:
            kept[at] = tie
    return kept


def _keep_rest(tie: Tie, rival: Tie) -> Tie | None:
    """The tie with what stands right behind its own cue, where the rest is an earlier one's; else None."""
    left = subtract_runs(tie.roles.content, rival.roles.content)
    end = tie.cue.places[-1] + 1
    own = left and rival.main < tie.main and end <= left[0][0] <= end + 1
    source = tie.roles.source and all(first >= rival.main for first, _ in tie.roles.source)
    if not own or not source or rival.roles.content[-1][1] > tie.roles.source[0][0]:
        return None
    return replace(tie, roles=replace(tie.roles, content=left))


def nest_ties(ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """The ties, each with the smallest one in whose content its cue stands."""
    nested = []
    for number, tie in enumerate(ties):
        holders = [
            other
            for other in _neighbours(number, len(ties))
            if _holds(ties[other].roles.content, tie.main)
            and not _holds(tie.roles.content, ties[other].main)
        ]
        smallest = min(holders, key=lambda other: _size(ties[other].roles.content), default=None)
        nested.append(tie if tie.within == smallest else replace(tie, within=smallest))
    return tuple(nested)


def _neighbours(number: int, count: int) -> Iterator[int]:
    # Contents reach over a few sentences at most; far ties need not be compared.
    reach = 40
    for other in range(max(number - reach, 0), min(number + reach, count)):
        if other != number:
            yield other


def _are_rivals(tie: Tie, other: Tie) -> bool:
    if _holds(tie.roles.content, other.main) or _holds(other.roles.content, tie.main):
        return False
    shared = _size(_common(tie.roles.content, other.roles.content))
    if not shared:
        return False
    smaller = min(_size(tie.roles.content), _size(other.roles.content))
    return shared > _MOST_SHARED * smaller


def _common(left: Iterable[Run], right: Sequence[Run]) -> list[Run]:
    return [(max(a, c), min(b, d)) for a, b in left for c, d in right if a < d and c < b]


def _holds(runs: Iterable[Run], place: int) -> bool:
    for first, last in runs:  # noqa: SIM110  asked of all pairs: `any` takes twice as long
        if first <= place < last:
            return True
    return False


def _size(runs: Iterable[Run]) -> int:
    return sum(last - first for first, last in runs)


def name_cue(grammar: Grammar, tie: Tie) -> str:
    """Base form of a cue's main word, with the particle or preposition that belongs to it."""
    alone = len(tie.cue.places) == 1 or grammar.lower[tie.cue.places[0]] == "according"
    tags = _PREPOSITIONS | {"VBG"} if alone else _PREPOSITIONS
    if all(grammar.tag[place] in tags for place in tie.cue.places):
        return " ".join(grammar.lower[place] for place in tie.cue.places)
    after = [place for place in tie.cue.places if place > tie.main]
    particles = [grammar.lower[place] for place in after if grammar.tag[place] in _PREPOSITIONS]
    return " ".join([grammar.lemma[tie.main], *particles])
