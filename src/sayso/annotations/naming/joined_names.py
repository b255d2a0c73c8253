"""Joined names: names of one body that a model cut in two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.annotations.naming.name_edges import Range
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

_LINKS = frozenset({"for", "of", "on", "and"})
_MOST_FIELDS = 4
_AND_THE = "wal"
_FIRST_NAMES = frozenset({"ansar", "hayat"})
"""Words that open names of persons as well."""
_OF = frozenset({"for", "of"})


def join_parts(tokens: Tokens, marked: Sequence[Range]) -> list[Range]:
    """Names of bodies that a model cut at a preposition, or behind it: "Centre for Strategic Studies"."""
    joined: list[Range] = []
    for found in (_take_opening(tokens, one) for one in marked):
        before = joined[-1] if joined else None
        if before is not None and (
            _is_partnership(tokens, before, found) or _goes_on(tokens, before, found)
        ):
            joined[-1] = Range(before.first, found.last, "ORG")
        else:
            joined.append(found)
    whole: list[Range] = []
    for found in joined:
        if not whole or found.first >= whole[-1].last:  # "Medicine" is of the school of hygiene
            whole.append(_take_fields(tokens, found))
    return whole


def _take_opening(tokens: Tokens, found: Range) -> Range:
    """A name with the word that opens names of armed groups, in it or before it: "(Jaysh) al-Nasr"."""
    for first in (found.first, found.first - 1):
        if first < 0 or found.last - first < 2 or not tokens.words[first][0].isupper():  # noqa: PLR2004
            continue
        word = tokens.lowers[first].replace("’", "'")
        if word in _opening() and (found.label == "ORG" or word not in _FIRST_NAMES):
            return Range(first, found.last, "ORG")
    return found


def _take_fields(tokens: Tokens, found: Range) -> Range:
    """The name of a body with all its fields: "School of Hygiene (and Tropical Medicine)"."""
    if found.label != "ORG" or _OF.isdisjoint(tokens.lowers[found.first : found.last]):
        return found
    last, place = found.last, found.last
    for _ in range(_MOST_FIELDS):
        if tokens.lowers[place : place + 1] not in ([","], ["and"]):
            break
        is_last = tokens.lowers[place] == "and"
        place += 1
        while _is_of_name(tokens, place):
            place += 1
        if is_last:
            last = place if tokens.lowers[place - 1] in _fields() else last
            break
    return found if last == found.last else Range(found.first, last, "ORG")


def _is_of_name(tokens: Tokens, place: int) -> bool:
    is_large = place < len(tokens) and tokens.words[place][0].isupper()
    return is_large and tokens.tags[place].startswith(("NN", "JJ"))


@cache
def _fields() -> frozenset[str]:
    return frozenset(read_words("titles")["offices"]["portfolios"])


@cache
def _opening() -> frozenset[str]:
    return frozenset(read_words("kinds")["opening"])


def _goes_on(tokens: Tokens, before: Range, found: Range) -> bool:
    """Whether the first of two names of bodies is not at its end: "Department (of the) Treasury"."""
    last = tokens.lowers[before.last - 1]
    if before.label == "ORG" and found.first == before.last:
        # "Nusrat al-Islam wal-Muslimin", "Government of Oman"
        is_land = found.label == "GPE" and last in _OF
        if is_land or tokens.lowers[found.first] == _AND_THE:
            return True
    if not before.label == found.label == "ORG":
        return False
    between = list(tokens.lowers[before.last : found.first])
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
