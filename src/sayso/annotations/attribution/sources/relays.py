"""Relays: who passes on what a source says: "said in a statement carried by the agency"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STEPS = 4
"""Up the tree from the participle to the cue or the source."""
_LONGEST = 10
"""Tokens of the words for an outlet."""
_REACH = 60
"""Tokens to each side of the cue that are looked at."""
_NAMES = frozenset(("NNP", "NNPS"))
_WITHIN = frozenset(("in", "on"))
_QUOTING = frozenset(("quote", "cite"))


def find_relays(doc: Doc, grammar: Grammar, tie: Tie) -> tuple[Span, ...]:
    """The names of those who pass on what is credited, from the one nearest to the reader.

    Three forms are read: "said in remarks broadcast by the channel", "the
    minister, quoted by the agency, said" with or without commas, and "was
    quoted by the agency as saying".

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    first, last = grammar.sentences[grammar.sentence[tie.main]]
    credited = [range(*run) for run in tie.roles.content]
    anchors = {tie.main, *(place for run in tie.roles.source for place in range(*run))}
    found = []
    near = range(max(first + 1, tie.main - _REACH), min(last - 2, tie.main + _REACH))
    for place in near:
        is_relay = (
            grammar.tag[place] == "VBN"
            and _names_carrier(doc, grammar, place + 1)
            and grammar.lemma[place] in _relaying()
            and not any(place in run for run in credited)
            and _passes_on(grammar, place)
            and _hangs_on(grammar, place, anchors)
        )
        if is_relay:
            found.append(place + 2)
    found += _find_quoting(doc, grammar, tie.main, last)
    spans = (_span_of_name(doc, grammar, place, last) for place in found)
    return tuple(span for span in spans if span is not None)


def _names_carrier(doc: Doc, grammar: Grammar, place: int) -> bool:
    """Whether a preposition names who passes something on: "by" anybody, "in" or "on" an outlet."""
    if grammar.lower[place] == "by":
        return True
    if grammar.lower[place] not in _WITHIN or place + 1 >= len(grammar):
        return False
    sorts = {*read_words("media")["sorts"], *read_words("media")["last"]}
    names = read_words("media")["names"]
    for noun in range(place + 1, min(place + _LONGEST, len(grammar))):
        if not grammar.tag[noun].startswith(("DT", "JJ", "HYPH", "POS", "AFX", "NN")):
            return False
        if grammar.lower[noun] in sorts or doc[noun].text in names:
            return True
    return False


def _find_quoting(doc: Doc, grammar: Grammar, main: int, last: int) -> list[int]:
    """Where the words begin for who quotes, in "was quoted by the agency as saying" and "as saying by the agency"."""
    verb = main
    for _ in range(_STEPS if grammar.lower[main - 1] == "as" else 0):
        verb = grammar.head[verb]
        if grammar.lemma[verb] in _QUOTING and grammar.tag[verb] == "VBN":
            near = range(verb + 1, min(last - 1, main + 2))
            return [place + 1 for place in near if _names_carrier(doc, grammar, place)][:1]
    return []


def cut_relays(grammar: Grammar, runs: Iterable[Run]) -> tuple[Run, ...]:
    """Who speaks, without who passes it on: "experts" of "experts cited by the newspaper"."""
    return tuple(_cut_relay(grammar, *run) for run in runs)


def _cut_relay(grammar: Grammar, first: int, last: int) -> Run:
    for place in range(first + 1, last - 1):
        if (
            grammar.lemma[place] in _QUOTING
            and grammar.tag[place] == "VBN"
            and grammar.lower[place + 1] == "by"
            and (first <= grammar.head[place] < place or grammar.lower[place - 1] == ",")
        ):
            end = place - 1 if grammar.lower[place - 1] == "," else place
            return first, max(end, first + 1)
    return first, last


def _passes_on(grammar: Grammar, place: int) -> bool:
    """Whether it stands behind a comma or who is quoted, or behind a noun for what is said."""
    before = place - 1
    if grammar.lower[before] == "," or grammar.head[place] == before:
        return grammar.lemma[place] in _QUOTING or grammar.lemma[before] in _vehicles()
    return grammar.lemma[before] in _vehicles()


def _hangs_on(grammar: Grammar, place: int, anchors: set[int]) -> bool:
    for _ in range(_STEPS):
        place = grammar.head[place]
        if place in anchors:
            return True
    return False


def _span_of_name(doc: Doc, grammar: Grammar, start: int, last: int) -> Span | None:
    """The noun phrase that begins at a place, if a name is in it."""
    end = start
    while end < last and grammar.tag[end].startswith(("NN", "JJ", "DT", "POS", "HYPH", "CD")):
        end += 1
    sort = end > start and grammar.lower[end - 1] in read_words("media")["sorts"]
    if not sort and not any(grammar.tag[place] in _NAMES for place in range(start, end)):
        return None
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


@cache
def _relaying() -> frozenset[str]:
    return frozenset(read_words("origins")["relayed"]["verbs"])


@cache
def _vehicles() -> frozenset[str]:
    return frozenset(read_words("clauses")["vehicle_nouns"]) | {
        "message",
        "video",
        "letter",
        "recording",
    }
