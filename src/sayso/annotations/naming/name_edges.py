"""Edges of names: what a model marks as a name, cut or grown to the whole name and no more."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso.annotations.naming.countries import find_country
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

POSSESSIVE = frozenset({"'s", "’s", "'", "’", "s'"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_OWNERS = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_ORDINARY_TAGS = ("NNS", "VB", "RB", "PR", "DT", "IN", "UH", "CC", "MD", "WP", "W")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_RANKS = frozenset({"supreme", "high", "grand", "top", "senior"})
_HYPHENS = frozenset({"-", "‐", "‑"})


_OFFICES = frozenset(
    {"prime", "foreign", "defence", "defense", "interior", "finance", "vice", "deputy"}
)
_MOST_LETTERS = 4
_TWO = 2
_MOST_BEHIND = 4
"""Words of a name behind "NGO", where the model marked no more than that."""


class Range(NamedTuple):
    """Tokens that follow one another, with what the model takes them for.

    Attributes:
        first: The first token.
        last: The token after the last.
        label: The model's label.
    """

    first: int
    last: int
    label: str


def mend_edges(tokens: Tokens, found: Range) -> list[Range]:
    """The names that stand in what a model marked as one; none if nothing is left."""
    mended: list[Range] = []
    joined = [one for part in _split_joined(tokens, found) for one in _split_state(tokens, part)]
    parts = [one for part in joined for one in _split_office(tokens, part)]
    for part in parts:
        first, last = _trim(tokens, part.first, part.last)
        label = "PERSON" if _has_title(tokens, first, last) else part.label
        if label == "PERSON":
            first, last = _grow_by_hyphens(tokens, first, _drop_letters(tokens, first, last))
            first = _skip_titles(tokens, first, last)
        elif label == "ORG":
            last = _drop_office(tokens, first, last)
            first = _take_number(tokens, first, last)
            first, last = _grow_by_slash(tokens, *_drop_kind(tokens, first, last))
            last = _take_letters(tokens, last)
        if first < last and not _is_ordinary(tokens, first, last, label):
            mended.append(Range(first, last, label))
    return mended


@cache
def title_words() -> frozenset[str]:
    """Words in lower case that stand before a person's name and are not part of it."""
    titles = read_words("titles")
    return frozenset((*titles["address"], *titles["before"]))


@cache
def role_nouns() -> frozenset[str]:
    """Nouns in lower case that say what somebody is."""
    titles = read_words("titles")
    return frozenset((*titles["roles"], *titles["before"])) - {"former", "late", "then", "acting"}


