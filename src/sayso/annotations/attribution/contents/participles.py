"""Participles: what a speaker adds in the same breath: "said the dam was safe, adding that …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HANGING = frozenset(("advcl", "xcomp", "conj", "acl", "parataxis", "dep"))
_BEHIND = frozenset((",", "–", "—", "-", "--", ";", "and"))


def add_participles(doc: Doc, grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of participles that go on with what the same source says.

    Where the model saw no cue in the participle, its clause is a content of its
    own and no part of the first one.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    by_main = {tie.main: tie for tie in ties if tie.roles.source}
    added, cut = list[Tie](), dict[int, Run]()
    for place in _list_participles(grammar, taken):
        above = _find_speaking(grammar, place, by_main)
        content = None if above is None else _find_clause(doc, grammar, place)
        if above is None or content is None:
            continue
        roles = Roles(source=above.roles.source, content=(content,))
        added.append(Tie(Cue((place,), 1.0), place, roles))
        cut[above.main] = (grammar.left[place], content[1])
    parted = [_cut(grammar, tie, cut[tie.main]) if tie.main in cut else tie for tie in ties]
    return sorted([*parted, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_participles(grammar: Grammar, taken: set[int]) -> Iterable[int]:
    adding = _going_on() | _naming_on()
    for place in grammar.find_lemmas(adding):
        if grammar.tag[place] == "VBG" and place not in taken:
            before = place - 1
            while before > 0 and grammar.tag[before] == "RB":
                before -= 1
            if before > 0 and grammar.lower[before] in _BEHIND:
                yield place


def _find_speaking(grammar: Grammar, place: int, by_main: dict[int, Tie]) -> Tie | None:
    """The tie on whose verb a participle hangs; None if it hangs on none."""
    if grammar.dep[place] not in _HANGING:
        return None
    return by_main.get(grammar.head[place])


def _find_clause(doc: Doc, grammar: Grammar, place: int) -> Run | None:
    """The clause that a participle takes, or what it names and as what; None if it takes none."""
    if grammar.lemma[place] in _naming_on():
        return _find_named(doc, grammar, place)
    for child in doc[place].rights:
        if child.dep_ in {"ccomp", "parataxis"}:
            first, last = max(grammar.left[child.i], place + 1), grammar.right[child.i] + 1
            if grammar.lower[first] == "that" and first + 1 < last:
                first += 1
            return first, last
    return None


def _find_named(doc: Doc, grammar: Grammar, place: int) -> Run | None:
    """All that stands behind a "calling it a response", if it has an object; None if it has none."""
    if not any(child.dep_ == "obj" for child in doc[place].rights):
        return None
    first, last = place + 1, grammar.right[place] + 1
    while last > first and not any(map(str.isalnum, grammar.lower[last - 1])):
        last -= 1
    return (first, last) if first < last else None


def _cut(grammar: Grammar, tie: Tie, own: Run) -> Tie:
    """The tie without the words of the participle in its content."""
    left = list[Run]()
    for first, last in tie.roles.content:
        for start, stop in ((first, min(last, own[0])), (max(first, own[1]), last)):
            end = stop
            while start < end and grammar.lower[end - 1] in _BEHIND:
                end -= 1
            if start < end:
                left.append((start, end))
    return replace(tie, roles=replace(tie.roles, content=tuple(left))) if left else tie


@cache
def _naming_on() -> frozenset[str]:
    return frozenset(read_words("cues")["naming_on"])


@cache
def _going_on() -> frozenset[str]:
    return frozenset(read_words("cues")["going_on"])
