"""Shared sources: sources of two cues of one sentence, told apart where the model mixed them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_REACH = 3
"""Ties before and after among which the mixed one is looked for."""


def part_sources(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, those of "according to the ministry, Oman has proposed a pause" with their own sources.

    The model may give the second cue both sources, and the first only the name
    of the second speaker for its content. Who speaks inside of another's words
    is not that other: "Oman hopes for peace, its envoy said".

    Args:
        grammar: The text.
        ties: In text order.
    """
    parted = _part_spanning(_part_halves(grammar, ties))
    ties = tuple(parted)
    for number, tie in enumerate(ties):
        if grammar.lower[tie.cue.places[0]] != "according" or not tie.roles.source:
            continue
        for other in range(max(number - _REACH, 0), min(number + _REACH + 1, len(ties))):
            found = None if other == number else _part(grammar, tie, ties[other])
            whole = None if other == number else _hold(tie, ties[other])
            if found is not None:
                parted[number], parted[other] = found
            elif whole is not None:
                parted[number] = whole
    kept = []
    for number, tie in enumerate(parted):
        around = parted[max(number - _REACH, 0) : number + _REACH + 1]
        kept.append(_leave_next(_leave_outer(grammar, tie, around), around))
    return kept


def _part_halves(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties, an "According to A, …; B disputed that" with the first half as A's, and without it as B's."""
    parted = list(ties)
    for number, tie in enumerate(ties):
        runs, source = tie.roles.content, tie.roles.source
        if grammar.lower[tie.cue.places[0]] != "according" or not runs or not source:
            continue
        first, last = source[-1][1], grammar.sentences[grammar.sentence[tie.main]][1]
        while first < last and grammar.lower[first] == ",":
            first += 1
        half = next((at for at in range(first, last) if grammar.lower[at] == ";"), last)
        if not first < half < last or runs[0][0] < first:
            continue
        if half < runs[0][0]:
            parted[number] = replace(tie, roles=replace(tie.roles, content=((first, half),)))
        for other in range(number + 1, min(number + _REACH, len(ties))):
            parted[other] = _leave_half(parted[other], (first, half))
    return parted


def _leave_half(tie: Tie, half: Run) -> Tie:
    """A tie whose cue stands behind a half of its sentence without that half."""
    kept = tuple(run for run in tie.roles.content if not half[0] <= run[0] < half[1])
    if tie.main < half[1] or not kept or kept == tie.roles.content:
        return tie
    return replace(tie, roles=replace(tie.roles, content=kept))


def _leave_next(tie: Tie, others: Sequence[Tie]) -> Tie:
    """A tie of several sources without one behind its cue by which another's clause opens: "Critics say so: Berg called it …"."""
    if len(tie.roles.source) < 2:  # noqa: PLR2004
        return tie
    theirs = [run[0] for other in others if tie.main < other.main for run in other.roles.source[:1]]
    kept = tuple(run for run in tie.roles.source if run[0] < tie.main or run[0] not in theirs)
    if not kept or kept == tie.roles.source:
        return tie
    return replace(tie, roles=replace(tie.roles, source=kept))


def _part_spanning(ties: Sequence[Tie]) -> list[Tie]:
    """The ties, a cue without a source with that which stands before it and was given to the next cue.

    "Court filings show that …, and a spokesman confirmed that …".
    """
    parted = list(ties)
    for number, tie in enumerate(ties[:-1]):
        after = parted[number + 1]
        runs = after.roles.source
        if len(runs) < 2:  # noqa: PLR2004
            continue
        if tie.roles.source == runs[:1] and tie.main < runs[1][0] < after.main:
            parted[number : number + 2] = _part_parallel(tie, after, runs[1])
        elif not tie.roles.source and runs[0][1] == tie.cue.places[0] and tie.main < runs[1][0]:
            parted[number] = replace(tie, roles=replace(tie.roles, source=runs[:1]))
            parted[number + 1] = replace(after, roles=replace(after.roles, source=runs[1:]))
    return parted


def _part_parallel(tie: Tie, after: Tie, own: Run) -> tuple[Tie, Tie]:
    """Two ties that were given both sources and contents: "A wrote that …, while B said …"."""
    said = tuple(run for run in tie.roles.content if run[1] <= own[0])
    added = tuple(run for run in after.roles.content if run[0] >= own[1])
    if not said or not added:
        return tie, after
    return replace(tie, roles=Roles(tie.roles.source, said)), replace(
        after, roles=Roles((own,), added)
    )


def _leave_outer(grammar: Grammar, tie: Tie, others: Sequence[Tie]) -> Tie:
    """A tie of several sources without those of a cue in whose content it stands.

    In "she said it had been hit and warned that …" she warned, too.
    """
    if len(tie.roles.source) < 2:  # noqa: PLR2004
        return tie
    outer = {
        run
        for other in others
        if any(first <= tie.main < last for first, last in other.roles.content)
        for run in other.roles.source
    }
    same = _goes_on(grammar, tie)
    kept = tuple(run for run in tie.roles.source if (run in outer) == same)
    if not kept or kept == tie.roles.source:
        return tie
    return replace(tie, roles=replace(tie.roles, source=kept))


def _hold(tie: Tie, other: Tie) -> Tie | None:
    """The tie of "the memo concluded that …, according to two aides", who tell of the memo; None elsewhere."""
    runs, sources = tie.roles.content, other.roles.source
    same = runs and other.roles.content and runs[-1][1] == other.roles.content[-1][1]
    if not same or len(runs) > 1 or not sources or runs[-1][1] > tie.main:
        return None
    if not sources[0][0] < other.main < runs[0][0]:
        return None
    content = ((sources[0][0], runs[-1][1]),)
    return replace(tie, roles=replace(tie.roles, content=content))


def _goes_on(grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue is joined to what is told with an auxiliary, and has none itself."""
    above = grammar.head[tie.main]
    words = read_words("clauses")
    speaks = grammar.lemma[tie.main] in {*words["speaking"], *words["voicing"]}
    if not speaks or grammar.dep[tie.main] != "conj" or grammar.tag[tie.main] != "VBD":
        return False
    helped = any(
        grammar.dep[place].startswith("aux") and grammar.head[place] == above
        for place in range(grammar.left[above], above)
    )
    return helped and grammar.dep[above] == "ccomp"


def _part(grammar: Grammar, tie: Tie, other: Tie) -> tuple[Tie, Tie] | None:
    first = tie.roles.source[0][0]
    own = [run for run in other.roles.source if not run[0] <= first < run[1]]
    mixed = 0 < len(own) < len(other.roles.source) or other.roles.source == tie.roles.content
    if not mixed or not other.roles.content:
        return None
    if grammar.sentence[tie.main] != grammar.sentence[other.main] or own[0][0] > other.main:
        return None
    whole = (own[0][0], max(last for _, last in other.roles.content))
    if whole[0] <= tie.main < whole[1]:
        return None
    runs = tie.roles.content
    if runs and ";" in grammar.lower[runs[-1][1] - 1 : own[0][0]]:
        return tie, replace(other, roles=replace(other.roles, source=tuple(own)))
    return (
        replace(tie, roles=Roles(tie.roles.source, (whole,))),
        replace(other, roles=replace(other.roles, source=tuple(own))),
    )
