"""Line ends: who is credited at the end of a headline: "…, court hears", "…, says army; aides silent", "'…' - witness"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_LONGEST_LINE = 40
"""Tokens of a headline."""
_LONGEST_NAME = 6
"""Tokens of who is credited."""
_NOMINAL = ("DT", "JJ", "NN", "POS", "CD", "PRP$", "VBN", "HYPH", "FW")
_STOPS = frozenset((".", "!", "?", ":", "…", ",", ";"))
_DASHES = frozenset(("-", "–", "—", "--"))


def add_line_ends(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of headlines that end with who says it.

    Args:
        grammar: The text.
        ties: In text order.
    """
    found = {tie.main: tie for line in _list_lines(grammar) for tie in _read_line(grammar, line)}
    if not found:
        return list(ties)
    # A cue that was found without whoever it credits is read anew.
    lame = {tie.main for tie in ties if tie.main in found and not tie.roles.source}
    kept = [tie for tie in ties if tie.main not in lame]
    taken = {tie.main for tie in kept}
    added = [tie for main, tie in found.items() if main not in taken]
    return sorted([*kept, *added], key=lambda tie: tie.cue.places[0])


def leave_next_items(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties; what a headline tells behind a semicolon is not said by whom it credits before: "Cable cut, operator says; navy boards tanker".

    Args:
        grammar: The text.
        ties: All of the text.
    """
    marks = [
        (place, last)
        for first, last in _list_lines(grammar)
        for place in range(first, last)
        if grammar.lower[place] == ";" and grammar.quotation[place] < 0
    ]
    return [_leave_next_items(tie, marks) for tie in ties]


def _leave_next_items(tie: Tie, marks: Sequence[Run]) -> Tie:
    runs = tie.roles.content
    for mark, last in marks:
        if runs and runs[0][1] <= tie.main < mark < runs[-1][1] <= last:
            kept = tuple((first, min(end, mark)) for first, end in runs if first < mark)
            return replace(tie, roles=replace(tie.roles, content=kept))
    return tie


def ends_line(grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue is the last word of a line, behind whom it credits: often taken for a noun."""
    last = tie.main + 1 == len(grammar) or grammar.space[tie.main + 1]
    behind = any(run[1] == tie.main for run in tie.roles.source)
    return last and behind and grammar.lower[tie.main] in read_words("cues")["line_ends"]["verbs"]


def _list_lines(grammar: Grammar) -> Iterable[Run]:
    """Short lines without a stop at their end."""
    first = 0
    blanks = (place for place, is_blank in enumerate(grammar.space) if is_blank)
    for place in (*blanks, len(grammar)):
        if 3 < place - first <= _LONGEST_LINE and grammar.lower[place - 1] not in _STOPS:  # noqa: PLR2004
            yield first, place
        first = place + 1


def _read_line(grammar: Grammar, line: Run) -> Iterable[Tie]:
    first, last = line
    for place in range(first + 2, last - 1):
        if grammar.quotation[place] >= 0:
            continue
        tie = None
        if grammar.lower[place] == ",":
            tie = _read_behind_comma(grammar, line, place)
        elif grammar.lower[place] in _DASHES and grammar.quoting[place - 1] == ")":
            is_name = _is_name(grammar, (place + 1, last))
            content = ((first, place),)
            tie = Tie(Cue((place,), 1.0), place, Roles(((place + 1, last),), content))
            tie = tie if is_name else None
        if tie is not None:
            yield tie
            return


def _read_behind_comma(grammar: Grammar, line: Run, comma: int) -> Tie | None:
    """The tie of ", court hears" or ", says army", the latter up to a semicolon."""
    first, last = line
    words = read_words("cues")["line_ends"]
    if not any(grammar.tag[place].startswith(("VB", "MD")) for place in range(first, comma)):
        return None
    content = ((first, comma),)
    if grammar.lower[comma + 1] in words["verbs"]:
        end = comma + 2
        while end < last and grammar.lower[end] not in {";", ","}:
            end += 1
        name = (comma + 2, end)
        cue = comma + 1
    else:
        cue, name = last - 1, (comma + 1, last - 1)
        if grammar.lower[cue] not in words["verbs"]:
            return None
    return Tie(Cue((cue,), 1.0), cue, Roles((name,), content)) if _is_name(grammar, name) else None


def _is_name(grammar: Grammar, run: Run) -> bool:
    """Whether words are a short noun phrase, without a verb or a mark in it."""
    first, last = run
    return 0 < last - first <= _LONGEST_NAME and all(
        grammar.tag[place].startswith(_NOMINAL) for place in range(first, last)
    )
