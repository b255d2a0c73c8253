"""Long speeches: the rest of a quotation that began within the model's sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run

_MOST_SENTENCES = 60
"""Sentences of one speech."""


def hold_speeches(grammar: Grammar, ties: Sequence[Tie]) -> tuple[Tie, ...]:
    """The ties, each with the whole of the speech that it credits.

    The model looks six sentences ahead. Speech that goes on behind them, in the same
    quotation or in paragraphs that each open with a mark of their own while the one
    before was not closed, has the same speaker. Words that a cue outside of the
    quotation credits to somebody else end it.

    Args:
        grammar: The text.
        ties: All its ties.
    """
    others = sorted(
        run[0] for tie in ties if grammar.quotation[tie.main] < 0 for run in tie.roles.content
    )
    return tuple(_hold(grammar, tie, others) for tie in ties)


def _hold(grammar: Grammar, tie: Tie, others: Sequence[int]) -> Tie:
    content = tie.roles.content
    if not content:
        return tie
    first, last = content[-1]
    number = grammar.quotation[last - 1]
    if number < 0 or grammar.quotation[tie.main] >= 0 or grammar.quoting[last - 1] == ")":
        return tie
    ahead = last
    while ahead < len(grammar) and grammar.space[ahead]:
        ahead += 1
    if ahead == len(grammar) or grammar.sentence[ahead] == grammar.sentence[last - 1]:
        return tie  # what is left of a sentence is left out on purpose
    rest = _follow(grammar, ahead, number)
    if not rest or bisect_left(others, last) < bisect_left(others, rest[-1][1]):
        return tie
    goes_on = grammar.quotation[ahead] == number
    runs = ((first, rest[0][1]), *rest[1:]) if goes_on else ((first, last), *rest)
    return replace(tie, roles=replace(tie.roles, content=(*content[:-1], *runs)))


def _follow(grammar: Grammar, start: int, opened: int) -> tuple[Run, ...]:
    """The runs of a speech from a word on, one for each quotation."""
    runs: list[Run] = []
    place = start
    limit = grammar.sentence[start] + _MOST_SENTENCES
    while place < len(grammar) and grammar.sentence[place] < limit:
        if grammar.quotation[place] != opened:
            if grammar.space[place]:
                place += 1
                continue
            if grammar.quoting[place] != "(":
                break
            opened = grammar.quotation[place]
        begin = place
        while place < len(grammar) and grammar.quotation[place] == opened:
            place += 1
        runs.append((begin, place))
        if grammar.quoting[place - 1] == ")":
            break
    return tuple(runs)
