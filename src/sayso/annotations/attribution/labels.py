"""Labels: a country before a colon tells what a headline is about, and not who says it: "Mali: rebels claim raid, army says"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.contents.clauses_before import leave_before
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.naming.countries import find_country

_LONGEST = 4
"""Tokens of a country's name."""


def leave_labels(grammar: Grammar, words: Sequence[str], ties: Sequence[Tie]) -> list[Tie]:
    """The ties without those of a country and a colon at the head of a line in which others speak.

    The others' sources and contents are left without it.

    Args:
        grammar: The text.
        words: Its tokens as they are written.
        ties: In text order.
    """
    labels = [tie for tie in ties if _is_label(grammar, words, tie, ties)]
    if not labels:
        return list(ties)
    taken = [(tie.roles.source[0][0], tie.main + 1) for tie in labels]
    others = [tie for tie in ties if tie not in labels]
    cues = [(one.cue.places[0], one.cue.places[-1] + 1) for one in others]
    return [_leave(grammar, tie, taken, cues) for tie in others]


def _leave(grammar: Grammar, tie: Tie, taken: Sequence[Run], cues: Sequence[Run]) -> Tie:
    content = subtract_runs(tie.roles.content, taken)
    source = subtract_runs(tie.roles.source, taken)
    if not content or source == tie.roles.source:
        return leave_before(grammar, tie)
    # "Mali: rebels claim raid, army says" was taken for one source.
    if any(first <= cue[0] < last for first, last in source for cue in cues):
        first, last = source[-1]
        comma = max(
            (at for at in range(first, last) if grammar.lower[at] == ","), default=first - 1
        )
        return replace(tie, roles=Roles(((comma + 1, last),), content[-1:]))
    return leave_before(grammar, replace(tie, roles=Roles(source, content)))


def _is_label(grammar: Grammar, words: Sequence[str], tie: Tie, ties: Sequence[Tie]) -> bool:
    if grammar.lower[tie.main] != ":" or len(tie.roles.source) != 1:
        return False
    first, last = tie.roles.source[0]
    opens = first == 0 or grammar.space[first - 1]
    if not opens or last != tie.main or last - first > _LONGEST:
        return False
    country = find_country(" ".join(words[first:last]))
    if country is None or country.form != "name":
        return False
    run = tie.roles.content[-1]
    return any(
        tie.main < other.main < run[1] and other.roles.source and grammar.quotation[other.main] < 0
        for other in ties
    )
