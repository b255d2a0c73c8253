"""Surroundings: what words around a name tell of it, where a model takes it for a person: "Maersk, which …", "the village of Lupin"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from sayso.annotations.naming.names import Name
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

_LONGEST = 8
"""Tokens of an apposition that are looked at."""
_ARTICLES = frozenset({"a", "an", "the", "one"})
_NOUNS = ("NN", "JJ", "VBG", "VBN", "HYPH", "CD", "POS", "RB")

Kind = Literal["organisation", "place"]


def find_taken_for_persons(tokens: Tokens, names: Iterable[Name]) -> dict[str, Kind]:
    """What those are whom a model takes for persons, and that are bodies or settlements; by their words.

    A person is never "which", and no firm, village or ship.

    Args:
        tokens: The text.
        names: Its names.
    """
    found: dict[str, Kind] = {}
    for name in names:
        if name.kind == "person" and name.own is None:
            kind = _tell_before(tokens, name.first) or _tell_behind(tokens, name.last)
            if kind is not None:
                found.setdefault(name.text, kind)
    return found


def _tell_before(tokens: Tokens, first: int) -> Kind | None:
    """By the noun before a name: "security firm" Ambrey, "the town of" Lupin."""
    before = tokens.lowers[max(first - 2, 0) : first]
    if before and before[-1] == "of":
        return "place" if before[0] in _words("settlements") else None
    sort = before[-1] if before else ""
    if sort in _words("settlements"):
        return "place"
    return "organisation" if sort in _words("firms") else None


def _tell_behind(tokens: Tokens, last: int) -> Kind | None:
    """By what stands behind a comma: Maersk, "which has …", or "a Danish shipping company"."""
    if last + 1 >= len(tokens) or tokens.words[last] != ",":
        return None
    if tokens.lowers[last + 1] == "which":
        return "organisation"
    if tokens.lowers[last + 1] not in _ARTICLES:
        return None
    noun = ""
    for place in range(last + 2, min(last + 2 + _LONGEST, len(tokens))):
        if not tokens.tags[place].startswith(_NOUNS):
            break
        noun = tokens.lowers[place] if tokens.tags[place].startswith("NN") else noun
    if noun in _words("settlements"):
        return "place"
    return "organisation" if noun in _words("firms") else None


@cache
def _words(what: str) -> Sequence[str]:
    words: Sequence[str] = read_words("kinds")["around"][what]
    return words
