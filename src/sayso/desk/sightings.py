"""Sightings: each claim with what is needed to place it, without its document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.checks.figures import is_part
from sayso.desk.sites import find_site, list_sites
from sayso.model.claim import Claim
from sayso.model.entity import Entity, EntityKind, Place
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, hull, quote_pieces
from sayso.model.when import TimeExpression

_TWO = 2
_NEAR, _FAR = 3, 8
"""Sentences after which nothing goes on any more, and the same for tests of weapons: reports tell of one."""
_TEST = "TEST"
_EARLIER = re.compile(
    r"\b(?:initially|originally|at first) (?:been )?"
    r"(?:announced|counted|estimated|gave|given|insisted|put|reported|said|spoke|told)\b"
    r"|\b(?:announced|counted|estimated|gave|given|put|reported|said|told) (?:at first|initially|originally)\b"
    r"|\b(?:earlier|initial|preliminary|previous|provisional) (?:count|estimate|figure|tally|toll)s?\b"
    r"|\b[Uu]ntil (?:[\w-]+ ){1,4}(?:claimed|insisted|maintained|put|said)\b"
)
"""How a figure is called that has been revised; what somebody "earlier said" may still stand."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONG = re.compile(r"[\dX]{4}(?:-\d{2})?")
"""TIMEX3 values of months and years."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that can be recognised in another document.

    Attributes:
        key: The same for the same name; the country's code for states.
        name: The name as this document gives it.
        kind: What it is.
    """

    key: str
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """A claim, ready to be placed in a brief.

    Attributes:
        claim: The claim.
        document: Id of its document.
        sentence: Number of the sentence where its content begins, from 1; None if not known.
        quote: The words of its content.
        hedges: The words that lower its certainty.
        day: ISO 8601 day that its content speaks of; None if not told.
        long: Whether it speaks of a month or a year instead: "in April", "last year".
        published: ISO 8601 day of publication; None if not known.
        subjects: Who and what is named in its content; or else in the claim before it on an
            event of the same type; or else, media left out, in its sentence.
        site: Where its event happened; None if that is not told, or no point says where.
        parts: The figures of its event that count a part of others: "seven of the wounded died".
        earlier: Whether its sentence says that it is what was told before: "had initially put the toll at three".
    """

    claim: Claim
    document: str
    sentence: int | None
    quote: str
    hedges: tuple[str, ...]
    day: str | None
    published: str | None
    subjects: tuple[Subject, ...]
    site: Place | None = None
    parts: frozenset[Span] = frozenset()
    long: bool = False
    earlier: bool = False


def sight_claims(reading: Reading) -> Iterator[Sighting]:
    """Each claim of a reading, in reading order."""
    text = reading.document.text
    starts = [sentence.start for sentence in reading.sentences]
    mentions = _Mentions(reading.entities)
    times = _Times(reading.times)
    sites = list_sites(reading.places)
    published = find_day(reading.document.published)
    stories: dict[str, Sighting] = {}
    for claim in reading.claims:
        begin = claim.content[0].start if claim.content else 0
        number = bisect_right(starts, begin)
        around: Pieces = (reading.sentences[number - 1],) if number else ()
        sighting = Sighting(
            claim=claim,
            document=reading.document.id,
            sentence=number or None,
            quote=quote_pieces(text, claim.content),
            hedges=tuple(quote_pieces(text, (span,)) for span in claim.hedges),
            day=_find_event_day(claim) or times.find_day(claim.content),
            published=published,
            subjects=mentions.find(claim.content),
            site=find_site(sites, claim),
            parts=frozenset(
                figure.span
                for figure in (claim.event.figures if claim.event else ())
                if is_part(text, figure.span, figure.measure)
            ),
            long=times.tell_long(claim.content),
            earlier=any(_EARLIER.search(text, *one) for one in around),
        )
        beside = _leave_media_out(mentions.find(around))
        told = sighting
        if claim.event is not None:
            story = stories.get(claim.event.type)
            told, story = _go_on(sighting, story), _remember(sighting, story, beside)
            if story is not None:
                stories[claim.event.type] = story
        yield replace(told, subjects=told.subjects or beside)


