"""Joined cues: who urges in "she said the shelling broke the truce and urged India to": she, and not the shelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words


def give_speakers(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties; what only persons and bodies do is not done by the deed of which somebody just speaks.

    Such a verb is joined to the outer one: its speaker is the same, and what he says before ends there.

    Args:
        grammar: The text.
        ties: In text order.
    """
    found = list(ties)
    for number, tie in enumerate(ties):
        outer = _find_outer(grammar, tie, found[:number]) if _is_of_deed(grammar, tie) else None
        if outer is None:
            continue
        told = found[outer]
        start = max(
            (at for at in range(told.main, tie.main) if grammar.lower[at] == "and"),
            default=tie.main,
        )
        content = subtract_runs(told.roles.content, [(start, told.roles.content[-1][1])])
        if content:
            found[outer] = replace(told, roles=Roles(told.roles.source, content))
            found[number] = replace(tie, roles=Roles(told.roles.source, tie.roles.content))
    return found


def _is_of_deed(grammar: Grammar, tie: Tie) -> bool:
    """Whether a deed is the source of a verb that deeds do not do: "the shelling … urged"."""
    if len(tie.roles.source) != 1 or grammar.dep[tie.main] != "conj":
        return False
    words = read_words("cues")
    noun = tie.roles.source[0][1] - 1
    named = {grammar.lemma[noun], grammar.lower[noun].removesuffix("s")}
    return grammar.lemma[tie.main] in words["voiced"] and not named.isdisjoint(words["happenings"])


def _find_outer(grammar: Grammar, tie: Tie, before: Sequence[Tie]) -> int | None:
    """Position of the nearest tie in whose content both the deed and its verb stand."""
    first = tie.roles.source[0][0]
    for number in range(len(before) - 1, -1, -1):
        other = before[number]
        if grammar.sentence[other.main] != grammar.sentence[tie.main]:
            return None
        held = [
            any(run[0] <= at < run[1] for run in other.roles.content) for at in (first, tie.main)
        ]
        if other.roles.source and all(held):
            return number
    return None
