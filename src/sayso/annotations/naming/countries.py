"""Countries: which country a name, an adjective, a people or a capital belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.annotations.wordlists import read_words

CountryWord = Literal["name", "adjective", "people", "capital", "region"]

_LONGEST_CODE = 3  # "USA": what is as short may be something else in ordinary letters


@dataclass(frozen=True, slots=True)
class CountryName:
    """A word or several that stand for a country, or for somebody or something of it.

    Attributes:
        code: ISO 3166-1 alpha-2; None for the lands and peoples of no one country.
        form: What kind of word it is.
    """

    code: str | None
    form: CountryWord


def find_country(name: str) -> CountryName | None:
    """What a name says of a country; None if it is in no list.

    Spelling counts, except that words all in capitals are also looked for as
    ordinary names, so that headlines are read too.

    Args:
        name: The words, without an article.
    """
    table = _table()
    found = table.get(name)
    if found is None and name.isupper() and len(name) > _LONGEST_CODE:
        found = table.get(_lower_name(name))
    return found


def settled_name(code: str) -> str:
    """The usual English name of the country with this ISO 3166-1 alpha-2 code.

    Raises:
        KeyError: If no country has the code.
    """
    name: str = read_words("countries")[code]["names"][0]
    return name


@cache
def longest_name() -> int:
    """How many tokens the longest name in the lists has; "People's" is two."""
    return max(len(re.split(r"\s|(?=['’]s\b)", name)) for name in _table())


def may_begin_name(word: str) -> bool:
    """Whether a name in the lists begins with this token."""
    return word in _first_words() or (word.isupper() and word.title() in _first_words())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"[\s-]", name, maxsplit=1)[0] for name in _table()) | frozenset(
        _table()
    )


@cache
def _table() -> dict[str, CountryName]:
    table: dict[str, CountryName] = {}
    for name, found in (*_of_countries(), *_of_regions()):
        table.setdefault(name, found)
    return table


def _of_countries() -> Iterator[tuple[str, CountryName]]:
    rows = read_words("countries").items()
    for code, row in rows:
        yield from ((name, CountryName(code, "name")) for name in row["names"])
    for code, row in rows:
        for adjective in row.get("adjectives", ()):
            yield adjective, CountryName(code, "adjective")
            yield adjective + "s", CountryName(code, "people")
        yield from ((people, CountryName(code, "people")) for people in row.get("people", ()))
    for code, row in rows:
        yield from ((name, CountryName(code, "capital")) for name in row.get("capitals", ()))


def _of_regions() -> Iterator[tuple[str, CountryName]]:
    regions = read_words("regions")
    codes = regions["country"]
    for adjective in regions["adjectives"]:
        yield adjective, CountryName(codes.get(adjective), "adjective")
        yield adjective + "s", CountryName(codes.get(adjective), "people")
    yield from ((people, CountryName(codes.get(people), "people")) for people in regions["people"])
    yield from ((name, CountryName(codes.get(name), "region")) for name in regions["names"])
    for row in read_words("areas")["area"]:
        # Of one word only those that regions.toml has: "Volga" and "Gulf" are more than places.
        many = (name for name in row["names"] if " " in name)
        yield from ((name, CountryName(row.get("country"), "region")) for name in many)


def _lower_name(name: str) -> str:
    small = {"OF", "THE", "AND"}
    words = name.split()
    return " ".join(word.lower() if word in small else word.title() for word in words)