def _go_on(sighting: Sighting, before: Sighting | None) -> Sighting:
    """The claim, with the subjects of the one before it where it names nobody and goes on with it.

    "North Korea fired a missile. The missile flew 1,100 km": of the same type, on the same day.
    """
    if sighting.subjects or before is None or not _goes_on(sighting, before):
        return sighting
    return replace(sighting, subjects=before.subjects)


def _remember(
    sighting: Sighting, before: Sighting | None, beside: tuple[Subject, ...]
) -> Sighting | None:
    """What the next claim of its type may go on with: this one, with what the ones before it named.

    A story is also of the states that are named beside its opening.
    """
    if before is None or not _goes_on(sighting, before):
        states = tuple(one for one in beside if one.kind == "state")
        once = {one.key: one for one in (*sighting.subjects, *states)}
        opened = replace(sighting, subjects=tuple(once.values()))
        return opened if opened.subjects else before
    once = {one.key: one for one in (*before.subjects, *sighting.subjects)}
    return replace(sighting, subjects=tuple(once.values()))


def _goes_on(sighting: Sighting, before: Sighting) -> bool:
    event, other = sighting.claim.event, before.claim.event
    if event is None or other is None or event.type != other.type:
        return False
    far = _FAR if event.type == _TEST else _NEAR
    is_near = (sighting.sentence or 0) - (before.sentence or 0) <= far
    return is_near and len({sighting.day, before.day} - {None}) < _TWO


def find_day(moment: str | None) -> str | None:
    """The day of an ISO 8601 date or time; None where it names no single day."""
    found = DAY.match(moment) if moment else None
    return found.group() if found else None


def make_key(entity: Entity) -> str:
    """What two documents' names of the same have in common."""
    if entity.kind == "state" and entity.country:
        return f"country {entity.country}"
    words = re.sub(r"[^\w\s-]", "", entity.name.casefold()).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _leave_media_out(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Those that a claim can be about: "he wrote on Telegram" tells only where it was said."""
    return tuple(subject for subject in subjects if subject.kind != "media")


def _find_event_day(claim: Claim) -> str | None:
    if claim.event is None or claim.event.begin is None:
        return None
    begin, end = find_day(claim.event.begin), find_day(claim.event.end)
    return begin if end in {None, begin} else None


class _Times:
    """The days that a document names, found by place."""

    def __init__(self, times: tuple[TimeExpression, ...]) -> None:
        self._times = sorted(times, key=lambda time: time.span)

    def find_day(self, pieces: Pieces) -> str | None:
        return next((day for time in self._list(pieces) if (day := _single_day(time))), None)

    def tell_long(self, pieces: Pieces) -> bool:
        dates = [time for time in self._list(pieces) if time.type == "DATE"]
        return bool(dates) and all(_LONG.fullmatch(time.value) for time in dates)

    def _list(self, pieces: Pieces) -> Iterator[TimeExpression]:
        for piece in pieces:
            place = bisect_left(self._times, piece.start, key=lambda time: time.span.start)
            while place < len(self._times) and self._times[place].span.start < piece.end:
                if self._times[place].span.end <= piece.end:
                    yield self._times[place]
                place += 1


def _single_day(time: TimeExpression) -> str | None:
    if time.type not in {"DATE", "TIME"}:
        return None
    begin, end = find_day(time.begin), find_day(time.end)
    return begin if end in {None, begin} else None


class _Mentions:
    """Who and what a document names, found by place."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        found: list[tuple[Span, Subject]] = []
        for entity in entities:
            subject = Subject(make_key(entity), entity.name, entity.kind)
            found.extend((mention, subject) for mention in entity.mentions if subject.key)
        found.sort(key=lambda item: (item[0], item[1].key))
        self._starts = [mention.start for mention, _ in found]
        self._found = found

    def find(self, pieces: Pieces) -> tuple[Subject, ...]:
        """Each that is named within the pieces, once, in reading order."""
        around = hull(pieces)
        if around is None:
            return ()
        first = bisect_left(self._starts, around.start)
        last = bisect_left(self._starts, around.end)
        inside = [
            subject
            for mention, subject in self._found[first:last]
            if any(piece.covers(mention) for piece in pieces)
        ]
        return tuple({subject.key: subject for subject in inside}.values())
