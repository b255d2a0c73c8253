"""Allegations: what somebody alleges, by a noun with its clause: "the claim by the army that the village was empty"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

_FEWEST = 3
"""Tokens of a clause that tells something."""
_LONGEST = 14
"""Tokens of the words for who alleges it."""
_NOMINAL = ("DT", "JJ", "NN", "PRP$", "POS", "CD", "HYPH", "CC", "AFX")


def add_allegations(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of nouns behind which stands who alleges it, and what, where the model saw none.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_allegations(grammar) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_allegations(grammar: Grammar) -> Iterable[Tie]:
    for noun in grammar.find_lemmas(read_words("cues")["alleging"]):
        if not grammar.tag[noun].startswith("NN") or grammar.lower[noun + 1 : noun + 2] != ["by"]:
            continue
        that = _find_that(grammar, noun)
        if that is None:
            continue
        # The tree may hang both on another word; so they are told by where they stand.
        end = grammar.trim_end(that, grammar.right[grammar.head[that]] + 1)
        if end - that > _FEWEST:
            yield Tie(Cue((noun,), 1.0), noun, Roles(((noun + 2, that),), ((that + 1, end),)))


def _find_that(grammar: Grammar, noun: int) -> int | None:
    """The "that" which opens a clause behind "by" and who alleges it; None if there is none."""
    last = grammar.sentences[grammar.sentence[noun]][1]
    for place in range(noun + 2, min(noun + 2 + _LONGEST, last)):
        if grammar.lower[place] == "that":
            opens = grammar.dep[place] == "mark" and grammar.head[place] > place
            return place if opens and place > noun + 2 else None
        if not grammar.tag[place].startswith(_NOMINAL) and grammar.lower[place] != "of":
            return None
    return None
