"""Joined names: names of one body that a model cut in two."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

_LINKS = frozenset({"for", "of", "on", "and"})
_OF = frozenset({"for", "of"})


def join_parts(tokens: Tokens, marked: Sequence[Range]) -> list[Range]:
    """Names of bodies that a model cut at a preposition, or behind it: "Centre for Strategic Studies"."""
    joined: list[Range] = []
    for found in marked:
        before = joined[-1] if joined else None
        if before is not None and (
            _is_partnership(tokens, before, found) or _goes_on(tokens, before, found)
        ):
            joined[-1] = Range(before.first, found.last, "ORG")
        else:
            joined.append(found)
    return joined


def _goes_on(tokens: Tokens, before: Range, found: Range) -> bool:
    """Whether the first of two names of bodies is not at its end: "Department (of the) Treasury"."""
    if not before.label == found.label == "ORG":
        return False
    between = list(tokens.lowers[before.last : found.first])
    last = tokens.lowers[before.last - 1]
    if last == "the" and tokens.lowers[max(before.last - 2, 0)] in _OF:
        return not between
    if last in _LINKS:
        return not between or (last in _OF and between == ["the"])
    if last not in read_words("kinds")["organisation"] or not between:
        return False
    is_long = len(between) > 1
    return between[0] in (_OF if is_long else _LINKS) and between[1:] in ([], ["the"])


def _is_partnership(tokens: Tokens, before: Range, found: Range) -> bool:
    """Whether two names are one of a firm: "Smith & Barlow"."""
    beside = found.first == before.last + 1 and tokens.lowers[before.last] == "&"
    return beside and {before.label, found.label} <= {"ORG", "PERSON"}
