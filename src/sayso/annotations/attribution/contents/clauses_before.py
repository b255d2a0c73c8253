"""Clauses before: what stands before "X denies it, Z says W" is not said by Z, for whom a comma would follow."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDING = frozenset({",", ";", ":"})


def leave_before(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without the clause before its source, where its content goes on right behind its cue.

    "Talks failed, Oman says, and war is near" is one content; in "Iran denies a role, Oman says talks
    failed" the source opens a clause of its own.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    runs, cue = tie.roles.content, tie.cue.places
    if len(runs) != 2 or len(tie.roles.source) != 1:  # noqa: PLR2004
        return tie
    (first, last), behind = runs
    source = tie.roles.source[0]
    if not last <= source[0] < source[1] <= cue[0] or behind[0] != cue[-1] + 1:
        return tie
    between = grammar.lower[last : source[0]] or [grammar.lower[last - 1]]
    opens = len(between) == 1 and between[0] in _ENDING and source[1] == cue[0]
    quoted = any(grammar.quotation[place] >= 0 for place in (first, last - 1, behind[0]))
    told = any(
        grammar.tag[place] in _FINITE and grammar.dep[place] not in {"aux", "aux:pass", "cop"}
        for place in range(first, last)
    )
    if not opens or quoted or not told:
        return tie
    return replace(tie, roles=replace(tie.roles, content=(behind,)))
