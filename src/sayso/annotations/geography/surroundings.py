"""Surroundings: what the words around a place name say about where it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from sayso.annotations.geography.divisions import kinds_of_word
from sayso.annotations.geography.offsets import Offset, is_at_sea, read_offset, tells_of
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Place

_LOOK = 40
"""Characters before a name that are looked at."""
_NEXT_WORD = re.compile(r"[ -]([A-Za-z]{3,15})\b")
_SHORT_FORM = re.compile(r",\s{1,2}((?:[A-Z][a-z]{0,4}\.){1,2}|[A-Z]{2}\b|[A-Z][a-z]{1,4}\.)")
_COMMA = re.compile(r",\s{1,2}(?:the )?")
_IN = re.compile(r"(?: [a-z]{4,15})?,? in (?:the )?(?:(?:far )?[a-z]{4,15} )?")
_NO_NOUN = re.compile(
    r"[.,;:)]|$|\s+(?:[Rr]iver|in|at|on|by|to|from|and|or|near|after|before|under|over|with|was|is|has|into|for|of)\b"
)
_LISTED = re.compile(
    r"(?:(?:,| and|, and| or) (?:the )?[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20})?){1,8} ([a-z]{5,15}s)\b"
)
"""More names after one, and the noun in the plural that they share."""
_OWNS = re.compile(
    r"(?:['’]s)?(?: [a-z]+)? (?:city|town|village|port|capital|region|province|district|state|suburb|"
    r"neighbou?rhood|quarter|area|governorate|oblast|county)(?: of)? "
    r"|['’]s "
)
_GOES_ON = re.compile(
    r"(?:, [A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20})?){0,6} (?:and|or) (?:the )?[A-Z]"
)
"""More names after two with a comma between them: all are a list."""
_BESIDE = re.compile(
    r"(?:, (?:an?|the) (?:[a-z-]{3,12} ){0,2}(?:village|town|settlement|hamlet|suburb|camp|base|area|locality|outpost|island))?"
    r",? (?:(?:just|about|some|around|roughly|only|which (?:is|lies)|located) ){0,2}(?:\d{1,2}(?:[.,]\d)?[ -]?(?:km|kilomet(?:er|re)s?|miles?) )?"
    r"(?:(?:to the )?(?:north|south|east|west)(?:-?(?:east|west)(?:ern)?)? of|near|close to|outside|on the outskirts of) "
    r"(?:the (?:city|town|village|port) of )?"
)
"""Between a name and the one that it lies close to: "Myrne, 20 km north of Pokrovsk"."""
_KIND_OF = re.compile(r"\b(?:village|town|settlement|hamlet|locality|suburb|outpost) of $")
_DIGIT = re.compile(r"\d")
_DISTANCE = re.compile(
    r"(?:\b(?:km|kilomet(?:er|re)s?|miles?)\b[^.,;]{0,25} (?:of|from)) (?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around one mention of a place.

    Attributes:
        container: Number of the mention that names what it lies in; None if none does.
        beside: Number of the mention that names what it lies close to; None if none does.
        short_form: The short name of a state that it lies in, such as "Ky."; None if none.
        kinds: What the word after the name may say that it is; none if it says nothing.
        among: Whether that word stands for several: "Clay and Becker counties".
        near: Whether something near the place is meant: "30 km east of Bakhmut".
        river: Whether an article before it and no noun after it make it a river's: "the Dnipro".
        offset: The way to what is meant, from what it lies close to or else from the place itself;
            None if no way is told.
        sea: Whether something in the sea by the place is meant.
    """

    container: int | None = None
    beside: int | None = None
    short_form: str | None = None
    kinds: tuple[str, ...] = ()
    among: bool = False
    near: bool = False
    river: bool = False
    offset: Offset | None = None
    sea: bool = False


def read_surroundings(text: str, places: Sequence[Place]) -> list[Surroundings]:
    """What stands around each mention, in their order.

    Args:
        text: The text.
        places: The mentions, in reading order.
    """
    containers: dict[int, int] = {}
    beside: dict[int, int] = {}
    offsets = [read_offset(text, place.span.start) for place in places]
    for number, (place, other) in enumerate(pairwise(places)):
        between = text[place.span.end : other.span.start][: 2 * _LOOK]
        if _is_beside(text, place, between):
            beside[number] = number + 1
            offsets[number], offsets[number + 1] = offsets[number + 1], None
        elif offsets[number + 1] and tells_of(text, place.span.end, other.span.start):
            offsets[number + 1] = None
        if _IN.fullmatch(between) or (
            _COMMA.fullmatch(between) and not _is_listed(text, place, other)
        ):
            containers.setdefault(number, number + 1)
        elif _OWNS.fullmatch(between) or (between == " " and place.kind == "associative"):
            containers.setdefault(number + 1, number)
    return [
        replace(
            _read_one(text, place, containers.get(number), beside.get(number)),
            offset=offsets[number],
        )
        for number, place in enumerate(places)
    ]


def _read_one(text: str, place: Place, container: int | None, beside: int | None) -> Surroundings:
    before = text[max(place.span.start - _LOOK, 0) : place.span.start]
    after = text[place.span.end : place.span.end + _LOOK]
    word = _LISTED.match(text, place.span.end) or _NEXT_WORD.match(after)
    noun = word[1] if word else ""
    single = _single(noun)
    short = _SHORT_FORM.match(after)
    return Surroundings(
        container=container,
        beside=beside,
        short_form=short[1] if short else None,
        kinds=kinds_of_word(single or noun),
        among=bool(single),
        near=_is_near(before),
        river=before.endswith(" the ") and _NO_NOUN.match(after) is not None,
        # "Off U.S. 95": a road.
        sea=is_at_sea(text, place.span.start) and not after.lstrip()[:1].isdigit(),
    )


def _is_beside(text: str, place: Place, between: str) -> bool:
    """Whether a name is told by the next one: "crossed the Dnipro near Krynky" tells no more of the river."""
    if not _BESIDE.fullmatch(between):
        return False
    before = text[max(place.span.start - _LOOK, 0) : place.span.start]
    return between[0] == "," or _DIGIT.search(between) is not None or bool(_KIND_OF.search(before))


def _is_listed(text: str, place: Place, other: Place) -> bool:
    """Whether two names are of a list: "Clarke, Madison and Oconee counties", "Rome, Paris and Bonn"."""
    if _GOES_ON.match(text, other.span.end):
        return True
    listed = _LISTED.match(text, place.span.end)
    return listed is not None and bool(kinds_of_word(_single(listed[1])))


def _single(noun: str) -> str:
    """The singular of a noun in the plural; empty if it is none."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") else ""


def _is_near(before: str) -> bool:
    words = " ".join(before.lower().split()).removesuffix(" the")
    if _DISTANCE.search(before):
        return True
    return words.endswith(_phrases()) or words.rpartition(" ")[2] in _words()


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(read_words("geography")["nearness"]["phrases"])


@cache
def _words() -> frozenset[str]:
    return frozenset(read_words("geography")["nearness"]["before"])
