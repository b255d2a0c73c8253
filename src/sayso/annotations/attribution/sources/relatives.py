"""Relatives: "which" and "whom" before a source are said of what stands before them: ", which experts say arms them"."""

from __future__ import annotations

from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie

_PRONOUNS = frozenset({"which", "whom", "who"})
_TELLING = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "JJ", "PRP$"})


def leave_relative(grammar: Grammar, tie: Tie) -> Tie:
    """The tie without a relative pronoun that was taken for the beginning of its source; the content gets it.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    if len(tie.roles.source) != 1:
        return tie
    first, last = tie.roles.source[0]
    is_relative = (
        first > 0 and grammar.lower[first] in _PRONOUNS and grammar.lower[first - 1] == ","
    )
    if not is_relative or not first + 1 < last <= tie.cue.places[0]:
        return tie
    if grammar.tag[first + 1] not in _TELLING:
        return tie
    content = ((first, first + 1), *tie.roles.content)
    return replace(tie, roles=Roles(((first + 1, last),), content))
