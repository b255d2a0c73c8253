"""Labels: a country before a colon tells what a headline is about, and not who says it: "Mali: rebels claim raid, army says"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.contents.clauses_before import leave_before
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.naming.countries import find_country

_LONGEST = 6
"""Tokens of a country's name and its colon."""


def leave_labels(grammar: Grammar, words: Sequence[str], ties: Sequence[Tie]) -> list[Tie]:
    """The ties without those of a country and a colon at the head of a line in which others speak.

    The others' sources and contents are left without it.

    Args:
        grammar: The text.
        words: Its tokens as they are written.
        ties: In text order.
    """
    edges = [-1, *(place for place, is_blank in enumerate(grammar.space) if is_blank), len(grammar)]
    by_line: dict[int, list[Tie]] = {}
    for tie in ties:
        by_line.setdefault(bisect_left(edges, tie.main), []).append(tie)
    found: list[Tie] = []
    for number, inside in by_line.items():
        first = edges[number - 1] + 1
        colon = _find_colon(words, first, edges[number])
        found += inside if colon is None else _leave_all(grammar, inside, (first, colon))
    return sorted(found, key=lambda tie: tie.cue.places[0])


def _find_colon(words: Sequence[str], first: int, last: int) -> int | None:
    """The colon behind the country that a line opens with; None where it opens with none."""
    colons = (at for at in range(first + 1, min(first + _LONGEST, last)) if words[at] == ":")
    colon = next(colons, None)
    country = None if colon is None else find_country(" ".join(words[first:colon]))
    return colon if country is not None and country.form == "name" else None


def _leave_all(grammar: Grammar, ties: Sequence[Tie], label: Run) -> list[Tie]:
    """The ties of a line without its label, if others speak in it."""
    first, colon = label
    inside = [tie for tie in ties if tie.main > colon and grammar.quotation[tie.main] < 0]
    if not any(tie.roles.source for tie in inside):
        return list(ties)
    cues = [(one.cue.places[0], one.cue.places[-1] + 1) for one in inside]
    taken = [(first, colon + 1)]
    return [
        _leave(grammar, tie, taken, cues)
        if tie.main > colon and grammar.quotation[tie.main] < 0
        else tie
        for tie in ties
        if tie.main != colon
    ]


def _leave(grammar: Grammar, tie: Tie, taken: Sequence[Run], cues: Sequence[Run]) -> Tie:
    content = subtract_runs(tie.roles.content, taken)
    source = subtract_runs(tie.roles.source, taken)
    if not content:
        return tie
    # "Mali: rebels claim raid, army says" was taken for one source.
    if any(first <= cue[0] < last for first, last in source for cue in cues):
        first, last = source[-1]
        comma = max(
            (at for at in range(first, last) if grammar.lower[at] == ","), default=first - 1
        )
        return replace(tie, roles=Roles(((comma + 1, last),), content[-1:]))
    return leave_before(grammar, replace(tie, roles=Roles(source, content)))
