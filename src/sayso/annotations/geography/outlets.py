"""Outlets: what the name and the address of whoever published a text tell of where it is at home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from sayso.annotations.geography.spelling import fold_name
from sayso.annotations.naming.countries import find_country
from sayso.annotations.wordlists import read_words

_CODE = 2
_SHORTEST = 4
"""Letters of the shortest name of a place that is taken out of an address."""
_LONGEST = 80
_MOST_WORDS = 3
_DOMAIN = re.compile(r"[\w-]{1,60}(?:\.[\w-]{2,60}){1,3}")
"""An outlet that is named by its address."""
_OF_COUNTRIES = frozenset({"name", "adjective"})


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where an outlet may be at home.

    Attributes:
        country: ISO 3166-1 alpha-2 code that its name or address tells; None if neither does.
        names: Folded words of its name that may be the name of its place.
    """

    country: str | None = None
    names: tuple[str, ...] = ()


NOWHERE = Outlet()
"""Nothing is known."""


@lru_cache(maxsize=256)
def read_outlet(publisher: str | None, url: str | None) -> Outlet:
    """What name and address tell; nothing where they are None or say nothing.

    Args:
        publisher: Name of the outlet: "The Kyiv Independent".
        url: Address of the text.
    """
    host = _host(url) or _host(f"//{publisher}" if _DOMAIN.fullmatch(publisher or "") else None)
    named = list(_cut_name(publisher or ""))
    ending = host.rpartition(".")[2]
    known = (find_country(words) for words in named)
    country = _country_of(ending) or next(
        (c.code for c in known if c and c.form in _OF_COUNTRIES), None
    )
    names = [fold_name(words) for words in named] + list(_cut_host(host))
    return Outlet(country, tuple(dict.fromkeys(names)))


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "")[:_LONGEST]
    except ValueError:
        return ""


def _country_of(ending: str) -> str | None:
    codes: dict[str, str] = read_words("outlets")["addresses"]["codes"]
    if ending in codes:
        return codes[ending]
    is_code = len(ending) == _CODE and ending not in _everybody()
    return ending.upper() if is_code else None


def _cut_name(publisher: str) -> Iterator[str]:
    """One to three words in a row that may name a place: "Kyiv" of "The Kyiv Independent"."""
    words = publisher[:_LONGEST].replace("-", " ").split()
    for length in range(min(len(words), _MOST_WORDS), 0, -1):
        for start in range(len(words) - length + 1):
            part = words[start : start + length]
            if all(word[:1].isupper() and word.lower() not in _words() for word in part):
                yield " ".join(part)


def _cut_host(host: str) -> Iterator[str]:
    """Names in an address: "paris" of "www.parisbeacon.com"."""
    for label in re.split(r"[.-]", host)[:-1]:
        for name in _strip(label):
            if len(name) >= _SHORTEST and name not in _words():
                yield name


def _strip(label: str) -> Iterator[str]:
    """A label, and what is left of it as one word of outlets after another is taken off its ends."""
    yield label
    name = label
    for _ in range(_MOST_WORDS):
        ending = next((word for word in _by_length() if name.endswith(word)), "")
        opening = next((word for word in _by_length() if name.startswith(word)), "")
        if not ending and not opening:
            break
        name = name.removesuffix(ending) if ending else name.removeprefix(opening)
        name = name if ending else name.removeprefix("of")
        yield name


@cache
def _words() -> frozenset[str]:
    return frozenset(read_words("outlets")["names"]["words"])


@cache
def _by_length() -> tuple[str, ...]:
    """The words that are taken off an address, the longest first; the shortest are parts of names."""
    return tuple(sorted((w for w in _words() if len(w) > _CODE), key=lambda w: (-len(w), w)))


@cache
def _everybody() -> frozenset[str]:
    return frozenset(read_words("outlets")["addresses"]["everybody"])