def _has_title(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a title that only persons have stands before a name that could be a person's."""
    if not 0 < first < last or find_country(tokens.quote(first, last)):
        return False
    proper = all(
        tokens.tags[place].startswith("NNP") or not tokens.words[place].isalpha()
        for place in range(first, last)
    )
    return proper and tokens.lowers[first - 1] in read_words("titles")["personal"]


def _split_state(tokens: Tokens, found: Range) -> list[Range]:
    """A state and its officer that a model took for one: "of the Communist Party of Vietnam" Nguyen Phu Trong."""
    first, last = found.first, found.last
    if found.label != "PERSON" or first < _TWO or last - first <= _TWO:
        return [found]
    of_body = tokens.lowers[first - 1] == "of" and tokens.tags[first - 2].startswith("NNP")
    if not of_body or not find_country(tokens.words[first]):
        return [found]
    return [Range(first, first + 1, "GPE"), Range(first + 1, last, "PERSON")]


def _split_office(tokens: Tokens, found: Range) -> list[Range]:
    """A body and its officer that a model took for one: "United Nations Secretary-General" Ban."""
    titles = read_words("titles")
    if found.label != "ORG":
        return [found]
    for place in range(found.last - 2, found.first, -1):
        start = place
        while start > found.first and (
            tokens.lowers[start] in titles["before"] or tokens.words[start] in _HYPHENS
        ):
            start -= 1
        held = {tokens.lowers[word] for word in range(start + 1, place + 1)}
        following = tokens.lowers[place + 1]
        if (
            tokens.lowers[place] in titles["before"]
            and held & set(titles["personal"])
            and tokens.tags[place + 1] == "NNP"
            and following.isalpha()
            and following not in title_words() | role_nouns()
            and following not in read_words("kinds")["organisation"]
        ):
            return [Range(found.first, start + 1, "ORG"), Range(place + 1, found.last, "PERSON")]
    return [found]


def _drop_office(tokens: Tokens, first: int, last: int) -> int:
    """The end of "United Nations" in "United Nations Secretary", where a person's name follows."""
    named = last < len(tokens) and (tokens.words[last] in _HYPHENS or tokens.tags[last] == "NNP")
    end = last
    while (
        named
        and end - first > 1
        and (
            tokens.lowers[end - 1] in role_nouns()
            or (end < last and tokens.words[end - 1] in _HYPHENS)
        )
    ):
        end -= 1
    # Nothing of "Supreme Commander" is a name.
    return first if end < last and tokens.lowers[end - 1] in _RANKS else end


def _take_number(tokens: Tokens, first: int, last: int) -> int:
    """The start of a unit's name with its number: the "103rd" of "103rd Airborne Brigade"."""
    units = read_words("kinds")["unit"]
    numbered = first > 0 and first < last and _ORDINAL.fullmatch(tokens.words[first - 1])
    return first - 1 if numbered and tokens.lowers[last - 1] in units else first


def _is_ordinary(tokens: Tokens, first: int, last: int, label: str) -> bool:
    """Whether a model took an ordinary word, say the first of a sentence, for a name."""
    if not any(map(str.isalnum, tokens.quote(first, last))):
        return True
    if label in {"ORG", "PERSON"} and _is_office(tokens, first, last):
        return True
    alone = last - first == 1
    if alone and first and tokens.words[first] in read_words("titles")["behind"]:
        return tokens.tags[first - 1].startswith("NNP")  # "Baroness Hale QC"
    ordinary = alone and tokens.tags[first].startswith(_ORDINARY_TAGS)
    return ordinary and label != "WEAPON"


def _is_office(tokens: Tokens, first: int, last: int) -> bool:
    """Whether it is nothing but an office: "the Secretary-General", "the Prime Minister"."""
    words = tokens.lowers[first:last]
    telling = [word for word in words if word not in _HYPHENS]
    body = telling[-2:] == ["general", "staff"]
    known = (word in role_nouns() or word in _RANKS or word in _OFFICES for word in telling)
    return not body and words[-1] in role_nouns() and all(known)


def _split_joined(tokens: Tokens, found: Range) -> list[Range]:
    """A line's end separates any two names, "and" and a comma those of persons."""
    parts: list[Range] = []
    first = found.first
    for place in range(found.first, found.last):
        word = tokens.lowers[place]
        joins = word.isspace() or (found.label == "PERSON" and word in {"and", "or", ";", ","})
        if joins:
            parts.append(Range(first, place, found.label))
            first = place + 1
    parts.append(Range(first, found.last, found.label))
    return parts


def _trim(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    while first < last and (
        _is_edge(tokens.words[first]) or tokens.lowers[first] in _ARTICLES | _OWNERS
    ):
        first += 1
    while first < last and (
        _is_edge(tokens.words[last - 1]) or tokens.words[last - 1] in POSSESSIVE
    ):
        last -= 1
    return first, last


def _is_edge(word: str) -> bool:
    return not word.isalnum() and not any(map(str.isalnum, word)) and word != "&"


def _grow_by_hyphens(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Go on over hyphens without blanks: "Cho Tae" to "Cho Tae-yul"."""
    while (
        last + 1 < len(tokens)
        and tokens.words[last] in _HYPHENS
        and _touches(tokens, last - 1, last + 1)
    ):
        last += 2
    while first > 1 and tokens.words[first - 1] in _HYPHENS and _touches(tokens, first - 2, first):
        if not tokens.words[first - 2][:1].isupper():
            break
        first -= 2
    return first, last


def _drop_letters(tokens: Tokens, first: int, last: int) -> int:
    """The end of a person's name before what he is: "Jonathan Sayle KC"; one name alone stays whole."""
    behind = read_words("titles")["behind"]
    while last - first > _TWO and tokens.words[last - 1] in behind:
        last -= 1
    return last


def _take_letters(tokens: Tokens, last: int) -> int:
    """The end of a name, behind letters or a number that a hyphen joins to it: "Fox-IT"."""
    if last + 1 >= len(tokens) or tokens.words[last] not in _HYPHENS:
        return last
    behind = tokens.words[last + 1]
    short = len(behind) <= _MOST_LETTERS and (behind.isupper() or behind.isdigit())
    return last + 2 if short and _touches(tokens, last - 1, last + 1) else last


def _drop_kind(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The name without the word that only says what kind of body it is: "NGO Blue/Yellow"."""
    if tokens.lowers[first] not in read_words("kinds")["before"]:
        return first, last
    end = last
    while last - first == 1 and end < min(len(tokens), last + _MOST_BEHIND):
        if not tokens.words[end][:1].isupper():
            break
        end += 1
    return (first + 1, end) if end - first > 1 else (first, last)


def _grow_by_slash(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Go on over a slash without blanks: "Blue" to "Blue/Yellow"; countries stay apart."""
    if (
        0 < last < len(tokens) - 1
        and tokens.words[last] == "/"
        and tokens.words[last + 1][:1].isupper()
        and _touches(tokens, last - 1, last + 1)
        and not find_country(tokens.words[last + 1])
    ):
        last += 2
    if (
        first > 1
        and tokens.words[first - 1] == "/"
        and tokens.words[first - 2][:1].isupper()
        and _touches(tokens, first - 2, first)
        and not find_country(tokens.words[first - 2])
    ):
        first -= 2
    return first, last


def _touches(tokens: Tokens, first: int, last: int) -> bool:
    parted = any(tokens.ends[place] < tokens.starts[place + 1] for place in range(first, last))
    return not parted and tokens.words[last].isalpha()


def _follows_role(tokens: Tokens, place: int, last: int) -> bool:
    """Whether a role stands before a word, or before a comma: "the minister, Gen Nakatani,".

    Behind a comma a rank is as likely ("the commander, Major Greco", "the chief,
    Gen Valery Moroz"), but not "Gen" before one more name.
    """
    if tokens.lowers[place - 1] in read_words("titles")["before_general"]:
        return False  # "Brig Gen Abdallah"
    if tokens.words[place - 1] != ",":
        return tokens.lowers[place - 1] in role_nouns()
    alone = tokens.lowers[place] == "gen" and last - place == _TWO
    return alone and place > 1 and tokens.lowers[place - 2] in role_nouns()


def _skip_titles(tokens: Tokens, first: int, last: int) -> int:
    """The first token of the name itself; a title is never all of a name."""
    also_names = read_words("titles")["also_names"]
    start = first
    given = first > 1 and tokens.lowers[first - 1] in also_names
    if given and _follows_role(tokens, first - 1, last):
        return first - 1  # "Minister Gen", left out of the name "Nakatani"
    for place in range(first, last - 1):
        lower = tokens.lowers[place]
        if place == first and lower in also_names and _follows_role(tokens, place, last):
            return first  # "Minister Gen Nakatani"
        if lower in title_words() or lower in role_nouns() or (place == start and lower == "."):
            start = place + 1
    return start
