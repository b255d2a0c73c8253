"""Tellings: what somebody was told by somebody: "she had been warned by the police that her life was at risk"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.wordlists import read_words

_FEWEST = 3
"""Tokens of a clause that tells something."""


def add_tellings(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of passives behind which stands who told it, where the model saw none.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_tellings(grammar) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_tellings(grammar: Grammar) -> Iterable[Tie]:
    for verb in grammar.find_lemmas(read_words("cues")["informing"]):
        if grammar.tag[verb] != "VBN":
            continue
        agent = told = None
        for place in range(verb + 1, grammar.right[verb] + 1):
            if grammar.head[place] != verb:
                continue
            first = grammar.left[place]
            if grammar.dep[place].startswith("obl") and grammar.lower[first] == "by":
                agent = (first + 1, grammar.right[place] + 1)
            elif grammar.dep[place] == "ccomp" and grammar.lower[first] == "that":
                told = (first + 1, grammar.right[place] + 1)
        passive = any(
            grammar.head[place] == verb and grammar.dep[place] == "aux:pass"
            for place in range(grammar.left[verb], verb)
        )
        if passive and agent and told and agent[1] <= told[0] <= told[1] - _FEWEST:
            yield Tie(Cue((verb,), 1.0), verb, Roles((agent,), (told,)))
