"""Understood contents: what a cue credits, by its place, where the model marked no content."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.encoder.tying import Run

_FEWEST_WORDS = 3
_MOST_SENTENCES = 60
"""Of a statement that follows its announcement."""
_CLAUSAL = frozenset(("ccomp", "parataxis"))


def find_understood_content(
    grammar: Grammar, cue: Sequence[int], source: Sequence[Run]
) -> tuple[Run, ...]:
    """What a cue credits; empty if its place does not tell.

    Four places are read: the words before a closing "…, she said."; the
    statement after "The minister said:" at the end of a paragraph; a clause
    that hangs on the cue; and the clause that "according to" hangs on.

    Args:
        grammar: The text.
        cue: Places of the cue.
        source: The words that name who is credited.
    """
    first, last = grammar.sentences[grammar.sentence[cue[0]]]
    taken = {place for start, end in source for place in range(start, end)} | set(cue)
    behind = [place for place in range(cue[-1] + 1, last) if place not in taken]
    if _announces(grammar, cue, behind):
        return _find_statement(grammar, grammar.sentence[cue[0]])
    if not any(_is_word(grammar, place) for place in behind):
        return _find_before(grammar, first, min(place for place in taken if place >= first))
    return _find_clause(grammar, cue) or _find_governing(grammar, cue)


def _is_word(grammar: Grammar, place: int) -> bool:
    return any(map(str.isalnum, grammar.lower[place]))


def _announces(grammar: Grammar, cue: Sequence[int], behind: Sequence[int]) -> bool:
    """Whether a colon is the last thing before the break of a paragraph."""
    signs = [grammar.lower[place] for place in (cue[-1], *behind) if not grammar.space[place]]
    breaks = [place for place in behind if "\n" in grammar.lower[place]]
    return bool(breaks) and signs[-1:] == [":"]


def _find_statement(grammar: Grammar, number: int) -> tuple[Run, ...]:
    """The sentences after an announcement, to the first paragraph that opens a quotation."""
    first = grammar.sentences[number][1]
    if first >= len(grammar):
        return ()
    if grammar.quoting[first] == "(":
        return (_run_of_quotation(grammar, first),)
    end = first
    for start, last in grammar.sentences[number + 1 : number + 1 + _MOST_SENTENCES]:
        if grammar.quoting[start] == "(" and "\n" in grammar.lower[start - 1]:
            break
        end = last
    while end > first and grammar.space[end - 1]:
        end -= 1
    return ((first, end),) if end > first else ()


def _find_before(grammar: Grammar, first: int, end: int) -> tuple[Run, ...]:
    """The words of the sentence before the cue, or the quotation that has just closed."""
    while first < end and (grammar.space[first] or grammar.lower[first] in {",", ".", ";"}):
        first += 1
    while end > first and (grammar.space[end - 1] or grammar.lower[end - 1] in {",", "—", "–"}):
        end -= 1
    words = sum(_is_word(grammar, place) for place in range(first, end))
    if words >= _FEWEST_WORDS:
        return ((first, end),)
    before = first - 1
    while before >= 0 and grammar.space[before]:
        before -= 1
    if words == 0 and before >= 0 and grammar.quoting[before] == ")":
        return (_run_of_quotation(grammar, before),)
    return ()


def _run_of_quotation(grammar: Grammar, place: int) -> Run:
    number = grammar.quotation[place]
    first, last = place, place + 1
    while first > 0 and grammar.quotation[first - 1] == number:
        first -= 1
    while last < len(grammar) and grammar.quotation[last] == number:
        last += 1
    return first, last


def _find_clause(grammar: Grammar, cue: Sequence[int]) -> tuple[Run, ...]:
    inside = set(cue)
    first, last = grammar.sentences[grammar.sentence[cue[0]]]
    for place in range(first, last):
        if grammar.head[place] in inside and place not in inside and grammar.dep[place] in _CLAUSAL:
            left, right = grammar.left[place], grammar.right[place] + 1
            if not any(left <= word < right for word in cue):
                return ((left, right),)
    return ()


def _find_governing(grammar: Grammar, cue: Sequence[int]) -> tuple[Run, ...]:
    """What "according to" a noun bears on: the clause around that noun."""
    if grammar.dep[cue[0]] != "case":
        return ()
    noun = grammar.head[cue[0]]
    clause = grammar.head[noun]
    if clause == noun:
        return ()
    sides = (
        (grammar.left[clause], grammar.left[noun]),
        (grammar.right[noun] + 1, grammar.right[clause] + 1),
    )
    trimmed = (_trim(grammar, first, last) for first, last in sides)
    return tuple((first, last) for first, last in trimmed if first < last)


def _trim(grammar: Grammar, first: int, last: int) -> Run:
    while first < last and not _is_word(grammar, first) and not grammar.quoting[first]:
        first += 1
    while first < last and not _is_word(grammar, last - 1) and not grammar.quoting[last - 1]:
        last -= 1
    return first, last
