"""Parties: who is named in some words, and of which country they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.reading import Reading
from sayso.model.span import Pieces, quote_pieces

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST = 4
"""Words of a name that is looked for in another."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The names of one document with their countries.

    Attributes:
        countries: Each name as written and as settled, to its ISO 3166-1 alpha-2 code.
        starts: Where names stand that have a country, in reading order.
        codes: The country of each.
    """

    countries: Mapping[str, str]
    starts: Sequence[int]
    codes: Sequence[str]

    def list_countries(self, name: str) -> frozenset[str]:
        """The countries that stand in a name: that of "Russian defence ministry"."""
        words = [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(name)]
        runs = (
            " ".join(words[first : first + length])
            for first in range(len(words))
            for length in range(1, min(_LONGEST, len(words) - first) + 1)
        )
        found = (self.countries.get(run) for run in (name, *runs))
        return frozenset(code for code in found if code is not None)

    def first_country(self, pieces: Pieces) -> str | None:
        """The country that is named first in some words; None if none is."""
        for piece in pieces:
            place = bisect_left(self.starts, piece.start)
            if place < len(self.starts) and self.starts[place] < piece.end:
                return self.codes[place]
        return None


def list_parties(reading: Reading) -> Parties:
    """The names of a reading with their countries; seats of government count for their state."""
    text = reading.document.text
    countries: dict[str, str] = {}
    placed: list[tuple[int, str]] = []
    for entity in reading.entities:
        if entity.country is None:
            continue
        countries[entity.name] = entity.country
        for span in entity.mentions:
            countries[" ".join(span.quote(text).split())] = entity.country
            placed.append((span.start, entity.country))
    for place in reading.places:
        if place.country is not None and place.kind == "associative":
            countries.setdefault(" ".join(place.text.split()), place.country)
    for claim in reading.claims:
        code = countries.get(quote_pieces(text, claim.source))
        if code is not None:
            countries.setdefault(claim.speaker, code)  # "Kyiv", by which Ukraine is meant
    placed.sort()
    return Parties(countries, [start for start, _ in placed], [code for _, code in placed])
