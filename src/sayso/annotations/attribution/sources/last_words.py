"""Last words: who speaks at the end of a sentence, where the model took him for what is said: "…, two people briefed on it said"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

_LONGEST = 14
"""Tokens of the words for who speaks."""
_NEAR = 5
"""Of these the ones among which the noun stands that says what he is."""
_FINITE = frozenset(("VBZ", "VBP", "MD"))
_VERBAL = ("VB", "MD")


def take_last_words(grammar: Grammar, tie: Tie) -> Tie:
    """The tie of a cue without a source with the persons behind the last comma as its source.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    runs = tie.roles.content
    if tie.roles.source or not runs or not grammar.tag[tie.main].startswith("VB"):
        return tie
    first, last = runs[-1]
    if last != tie.cue.places[0]:
        return tie
    apart = len(runs) > 1 and grammar.lower[first - 1] == ","
    commas = (at for at in range(last - 1, first, -1) if grammar.lower[at] == ",")
    comma = next(commas, first - 1 if apart else last)
    if not _are_people(grammar, range(comma + 1, last)):
        return tie
    left = (*runs[:-1], (first, comma)) if comma > first else runs[:-1]
    return replace(tie, roles=Roles(((comma + 1, last),), left))


def add_last_words(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of sentences at whose end persons speak, where the model saw no cue or nobody.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties if tie.roles.source for place in tie.cue.places}
    added = {tie.main: tie for tie in _list_last_words(grammar) if tie.main not in taken}
    kept = [tie for tie in ties if tie.main not in added]
    return sorted([*kept, *added.values()], key=lambda tie: tie.cue.places[0])


def _list_last_words(grammar: Grammar) -> Iterable[Tie]:
    for place in grammar.find_lemmas(("say",)):
        first, last = grammar.sentences[grammar.sentence[place]]
        ends = grammar.lower[place + 1 : place + 2] == ["."] and place + 1 < last
        if not ends or grammar.lower[place] != "said":
            continue
        commas = (at for at in range(place - 1, first, -1) if grammar.lower[at] == ",")
        comma = next(commas, place)
        told = any(grammar.tag[at].startswith(_VERBAL) for at in range(first, comma))
        if told and _are_people(grammar, range(comma + 1, place)):
            content = (first + (grammar.space[first] or grammar.quoting[first] == "("), comma)
            yield Tie(Cue((place,), 1.0), place, Roles(((comma + 1, place),), (content,)))


def _are_people(grammar: Grammar, words: range) -> bool:
    """Whether some words name persons without saying anything of them in a finite verb."""
    people = {*read_words("titles")["roles"], *read_words("cues")["people"]}
    named = any(grammar.lemma[at] in people for at in words[:_NEAR])
    spoken = any(grammar.tag[at] in _FINITE or grammar.quotation[at] >= 0 for at in words)
    return named and not spoken and len(words) <= _LONGEST
