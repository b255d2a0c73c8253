"""Figures: which quantities in the words of a claim count or measure its event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from sayso.claims.counted import is_label, make_figure
from sayso.claims.ways import LENGTHS, is_flight_time, is_moved, name_flight
from sayso.claims.wording.edges import trim_blanks
from sayso.claims.wordlists import list_words
from sayso.model.event import Figure
from sayso.model.quantity import Quantity
from sayso.model.span import Pieces, Span

_LASTING = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_ASIDE = re.compile(
    r"\s*(?:away|off|(?:north|south|east|west)\w*|from|of|wide|long|deep|tall|thick|high|apart|underground)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:to )?within (?:just |only )?$", re.IGNORECASE)
"""Before how near to a place somebody has come, which is more than where something is."""
_NEAR = 20
_JOINED = re.compile(r"(?:\s[\w'’-]+){0,3}\s(?:and|or)\s")
"""Between two figures of one phrase: "40 soldiers and 12 guards"."""
_OPENING = 48
"""Characters before a figure in which the words stand that set it apart."""
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:all|the|these|those|its|their|his|her|our|some)\s)*")
"""Between a part and the whole that it is of: "three of the 12 hostages"."""
_OF_THE = re.compile(
    r"(?:^|[.!?\n\"“][\s\"“]{0,3})(?:Out\s)?[Oo]f\s(?:(?:all|the|those|its|their|some|about|around)\s)*$"
)
_AGAINST = re.compile(
    r"(?:,\s(?:as\s)?against|\bfrom|\bthan)\s(?:(?:just|only|about|around|some|nearly|the|an?|daily|weekly|monthly|average|of|total)\s)*$"
)
"""Before a number that has no noun of its own: that of another time or place."""
_TIMES = re.compile(r"\s(?:as|more|fewer|less|the|higher|lower|larger|bigger|greater)\b")
_OF_THINGS = frozenset({"kilometer", "meter", "mile", "nautical_mile", "foot", "yard", "pound", "kilogram", "metric_ton", "ton", "millimeter", "centimeter", "inch"})  # fmt: skip
"""Units of which "a 740-km border" and "a 500-kg bomb" tell what a thing is like."""
_HYPHENED = re.compile(r"[\dA-Za-z]-[A-Za-z]")
_NAMED = 60
"""Characters after a number within which its own noun stands."""
_HYPHENS = ("-", "‑")
_PEOPLE = "people"
_BOTH = 2
_BEFORE_PARTIES = re.compile(r"\b(?:the|both)\s$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_AGE = "age"
_TOLD = frozenset({"exact", "about"})
_THE = re.compile(r"\b(?:the|these|those|both)\s$", re.IGNORECASE)


def list_figures(
    text: str,
    quantities: Sequence[Quantity],
    content: Pieces,
    *,
    trigger: Span,
    own: Collection[int],
    taken: Collection[int],
    foreign: Collection[int] = (),
    clauses: Sequence[Pieces] = (),
) -> tuple[Figure, ...]:
    """The quantities in a claim that count or measure its event.

    Left out are those of other events, how long anything but a flight lasts, how far away a
    place is, how old single persons are, how many storeys a house has, of how many
    it is some, who are the two sides or were told before ("the two leaders"), what there was before ("fell to 34 from 79"),
    and what the event is only compared with or comes on top of ("up from 12", "in
    addition to the 40 captured").

    Args:
        text: The text of the document.
        quantities: Its quantities, in reading order.
        content: The words of the claim.
        trigger: The word that names the event.
        own: Positions of the quantities that belong to the event.
        taken: Positions of those that belong to events which claims are about.
        foreign: Positions of those that a relative clause tells of something else.
        clauses: The words of the sentence's propositions: what one without the trigger tells
            is not told of this event.
    """
    others = [
        pieces for pieces in clauses if not _covers(pieces, trigger) and pieces != tuple(content)
    ]  # of a threat the event may be its cue, which stands outside what is said
    found: list[Figure] = []
    apart: Quantity | None = None
    for number in _list_within(text, quantities, content):
        quantity = quantities[number]
        is_elsewhere = any(_covers(pieces, quantity.span) for pieces in others)
        is_other = number not in own and (number in taken or number in foreign or is_elsewhere)
        if _is_apart(text, quantity, apart):
            apart = quantity
        elif (
            is_label(text, quantity)
            or _is_old(text, quantity)
            or _opens_with_whole(text, quantity)
            or (quantity.fate is None and _is_known(text, quantity))
        ):
            continue
        elif _is_whole(text, quantities, number, content):
            continue  # but of "46 of the 137 pupils whom they seized", 137 were seized
        elif not is_other and not _is_aside(text, quantity, trigger):
            spans = trim_blanks(text, (quantity.span,))
            told = name_flight(text, quantity, trigger) or quantity.measure
            found.extend(make_figure(quantity, span, told) for span in spans)
    return tuple(found)


def _covers(pieces: Pieces, span: Span) -> bool:
    return any(piece.covers(span) for piece in pieces)


def _list_within(text: str, quantities: Sequence[Quantity], content: Pieces) -> Iterator[int]:
    """Positions of the quantities that lie in the words of a claim."""
    for piece in _close_blanks(text, content):
        first = bisect_left(quantities, piece.start, key=lambda one: one.span.start)
        for number in range(first, len(quantities)):
            if quantities[number].span.start >= piece.end:
                break
            if piece.covers(quantities[number].span):
                yield number


def _close_blanks(text: str, content: Pieces) -> list[Span]:
    """The pieces, those with only blanks between them as one: "killing at least  80 people"."""
    closed: list[Span] = []
    for piece in content:
        if closed and not text[closed[-1].end : piece.start].strip():
            closed[-1] = Span(closed[-1].start, piece.end)
        else:
            closed.append(piece)
    return closed


def _is_apart(text: str, quantity: Quantity, before: Quantity | None) -> bool:
    """Whether it is told only to compare with it, or to add to it, or joined to one that is."""
    start = quantity.span.start
    if before is not None and _JOINED.fullmatch(text, before.span.end, start):
        return True
    return _opening().search(text, max(0, start - _OPENING), start) is not None


@cache
def _opening() -> re.Pattern[str]:
    """Words that set a figure apart, with what may stand between them and it."""
    phrases = sorted(list_words("figures", "apart", "before"))
    small = "|".join(sorted(list_words("figures", "apart", "between")))
    opened = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{opened})(?:\s(?:{small}))*\s$", re.IGNORECASE)


def _is_aside(text: str, quantity: Quantity, trigger: Span) -> bool:
    """Whether it tells only how long something lasts, how far away a place or how old somebody is."""
    start, end = quantity.span
    if quantity.unit in _OF_THINGS and _HYPHENED.search(quantity.text):
        return True
    if quantity.unit in LENGTHS:
        is_placed = _ASIDE.match(text, end) is not None
        is_way = is_placed and not is_moved(text, quantity, trigger)
        return is_way and not _WITHIN.search(text, max(0, start - _NEAR), start)
    if _TIMES.match(text, end) and quantity.unit == "count":
        return True  # "ten times as many as in 2023"
    if quantity.noun and (_describes(text, quantity) or _names_parties(text, quantity)):
        return True
    is_age = (quantity.of or "").split(" ")[0] == _AGE
    if is_flight_time(quantity, trigger.quote(text)):
        return False
    return quantity.unit in _LASTING and not (is_age and quantity.approx == "at-least")


def _is_whole(text: str, quantities: Sequence[Quantity], number: int, content: Pieces) -> bool:
    """Whether it is of how many the figure before it in the claim is a part."""
    if not number or not _OF.fullmatch(
        text, quantities[number - 1].span.end, quantities[number].span.start
    ):
        return False
    return _covers(content, quantities[number - 1].span)


def _is_old(text: str, quantity: Quantity) -> bool:
    """Whether it is what something was before, or elsewhere: "rose from 7", "eight a day, against five"."""
    start = quantity.span.start
    opening = text[max(0, start - _OPENING) : start]
    if _changing().search(opening):
        return True
    if quantity.noun:
        words = (
            text[quantity.span.end : quantity.span.end + _NAMED].split(".", maxsplit=1)[0].lower()
        )
        is_short = quantity.noun.split(" / ")[0].lower() not in words
    else:
        is_short = quantity.unit not in (LENGTHS | _LASTING)
    return is_short and _AGAINST.search(opening) is not None


def _is_known(text: str, quantity: Quantity) -> bool:
    """Whether it counts nobody anew: "one of its aides", and "the two leaders", who were named before."""
    start, end = quantity.span
    if quantity.value == 1:
        return text.startswith(" of ", end)
    if quantity.approx not in _TOLD:
        return False
    return bool(quantity.noun) and _THE.search(text, max(0, start - _NEAR), start) is not None


@cache
def _changing() -> re.Pattern[str]:
    """Words for a change with "from" before the number that was there before it."""
    verbs = "|".join(sorted(list_words("figures", "changing", "words")))
    between = r"(?:\s(?:sharply|slightly|steadily|again|further|back|just|only|about|around|some|nearly))*"
    return re.compile(
        rf"\b(?:{verbs}){between}\sfrom{between}(?:\sa\stotal\sof)?\s$", re.IGNORECASE
    )


def _opens_with_whole(text: str, quantity: Quantity) -> bool:
    """Whether a sentence opens with the whole that it tells of: "Of the 136 detained, 24 were freed"."""
    start = quantity.span.start
    return _OF_THE.search(text, max(0, start - _NEAR), start) is not None


def _describes(text: str, quantity: Quantity) -> bool:
    """Whether it belongs to an adjective that tells what something is like: "a nine-storey block"."""
    return text[quantity.span.end : quantity.span.end + 1] in _HYPHENS and quantity.noun != _PEOPLE


def _names_parties(text: str, quantity: Quantity) -> bool:
    """Whether it only names those between whom something is: "the two sides", "both of the two countries"."""
    if (quantity.noun or "").lower() not in _parties():
        return False
    start = quantity.span.start
    if _FROM.search(text, max(0, start - _NEAR), start):
        return True  # "200 observers from four countries"
    if quantity.value != _BOTH:
        return False
    return _BEFORE_PARTIES.search(text, max(0, start - _NEAR), start) is not None


@cache
def _parties() -> frozenset[str]:
    return frozenset(list_words("figures", "parties", "nouns"))
