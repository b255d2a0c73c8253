"""Source words: what noun the words for a source are about, and how many they say there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.claims.wordlists import list_words, read_words

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_](?:[\w.&’'-]*[\w.])?")
_MOST = 24
"""Words that are looked at: a name is cut to fewer."""
_SHARE = re.compile(r"%|\b(?:per ?cent|percent|in (?:two|three|four|five|ten|\d+))\b")
_CUTS = frozenset(
    {
        *("of", "in", "at", "from", "with", "for", "on", "to", "by", "near", "about", "inside"),
        *("outside", "within", "among", "who", "which", "that", "whose", "aboard", "around", "across", "under"),
        *("behind", "close", "as"),
    }
)  # fmt: skip
"""Words before which the noun has been named."""
_PARTED = (
    "of",
    "of them",
    "of us",
    "of you",
    "of the",
    "of his",
    "of her",
    "of their",
    "of its",
    "of those",
    "of these",
)
_BEHIND = frozenset(
    {
        *("familiar", "aware", "present", "alike", "there", "himself", "herself", "itself", "themselves", "today"),
        *("seen", "sent", "shown", "shot", "written", "taken", "held", "given", "made", "known", "left", "kept", "drawn"),
    }
)  # fmt: skip
"""Words behind a noun that tell more of it; participles in "ed" and "ing" are the others."""
_BESIDE = frozenset({"other", "others", "all", "half"})
"""Vague words that a number may stand beside."""
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_DIGITS = 7
"""Of the longest number that counts people."""


@dataclass(frozen=True, slots=True)
class Description:
    """The words for a source, taken apart.

    Attributes:
        noun: What they are about, in the singular and in lower case; empty if it is in no list.
        plural: Whether it is several.
        before: The words before the noun, in lower case.
        behind: Those behind it.
        number: How many there are, where a number or a singular tells just that.
        counted: Whether a number, or a word such as "several", stands before the noun.
    """

    noun: str
    plural: bool
    before: tuple[str, ...]
    behind: tuple[str, ...]
    number: int | None
    counted: bool


@lru_cache(maxsize=2048)
def read_description(words: str) -> Description:
    """The words for a source, taken apart.

    Args:
        words: A name without article, such as "two officials briefed on the matter".
    """
    tokens = [
        match[0].lower().removesuffix("'s").removesuffix("’s")
        for match, _ in zip(_WORD.finditer(words), range(_MOST), strict=False)
    ]
    number, counted, tokens = _take_number(tokens)
    if _SHARE.search(words):
        number, counted = None, True
    end = next((place for place, word in enumerate(tokens) if place and word in _CUTS), len(tokens))
    found = next(_find_nouns(tokens[:end]), None)
    if found is None and counted and not tokens:
        found = (0, 0, "person", number != 1)  # "two of them", "others"
    if found is None:
        return Description("", plural=False, before=tuple(tokens[:end]), behind=tuple(tokens[end:]), number=None, counted=counted)  # fmt: skip
    start, stop, noun, plural = found
    plural = plural or noun in list_words("kinds", "people", "plural")
    if not counted and not plural:
        number = 1
    return Description(
        noun, plural, tuple(tokens[:start]), tuple(tokens[stop:]), number, counted=counted
    )


def list_head(words: str) -> list[str]:
    """The words as they stand up to where the noun has been named: "letter seen" of "letter seen by Reuters"."""
    listed = words.split()
    cuts = (place for place, word in enumerate(listed) if place and word.lower() in _CUTS)
    return listed[: next(cuts, len(listed))]


def _take_number(tokens: list[str]) -> tuple[int | None, bool, list[str]]:
    """The number before a noun, whether one or a vague word is told, and the words after it."""
    numbers, vague = _list_numbers(), list_words("kinds", "numbers", "vague")
    bounds = list_words("kinds", "numbers", "bounds")
    number: int | None = None
    place, is_bound, counted = 0, False, False
    while place < len(tokens):
        word = tokens[place]
        told = numbers.get(word) or _read_digits(word)
        if told is not None:
            # "half a dozen" is six, "two or three" is a range.
            number = (
                told // 2 if word == "dozen" and number == 1 and "half" in tokens[:place] else told
            )
            is_bound = is_bound or (word == "dozen" and "half" not in tokens[:place] and place > 1)
        elif word in bounds:
            is_bound = True
        elif word in _ORDINALS and place + 1 < len(tokens):
            number = 1
        elif word not in vague:
            break
        elif word not in _BESIDE:
            is_bound = True
        counted = True
        place += 1
    place = _skip_partitive(tokens, place) if counted else place
    is_open = is_bound or (number is None and counted)
    return (None if is_open else number), counted, tokens[place:]


def _skip_partitive(tokens: list[str], place: int) -> int:
    """Where the noun's words begin after "one of the", "a couple of"."""
    for length in (2, 1):
        if " ".join(tokens[place : place + length]) in _PARTED:
            return place + length
    return place


def _read_digits(word: str) -> int | None:
    digits = word.replace(",", "")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS
    return int(digits) or None if is_number else None


def _find_nouns(tokens: list[str]) -> Iterator[tuple[int, int, str, bool]]:
    """The last listed noun behind which nothing but participles stands: where, which, and whether in the plural."""
    known = _list_nouns()
    for last in range(len(tokens), 0, -1):
        for length in (3, 2, 1):
            first = last - length
            if first < 0:
                continue
            words = " ".join(tokens[first:last])
            for noun, plural in list_singulars(words):
                if noun in known:
                    yield first, last, noun, plural
                    return
        word = tokens[last - 1]
        if word not in _BEHIND and not word.endswith(("ed", "ing")):
            return


def list_singulars(word: str) -> Iterator[tuple[str, bool]]:
    """A noun as it stands, then what it may be the plural of, each with whether it is a plural.

    Args:
        word: In lower case.
    """
    yield word, False
    if word.endswith("ies"):
        yield word[:-3] + "y", True
    if word.endswith("men"):
        yield word[:-2] + "an", True
    if word.endswith("es"):
        yield word[:-2], True
    if word.endswith("s"):
        yield word[:-1], True


@cache
def _list_numbers() -> Mapping[str, int]:
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # fmt: skip
    table = read_words("kinds")["numbers"]
    return {word: value for value, name in enumerate(names, start=1) for word in table[name]}


@cache
def _list_nouns() -> frozenset[str]:
    lists = read_words("kinds")
    return frozenset(
        noun
        for table in ("people", "things", "bodies")
        for name, nouns in lists[table].items()
        if name not in {"private", "either", "plural"}
        for noun in nouns
    )
