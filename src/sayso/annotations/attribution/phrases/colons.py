"""Colons: what somebody says behind the words by which he denies or doubts: "Lee doubted that: 'It does not fit.'"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_NEAR = 12
"""Tokens from the verb to the colon."""
_POINTING = frozenset(("it", "that", "this", "the", "these", "those", "his", "her", "its", "their"))


def part_colons(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, those of denials and doubts without what stands behind a colon, which is a statement of its own.

    That is a quotation, or what others are said to have denied it with: "disputed that account: the dead, he said, were".

    Args:
        grammar: The text.
        ties: In text order.
    """
    colons = {tie.main: place for tie in ties if (place := _find_colon(grammar, tie)) is not None}
    if not colons:
        return list(ties)
    parted: list[Tie] = []
    for tie in ties:
        if tie.main in colons:
            credited = _is_credited(ties, tie, colons[tie.main])
            parted.extend(_part(grammar, tie, colons[tie.main], credited=credited))
        else:
            parted.append(_leave_denied(tie, colons))
    return sorted(parted, key=lambda tie: tie.cue.places[0])


def _part(grammar: Grammar, tie: Tie, colon: int, *, credited: bool) -> Iterable[Tie]:
    behind = tuple(
        (max(first, colon + 1), last) for first, last in tie.roles.content if last > colon + 1
    )
    said = Tie(Cue((colon,), tie.cue.probability), colon, Roles(tie.roles.source, behind))
    denied: list[Run] = [
        (first, min(last, colon)) for first, last in tie.roles.content if first < colon
    ]
    between = grammar.lower[tie.cue.places[-1] + 1 : colon]
    if not denied and any(map(str.isalnum, "".join(between))):
        denied = [(tie.cue.places[-1] + 1, colon)]
    if denied:
        yield replace(tie, roles=replace(tie.roles, content=tuple(denied)))
    if not credited and behind:
        yield said


def _is_credited(ties: Sequence[Tie], own: Tie, colon: int) -> bool:
    """Whether another cue credits what stands behind the colon: "the dead, he said, were shepherds"."""
    last = own.roles.content[-1][1]
    return any(
        colon < other.main < last and other.roles.content[-1][1] > colon
        for other in ties
        if other is not own and other.roles.content and other.roles.content[0][0] < other.main
    )


def _leave_denied(tie: Tie, colons: dict[int, int]) -> Tie:
    """The tie without what is denied before the colon."""
    cuts = [(main, colon + 1) for main, colon in colons.items() if main < tie.main]
    content = subtract_runs(tie.roles.content, cuts) if cuts else tie.roles.content
    return replace(tie, roles=replace(tie.roles, content=content)) if content else tie


def _find_colon(grammar: Grammar, tie: Tie) -> int | None:
    """The colon between such a verb and what ends its content; None where there is none."""
    if grammar.lemma[tie.main] not in read_words("cues")["doubting"] or not tie.roles.content:
        return None
    last = tie.roles.content[-1][1]
    for place in range(tie.main + 1, min(tie.main + _NEAR, last - 1)):
        if grammar.lower[place] == ":":
            points = grammar.lower[tie.main + 1] in _POINTING and place - tie.main <= _NEAR // 3
            return place if points or grammar.quotation[place + 1] >= 0 else None
    return None
