"""Persons: which names of persons in one document mean the same one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sayso.annotations.naming.genders import Gender, tell_by_given_name, tell_gender
from sayso.annotations.naming.names import Name
from sayso.annotations.wordlists import read_words

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az)[-‐‑](?=\w)")
"""The article of an Arabic surname, which news leaves out as it likes: "Bashar al-Assad", "Assad"."""
_CANDIDATES = 20  # how many persons with one surname are looked at, the latest ones


@dataclass(frozen=True, slots=True)
class Address:
    """How a person is called where a name stands.

    Attributes:
        gender: What a title or a given name gives away; None if nothing does.
        title: The title before it in lower case, "mayor"; None without one, and for "Mr." and its like.
    """

    gender: Gender | None = None
    title: str | None = None


@dataclass(slots=True)
class _Person:
    words: list[str]
    gender: Gender | None = None
    titles: set[str] = field(default_factory=set)
    by_surname: bool = False  # called so alone while nobody else could be meant
    by_given_name: bool = False  # called so alone
    names: list[Name] = field(default_factory=list)

    def may_be(self, address: Address) -> bool:
        return None in {self.gender, address.gender} or self.gender == address.gender


def tell_address(doc: Doc, name: Name) -> Address:
    """How a person is called where a name stands: "Mr. Hale", "Mayor Ann Hale"."""
    word = doc[name.first - 1].lower_ if name.first else ""
    titles = read_words("titles")
    title = word if word in titles["before"] and word not in titles["address"] else None
    return Address(tell_gender(word) or tell_by_given_name(name.text), title)


def link_persons(names: Sequence[Name], addresses: Sequence[Address] = ()) -> list[list[Name]]:
    """Names of persons, grouped by who is meant.

    A surname alone goes to whoever was called so when it could mean nobody
    else ("Scott", before his wife is named), else to the person of that name
    who was named last; with a title to who had it before, and never against
    "Mr." or "Ms.". Two whole names that differ stay apart.

    Args:
        names: Names of persons in reading order.
        addresses: How each is called; nothing where nothing is known of them.

    Returns:
        The groups in the order of their first names.
    """
    persons: list[_Person] = []
    by_word: dict[str, list[_Person]] = defaultdict(list)
    known = [*addresses, *(Address() for _ in names[len(addresses) :])]
    for name, address in zip(names, known, strict=True):
        words = name_words(name.text)
        candidates = _list_candidates(words, address, by_word)
        person = _choose(candidates, words, address)
        if person is None:
            person = _Person(words)
            persons.append(person)
        else:
            _note_use(person, words, alone=len(candidates) == 1)
        if len(words) > len(person.words):
            person.by_surname = person.by_surname or person.words == words[-1:]
            person.words = words
        person.gender = person.gender or address.gender
        if address.title:
            person.titles.add(address.title)
        person.names.append(name)
        for word in {words[0], words[-1]}:
            _put_last(by_word[word], person)
    return [person.names for person in persons]


def name_words(name: str) -> list[str]:
    """The words of a person's name in lower case, without "Jr." and "al-"; at least one."""
    words = [_ARTICLE.sub("", word) for word in re.split(r"\s+", name.casefold().replace("’", "'"))]
    telling = [word for word in words if word not in _SUFFIXES and any(map(str.isalnum, word))]
    return telling or words


def _list_candidates(
    words: list[str], address: Address, by_word: dict[str, list[_Person]]
) -> list[_Person]:
    """Those whom a name may mean, the latest last; for one word those of that surname before others."""
    latest = by_word[words[-1]][-_CANDIDATES:]
    if len(words) > 1:
        latest += by_word[words[0]][-_CANDIDATES:]
        return [one for one in latest if one.may_be(address) and may_be_same(one.words, words)]
    fitting = [one for one in latest if one.may_be(address)]
    return [one for one in fitting if one.words[-1] == words[0]] or fitting


def _choose(candidates: Sequence[_Person], words: list[str], address: Address) -> _Person | None:
    """Whom of them a name means: for a surname alone as `link_persons` tells, else the latest."""
    if len(words) > 1 or not candidates or candidates[-1].words[-1] != words[0]:
        return candidates[-1] if candidates else None
    for preferred in (
        [person for person in candidates if address.title in person.titles],
        [person for person in candidates if person.by_surname],
        [person for person in candidates if not person.by_given_name],
    ):
        if preferred:
            return preferred[-1]
    return candidates[-1]


def _note_use(person: _Person, words: list[str], *, alone: bool) -> None:
    """Keep how a person was called who was named by one word; `alone` where nobody else could be meant."""
    if len(words) == 1:
        by_surname = person.words[-1] == words[0]
        person.by_surname = person.by_surname or (by_surname and alone)
        person.by_given_name = person.by_given_name or not by_surname


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
