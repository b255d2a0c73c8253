"""Joined names: names of one body that a model cut in two."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words


def join_parts(tokens: Tokens, marked: Sequence[Range]) -> list[Range]:
    """Names of bodies that a model cut at a preposition: "Centre for Strategic Studies"."""
    bodies = read_words("kinds")["organisation"]
    joined: list[Range] = []
    for found in marked:
        before = joined[-1] if joined else None
        if before is not None and (
            _is_partnership(tokens, before, found)
            or (
                before.label == found.label == "ORG"
                and tokens.lowers[before.last - 1] in bodies
                and found.first == before.last + 1
                and tokens.lowers[before.last] in {"for", "of", "on", "and"}
            )
        ):
            joined[-1] = Range(before.first, found.last, "ORG")
        else:
            joined.append(found)
    return joined


def _is_partnership(tokens: Tokens, before: Range, found: Range) -> bool:
    """Whether two names are one of a firm: "Smith & Barlow"."""
    beside = found.first == before.last + 1 and tokens.lowers[before.last] == "&"
    return beside and {before.label, found.label} <= {"ORG", "PERSON"}
