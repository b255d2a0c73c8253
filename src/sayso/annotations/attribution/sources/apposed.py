"""Apposed: a name that ends the content, taken for the source: "… held by their rivals, Ansar, Minister Ali Omar said"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Roles, Tie
from sayso.annotations.wordlists import read_words

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS", *_NAMES})


def leave_apposed(grammar: Grammar, tie: Tie) -> Tie:
    """The tie with a titled name as source, and the name before it as the end of the content.

    Args:
        grammar: The text.
        tie: As the model sees it.
    """
    if not tie.roles.source or not tie.roles.content:
        return tie
    first, last = tie.roles.source[0][0], tie.roles.source[-1][1]
    start, end = tie.roles.content[-1]
    # The content ends before a comma, with the noun that the name is apposed to.
    joined = grammar.lower[end:first] in ([","], []) and grammar.tag[end - 1] in {*_NOUNS, ","}
    comma = next((place for place in range(first, last) if grammar.lower[place] == ","), last)
    named = all(tag in _NAMES for tag in grammar.tag[first:comma])
    if end > first or not joined or comma in {first, last} or not named:
        return tie
    if not _is_titled(grammar, comma + 1, last):
        return tie
    content = (*tie.roles.content[:-1], (start, comma))
    return replace(tie, roles=Roles(((comma + 1, last),), content))


def _is_titled(grammar: Grammar, first: int, last: int) -> bool:
    """Whether words are a title and a name, and nothing else: "Interior Minister Ada Obi"."""
    title = next(
        (place for place in range(first, last - 1) if grammar.lower[place] in _titles()), None
    )
    if title is None or any(tag not in _NAMES for tag in grammar.tag[title:last]):
        return False
    return all(tag in {*_NOUNS, "JJ"} for tag in grammar.tag[first:title])


@cache
def _titles() -> frozenset[str]:
    titles = read_words("titles")
    return frozenset((*titles["roles"], *titles["before"]))
