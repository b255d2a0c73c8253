"""Inversions: conditions without an "if", which the parser takes for statements of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.encoder.words import Words
from sayso.annotations.wordlists import read_words

_WOULD = frozenset({"would", "could", "might", "will", "may", "can", "'d", "’d"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_STOPS = frozenset({".", "!", ";"})
_MARKS = frozenset({'"', "“", "‘", "'", "«", "(", ":", "and", "but", "that"})
_REACH = 40
"""Words that a condition may have, and those that may follow it."""


@dataclass(frozen=True, slots=True)
class _Inversion:
    """A condition.

    Attributes:
        auxiliary: Position of the word before its subject.
        verb: Position of its verb.
        main: Position of the verb of what hangs on it.
    """

    auxiliary: int
    verb: int
    main: int


def hang_conditions(
    words: Words, heads: list[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and relations, with "Were the dam to give way" hung on what "would" come of it.

    Args:
        words: The words of the text.
        heads: Head of each word; a root's is its own.
        deps: Relation of each word to its head.
    """
    named, moved = list(deps), heads
    opening = frozenset(read_words("clauses")["inverted"])
    written = {form for form in set(words.forms) if form.lower() in opening}
    for place, form in enumerate(words.forms):
        if form not in written or not _opens(words, place):
            continue
        found = _find_inversion(words, moved, named, place)
        if found is not None:
            moved = moved.copy() if moved is heads else moved
            _hang(moved, named, found)
    return moved, named


def _opens(words: Words, place: int) -> bool:
    """Whether a word begins a sentence, or what is quoted or joined."""
    if place == 0 or words.breaks[place]:
        return True
    before = words.forms[place - 1].lower()
    return words.forms[place][0].isupper() or before in _MARKS or before in _STOPS


def _find_inversion(
    words: Words, heads: list[int], deps: Sequence[str], place: int
) -> _Inversion | None:
    end = _find_end(words, place)
    commas = [at for at in range(place + 2, end) if words.forms[at] == ","]
    if end < len(words) and words.forms[end] == "?":
        return None
    for comma in commas:
        verb = _find_verb(words, heads, deps, range(place, comma))
        would = next(
            (at for at in range(comma + 1, end) if words.forms[at].lower() in _WOULD), None
        )
        if verb is None or would is None:
            continue
        main = heads[would]
        is_below = heads[main] != verb and _is_below(heads, heads[main], verb)
        if deps[would] in _HELPERS and would < main < end and not is_below:
            return _Inversion(place, verb, main)
    return None


def _is_below(heads: list[int], place: int, above: int) -> bool:
    """Whether a word hangs on another, at whatever depth."""
    for _ in range(_REACH):
        if place == above or heads[place] == place:
            break
        place = heads[place]
    return place == above


def _find_end(words: Words, place: int) -> int:
    last = min(place + 2 * _REACH, len(words))
    ends = (
        at for at in range(place + 1, last) if words.forms[at] in _STOPS or words.forms[at] == "?"
    )
    return next(ends, last)


def _find_verb(words: Words, heads: list[int], deps: Sequence[str], clause: range) -> int | None:
    """The verb of a condition: that of its auxiliary, or of the "to" behind "were"."""
    place = clause.start
    verb = heads[place]
    is_helped = verb in clause and deps[place] in {*_HELPERS, "mark"}
    if is_helped and deps[place] != "cop":
        return verb if any(deps[at] in _SUBJECTS for at in clause) else None
    infinitives = (heads[at] for at in clause if words.forms[at] == "to")
    infinitive = next((at for at in infinitives if at in clause), None)
    # The subject may be taken for what "were" says something of.
    if infinitive is not None and deps[infinitive] == "acl":
        return infinitive
    has_subject = any(deps[at] in _SUBJECTS for at in clause)
    return (infinitive or (verb if is_helped else None)) if has_subject else None


def _hang(heads: list[int], deps: list[str], found: _Inversion) -> None:
    """Makes a verb the adverbial clause of another, which takes its place where it hung below it."""
    verb, main, noun = found.verb, found.main, heads[found.verb]
    is_owned = deps[verb] == "acl" and found.auxiliary < noun < verb
    top = noun if is_owned else verb
    aux = found.auxiliary
    # "Were" may be taken for the verb of the whole sentence.
    above = aux if aux in {heads[main], heads[top]} else top
    if heads[main] in {verb, top, aux}:
        heads[main] = main if heads[above] == above else heads[above]
        deps[main] = deps[above]
    if is_owned:
        heads[noun], deps[noun] = verb, "nsubj"
    for at in range(found.auxiliary + 1, verb):
        if deps[at] in _SUBJECTS and heads[at] == main:
            heads[at] = verb
    heads[found.auxiliary] = verb
    if deps[found.auxiliary] != "aux:pass":
        deps[found.auxiliary] = "aux"
    for at in range(max(found.auxiliary - 2, 0), found.auxiliary):  # the "that" before it
        if heads[at] in {verb, noun}:
            heads[at] = main
    heads[verb], deps[verb] = main, "advcl"
