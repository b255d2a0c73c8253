"""Places: where place names stand, and whether each means the place itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.annotations.naming.cast import Mention, set_cast
from sayso.annotations.naming.countries import find_country, longest_name, settled_name
from sayso.annotations.naming.place_senses import find_sense
from sayso.model.entity import Entity, Place, PlaceKind
from sayso.model.span import Span

_KINDS = frozenset({"state", "place"})
_WITH_PLACES_INSIDE = frozenset({"organisation", "media", "unit", "event"})


def find_places(
    doc: Doc, entities: Sequence[Entity], dateline: Span | None = None
) -> tuple[Place, ...]:
    """Place names in reading order, those inside the names of bodies among them.

    Nationalities count as names of their country. Points are given later, by
    `sayso.annotations.geography`; the country is given where a list has the name.

    Args:
        doc: A parsed text.
        entities: Its entities; see `sayso.annotations.naming.entities`.
        dateline: Its dateline, whose names say where it was written; None if it has none.
    """
    cast = set_cast(doc, entities)
    known = {
        name
        for entity in entities
        if entity.kind in _KINDS
        for name in {span.quote(cast.text) for span in entity.mentions}
    }
    found: dict[Span, Place] = {}
    for mention in cast.mentions:
        if mention.entity.kind in _KINDS:
            written_here = dateline is not None and mention.span.start < dateline.end
            sense = "literal" if written_here else find_sense(doc, mention.first, mention.last)
            place = _to_place(cast.text, mention.span, mention.entity, sense)
            found.setdefault(mention.span, place)
        elif mention.entity.kind in _WITH_PLACES_INSIDE:
            for span in _inside(doc, mention, known):
                found.setdefault(span, _to_place(cast.text, span, None, "associative"))
    return tuple(_join_of(cast.text, [found[span] for span in sorted(found)]))


def _join_of(text: str, places: Sequence[Place]) -> Iterator[Place]:
    """The places, where "Republic of" was read as a name of its own joined with what follows."""
    held: Place | None = None
    for place in places:
        joined = place
        if held is not None:
            if text[held.span.end : place.span.start] == " ":
                span = Span(held.span.start, place.span.end)
                joined = replace(place, span=span, text=span.quote(text), kind=held.kind)
            else:
                yield held
        held = joined if joined.text.endswith(" of") else None
        if held is None:
            yield joined
    if held is not None:
        yield held


def _inside(doc: Doc, mention: Mention, known: set[str]) -> Iterator[Span]:
    """Places in the name of something else: the "Syrian" of "Syrian Observatory"."""
    place = mention.first
    while place < mention.last:
        length = _known_length(doc, place, mention, known)
        if length:
            last = doc[place + length - 1]
            yield Span(doc[place].idx, last.idx + len(last))
        place += length or 1


def _known_length(doc: Doc, place: int, mention: Mention, known: set[str]) -> int:
    for length in range(min(longest_name(), mention.last - place), 0, -1):
        if length == mention.last - mention.first:
            continue
        words = doc[place : place + length].text
        if words[:1].isupper() and (words in known or find_country(words)):
            return length
    return 0


def _to_place(text: str, span: Span, entity: Entity | None, sense: PlaceKind) -> Place:
    words = " ".join(span.quote(text).split())
    if entity is not None and entity.own:
        return _lay_place(span, text, entity.name, entity.country, sense)
    country = find_country(words)
    code = country.code if country else entity.country if entity else None
    name = entity.name if entity else words
    if country and country.code and country.form in {"adjective", "people", "name"}:
        name = settled_name(country.code)
    return _lay_place(span, text, name, code, sense)


def _lay_place(span: Span, text: str, name: str, country: str | None, sense: PlaceKind) -> Place:
    return Place(
        span=span,
        text=span.quote(text),
        name=name,
        latitude=None,
        longitude=None,
        geonames_id=None,
        country=country,
        kind=sense,
    )
