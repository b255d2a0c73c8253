"""Persons: which names of persons in one document mean the same one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.annotations.naming.names import Name

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐‑](?=\w)")
"""The article of an Arabic surname, which news leaves out as it likes: "Bashar al-Assad", "Assad"."""
_CANDIDATES = 20  # how many persons with one surname are looked at, the latest ones


@dataclass(slots=True)
class _Person:
    words: list[str]
    names: list[Name] = field(default_factory=list)


def link_persons(names: Sequence[Name]) -> list[list[Name]]:
    """Names of persons, grouped by who is meant.

    A surname alone goes to the person of that name who was named last; two
    whole names that differ stay apart.

    Args:
        names: Names of persons in reading order.

    Returns:
        The groups in the order of their first names.
    """
    persons: list[_Person] = []
    by_word: dict[str, list[_Person]] = defaultdict(list)
    for name in names:
        words = name_words(name.text)
        person = _find_person(words, by_word)
        if person is None:
            person = _Person(words)
            persons.append(person)
        elif len(words) > len(person.words):
            person.words = words
        person.names.append(name)
        for word in {words[0], words[-1]}:
            _put_last(by_word[word], person)
    return [person.names for person in persons]


def name_words(name: str) -> list[str]:
    """The words of a person's name in lower case, without "Jr." and "al-"; at least one."""
    words = [_ARTICLE.sub("", word) for word in re.split(r"\s+", name.casefold().replace("’", "'"))]
    telling = [word for word in words if word not in _SUFFIXES and any(map(str.isalnum, word))]
    return telling or words


def _find_person(words: list[str], by_word: dict[str, list[_Person]]) -> _Person | None:
    if len(words) == 1:
        latest = by_word[words[0]][-_CANDIDATES:]
        by_surname = [person for person in latest if person.words[-1] == words[0]]
        fitting = by_surname or latest
        return fitting[-1] if fitting else None
    latest = by_word[words[-1]][-_CANDIDATES:] + by_word[words[0]][-_CANDIDATES:]
    return next((person for person in reversed(latest) if may_be_same(person.words, words)), None)


def may_be_same(known: list[str], words: list[str]) -> bool:
    """Whether two names of persons may be of one, by their words as `name_words` gives them."""
    if len(known) == 1:
        return known[0] in {words[-1], words[0]}
    shorter, longer = sorted((known, words), key=len)
    if set(shorter) <= set(longer):
        return True
    return known[-1] == words[-1] and _agree(known[0], words[0])


def _agree(first: str, other: str) -> bool:
    """Whether two first names may be one: the same, or an initial of the other."""
    if first == other:
        return True
    short, long = sorted((first.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _put_last(row: list[_Person], person: _Person) -> None:
    for place in range(len(row) - 1, max(len(row) - _CANDIDATES, 0) - 1, -1):
        if row[place] is person:
            del row[place]
            break
    row.append(person)
