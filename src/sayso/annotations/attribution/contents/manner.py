"""Manner: how somebody spoke, or what he did not tell, is nothing that he said."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_NEAR_DENIED = 5
"""Tokens from a "but" to what was not done."""
_LONGEST_MANNER = 12
"""Tokens at the end of a content that tell how somebody spoke."""


def drop_manner(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without how somebody spoke: "(without) giving details", "but did not elaborate".

    Args:
        grammar: The text.
        tie: The cue with its source and content.
    """
    runs = tie.roles.content
    telling = frozenset(read_words("cues")["telling"])
    # "Without aid," may open what is said, "without offering evidence," does not.
    kept = [
        run
        for number, run in enumerate(runs)
        if not _is_manner(grammar, run)
        or "that" in grammar.lower[slice(*run)]
        or not (number or not telling.isdisjoint(grammar.lemma[slice(*run)]))
    ] or list(runs[:1])
    opened = [_open_behind_manner(grammar, kept[0], telling), *kept[1:]] if kept else []
    cut = tuple(_cut_manner(grammar, run) for run in opened)
    return tie if cut == runs else replace(tie, roles=replace(tie.roles, content=cut))


def _open_behind_manner(grammar: Grammar, run: Run, telling: frozenset[str]) -> Run:
    """A run from its "that" on, where "without providing evidence," stands before it."""
    first, last = run
    if grammar.lower[first] != "without" or grammar.lemma[min(first + 1, last - 1)] not in telling:
        return run
    for place in range(first + 2, min(last - 1, first + _LONGEST_MANNER)):
        if grammar.lower[place] == "that" and grammar.lower[place - 1] == ",":
            return place, last
    return run


def _is_manner(grammar: Grammar, run: Run) -> bool:
    first = run[0]
    return grammar.lower[first] == "without" or (
        first > 0 and grammar.lower[first - 1] == "without"
    )


def _cut_manner(grammar: Grammar, run: Run) -> Run:
    """A run up to its closing "but did not elaborate" or "without saying when"."""
    first, last = run
    words = read_words("cues")
    for place in range(last - 1, max(first, last - _LONGEST_MANNER), -1):
        if grammar.lower[place] == "without":
            told = grammar.lemma[min(place + 1, last - 1)] in words["telling"]
        else:
            behind = grammar.lower[place:last]
            told = (
                behind[0] in {"but", "and"}
                and not {"not", "n't", "n’t", "declined", "gave"}.isdisjoint(behind[:4])
                and _tells_nothing(grammar, place, last)
                and not _goes_on(grammar, place, last)
            )
        if told and place > first and grammar.quotation[place] < 0:
            end = place
            while end > first + 1 and grammar.lower[end - 1] == ",":
                end -= 1
            return first, end
    return run


def _tells_nothing(grammar: Grammar, first: int, last: int) -> bool:
    """Whether a "but did not …" is all about what is not told: "elaborate", "name it", "give a figure"."""
    words = read_words("cues")
    if not set(words["silence"]).isdisjoint(grammar.lower[first:last]):
        return True
    near = grammar.lemma[first : first + _NEAR_DENIED]
    return not {"identify", "name", "specify"}.isdisjoint(near)


def _goes_on(grammar: Grammar, first: int, last: int) -> bool:
    """Whether a verb follows behind a comma: "who is 19 and has not been named, (is in hospital)"."""
    return any(
        grammar.lower[place - 1] == "," and grammar.tag[place] in {"VBD", "VBZ", "VBP", "MD"}
        for place in range(first + 2, last)
    )
