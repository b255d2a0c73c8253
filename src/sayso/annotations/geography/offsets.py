"""Offsets: how far from a named place, and in which direction, lies what a text means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.annotations.wordlists import read_words

_LOOK = 90
"""Characters before a name that are looked at."""
_FARTHEST_KM = 1000.0
"""A way that is longer tells of no place."""
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_SHORT = 3
"""Letters of a direction as seamen write it: "98 nm NNE of Djibouti"."""
_WORD = re.compile(r"[\w'’]+")


@dataclass(frozen=True, slots=True)
class Offset:
    """The way from a place to what is meant.

    Attributes:
        way_km: Kilometres.
        bearing: Degrees from north, over the east.
    """

    way_km: float
    bearing: float


def read_offset(text: str, end: int) -> Offset | None:
    """The way that stands before a name: "30 km (19 miles) north-east of the city of Bakhmut".

    None where there is none, or only a bound: "within 30 km of Bakhmut".

    Args:
        text: The text.
        end: Where the name begins.
    """
    before = text[max(end - _LOOK, 0) : end]
    # Nearly all names have no direction before them.
    found = _pattern().search(before) if " of " in before[-35:] else None
    if found is None or _is_bound(before[: found.start()]):
        return None
    units, directions = read_words("geography")["ways"]["units"], _directions()
    way = _read_number(found["number"]) * units[" ".join(found["unit"].lower().split())]
    bearing = directions.get(re.sub(r"[^a-z]", "", found["direction"].lower()))
    return None if bearing is None or not 0 < way <= _FARTHEST_KM else Offset(way, bearing)


def tells_of(text: str, end: int, start: int) -> bool:
    """Whether the way before a name tells where the place is that is named before.

    "Myrne, 20 km north of Pokrovsk": the way is from Pokrovsk to Myrne.

    Args:
        text: The text.
        end: Where the place before ends.
        start: Where the name begins that has the way before it.
    """
    between = text[end:start][: 2 * _LOOK]
    found = _pattern().search(between)
    if found is None or re.search(r"[.;:!?]", between[: found.start()]):
        return False
    return all(word.lower() in _telling() for word in _WORD.findall(between[: found.start()]))


def is_at_sea(text: str, end: int) -> bool:
    """Whether the words before a name tell of the sea by it: "in waters off Japan".

    Args:
        text: The text.
        end: Where the name begins.
    """
    words = " ".join(text[max(end - _LOOK, 0) : end].lower().split()).removesuffix(" the")
    return words.endswith(_waters())


def _is_bound(before: str) -> bool:
    words = [word.lower() for word in _WORD.findall(before)[-2:]]
    bounds = read_words("geography")["ways"]["bounds"]
    return before.rstrip().endswith(("-", "–", "—", "/")) or any(word in bounds for word in words)


def _read_number(words: str) -> float:
    if words.lower() in _numbers():
        return _numbers()[words.lower()]
    joined = words.replace(",", "." if _DECIMAL_COMMA.fullmatch(words) else "")
    return float(joined)


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(read_words("geography")["ways"]["units"], key=len, reverse=True)
    units = "|".join(words).replace(" ", r"\s")
    number = rf"\d{{1,4}}(?:[.,]\d{{1,3}})?|{'|'.join(_numbers())}"
    side = "(?:north|south|east|west)"
    short = "|".join(word.upper() for word in _directions() if len(word) <= _SHORT)
    return re.compile(
        rf"(?<![\w.,])(?P<number>{number})[ \u00a0-]?(?P<unit>{units})\b"
        r"(?: \([^()]{1,25}\))?(?: or so)?(?: away)?,? (?:to the |due )?"
        rf"(?P<direction>{side}(?:[ -]?{side}){{0,2}}|(?-i:{short}))(?:ern)?(?: side)? of "
        r"(?:the )?(?:(?:[a-z-]{3,15} ){0,2}(?:capital|city|town|village|port|settlement)(?:,| of)? )?$",
        re.IGNORECASE,
    )


@cache
def _numbers() -> dict[str, float]:
    words = read_words("numbers")
    return {
        word: float(value)
        for kind in ("units", "teens", "tens")
        for word, value in words[kind].items()
    }


@cache
def _directions() -> dict[str, float]:
    return {
        name: float(degrees)
        for name, degrees in read_words("geography")["ways"]["directions"].items()
    }


@cache
def _telling() -> frozenset[str]:
    return frozenset(read_words("geography")["ways"]["telling"])


@cache
def _waters() -> tuple[str, ...]:
    return tuple(f" {words}" for words in read_words("geography")["ways"]["waters"])
