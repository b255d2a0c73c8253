"""Ways: how far, how high and how long something went, by the words beside the figure."""

from __future__ import annotations

import re
from functools import cache

from sayso.claims.wordlists import list_words
from sayso.model.quantity import Quantity
from sayso.model.span import Span

LENGTHS = frozenset({"kilometer", "meter", "mile", "nautical_mile", "foot", "yard"})
"""Units of length in which ways are told."""
_ALTITUDE = "altitude"
_LEADS_UP = re.compile(
    r"\b(?P<verb>\w+) (?:up )?(?:to|at) (?:(?:as|high|just|a|over|about|around|nearly|some) ){0,3}$"
)
"""Between a word for rising and how high: miles or kilometres, since water rises by less."""
_LONG = frozenset({"kilometer", "mile", "nautical_mile"})
_MEASURED = frozenset({"altitude", "apogee", "distance", "height", "range"})
_MEASURE = re.compile(
    r"\b(?P<measure>altitude|apogee|distance|height|range)\b[^.;\d]*$", re.IGNORECASE
)
_DISTANCE = "distance"
_FLIGHT_TIME = "flight time"
_OF_FLIGHTS = frozenset({"second", "minute", "hour"})
_WAY = re.compile(r"(?:\s(?:back|up|forward|further|another|a|by|to))*\s", re.IGNORECASE)
"""Between a word for moving and how far it goes: "pull back 700 metres from the border"."""
_STEP = re.compile(r"\w+")
_OPENING = 48
"""Characters before a figure in which the words stand that tell what it measures."""


def name_flight(text: str, quantity: Quantity, trigger: Span) -> str | None:
    """What is told of a flight: a length right behind a word for moving, or how long it took; None for others."""
    if quantity.unit in _LONG and _rises_to(text, quantity):
        return _ALTITUDE
    if quantity.unit in LENGTHS and trigger.quote(text).lower() in _MEASURED:
        return _find_measure(text, quantity)
    if quantity.unit in LENGTHS and is_moved(text, quantity, trigger):
        return _DISTANCE
    return _FLIGHT_TIME if is_flight_time(quantity, trigger.quote(text)) else None


def _rises_to(text: str, quantity: Quantity) -> bool:
    """Whether a length stands right behind a word for rising: "climbed to 1,012 km", "peaked at 900 km"."""
    start = quantity.span.start
    found = _LEADS_UP.search(text, max(0, start - _OPENING), start)
    return found is not None and found["verb"].lower() in list_words("figures", "rising", "verbs")


def _find_measure(text: str, quantity: Quantity) -> str | None:
    """What a length right behind it measures: "the altitude higher, at 1,000 km"; None where nothing tells."""
    of = (quantity.of or "").lower().split()
    if of and of[-1] in _MEASURED:
        return None
    start = quantity.span.start
    found = _MEASURE.search(text, max(0, start - _OPENING), start)
    return found["measure"].lower() if found else None


def is_flight_time(quantity: Quantity, trigger: str) -> bool:
    """Whether it is how long something flew: "flew for 86 minutes", "the rocket travelled 400 km in 6 minutes"."""
    if quantity.unit not in _OF_FLIGHTS or not _moves(trigger):
        return False
    words = {*(quantity.of or "").lower().split(), *trigger.lower().split()}
    return not words.isdisjoint(list_words("figures", "flying", "words"))


def is_moved(text: str, quantity: Quantity, trigger: Span) -> bool:
    """Whether it stands right behind an event's word that says that something covers a way."""
    start = quantity.span.start
    is_behind = trigger.end <= start and _WAY.fullmatch(text, trigger.end, start)
    return bool(is_behind and _moves(trigger.quote(text)))


@cache
def _moving() -> frozenset[str]:
    return frozenset(list_words("figures", "moving", "verbs"))


def _moves(trigger: str) -> bool:
    """Whether an event's word says that somebody or something covers a way."""
    return any(word.lower() in _moving() for word in _STEP.findall(trigger))
