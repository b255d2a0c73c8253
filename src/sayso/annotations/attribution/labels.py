"""Labels: a country before a colon tells what a headline is about, and not who says it: "Mali: rebels claim raid, army says"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

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
    found = list(ties)
    for first, colon, last in _list_labelled(grammar, words):
        inside = [
            tie for tie in found if colon < tie.main < last and grammar.quotation[tie.main] < 0
        ]
        if not any(tie.roles.source for tie in inside):
            continue
        cues = [(one.cue.places[0], one.cue.places[-1] + 1) for one in inside]
        taken = [(first, colon + 1)]
        found = [
            _leave(grammar, tie, taken, cues) if tie in inside else tie
            for tie in found
            if tie.main != colon
        ]
    return found


def _list_labelled(grammar: Grammar, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Lines that open with a country and a colon: their first token, the colon, and the token after the last."""
    edges = [-1, *(place for place, is_blank in enumerate(grammar.space) if is_blank), len(grammar)]
    for before, last in pairwise(edges):
        first = before + 1
        colons = (at for at in range(first + 1, min(first + _LONGEST, last)) if words[at] == ":")
        colon = next(colons, None)
        country = None if colon is None else find_country(" ".join(words[first:colon]))
        if colon is not None and country is not None and country.form == "name":
            yield first, colon, last


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
