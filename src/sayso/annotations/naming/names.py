"""Names: every place in a text where somebody or something is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.annotations.naming.built_names import find_built, find_forces, find_surnames
from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.joined_names import join_parts
from sayso.annotations.naming.listed_names import (
    Words,
    find_countries,
    find_designations,
    find_hyphenated,
    find_known_bodies,
    find_long_countries,
    lay_out,
)
from sayso.annotations.naming.name_edges import Range, mend_edges
from sayso.annotations.naming.name_kinds import kind_of_name
from sayso.annotations.naming.office_names import part_offices
from sayso.annotations.naming.own_entities import OwnEntity
from sayso.annotations.naming.own_names import OwnIndex, OwnName, find_own_names
from sayso.annotations.naming.seats import part_seats
from sayso.annotations.tokens import list_tokens
from sayso.model.entity import EntityKind
from sayso.model.span import Span

_OVERLAPPING = 3
"""Names that may begin before another and reach into it; a model marks none within another."""


_SPEED = "Mach"
_DIRECTIONS = frozenset({"western", "eastern", "northern", "southern"})


@dataclass(frozen=True, slots=True)
class Name:
    """One place where somebody or something is named.

    Attributes:
        span: The name's characters, without article, title and possessive.
        first: Its first token.
        last: The token after its last.
        kind: What it is a name of.
        text: The name, blanks evened out.
        own: What a user's own file says of it; None if it says nothing.
    """

    span: Span
    first: int
    last: int
    kind: EntityKind
    text: str
    own: OwnEntity | None = None


def find_names(doc: Doc, own: OwnIndex | None = None) -> list[Name]:
    """All names, in reading order; no two share a token.

    They are those of a user's own file, those that the model marked
    (`doc.ents`), mended at their edges, and what word lists add: countries,
    weapons, accounts, surnames known from elsewhere in the text.

    Args:
        doc: A parsed text.
        own: Names of a user's own file; None for none.
    """
    words, tokens, entities = lay_out(doc), list_tokens(doc), doc.ents
    ranges: list[Range] = []
    countries = list(find_long_countries(words, entities))
    marked = [
        Range(entity.start, entity.end, entity.label_)
        for entity in entities
        if not _is_speed(doc, entity.start, entity.end)
        and not _only_points(doc, entity.start, entity.end)
    ]
    whole = part_seats(tokens, join_parts(tokens, marked))
    edged = [found for entity in whole for found in mend_edges(tokens, entity)]
    mended = part_offices(tokens, edged)
    listed = _take_own(words, own, [*countries, *mended]) if own is not None else []
    for found in countries:
        _take(words, ranges, found)
    for found in [*find_forces(words), *find_known_bodies(words)]:
        _take(words, ranges, found)
    for found in mended:
        _take(words, ranges, found)
    for search in (find_designations, find_built, find_countries):
        for found in list(search(words)):
            _take(words, ranges, found)
    surnames = {words.words[found.last - 1] for found in ranges if found.label == "PERSON"}
    for found in find_surnames(words, surnames):
        _take(words, ranges, found)
    spans = [(words.span(found.first, found.last), found) for found in ranges]
    spans += find_hyphenated(words)
    names = [_to_name(words, span, found) for span, found in spans]
    return sorted([*listed, *names], key=lambda name: name.span)


def _is_speed(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is the unit of a speed: "Mach 12"."""
    is_followed = last < len(doc) and doc[last].tag_ == "CD"
    return last == first + 1 and is_followed and doc[first].text == _SPEED


def _only_points(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is but the adjective of a direction: "Western" allies."""
    return last == first + 1 and doc[first].lower_ in _DIRECTIONS


def _take_own(words: Words, own: OwnIndex, wider: Iterable[Range]) -> list[Name]:
    """The names of the user's file, but for those that are a part of a longer name."""
    wide = sorted((words.span(found.first, found.last), found) for found in wider)
    listed: list[Name] = []
    for found in find_own_names(own, words.text, words.starts):
        if _is_part(words, found, wide):
            continue
        words.taken[found.first : found.last] = [True] * (found.last - found.first)
        text = " ".join(found.span.quote(words.text).split())
        entity = found.entity
        listed.append(Name(found.span, found.first, found.last, entity.kind, text, entity))
    return listed


def _is_part(words: Words, found: OwnName, wide: Sequence[tuple[Span, Range]]) -> bool:
    """Whether it stands inside a longer name, all of it written as one: "Wagner" Foundation.

    A nationality before it that is its own is no part of a name: "Russia's Wagner".
    """
    place = bisect_right(wide, found.span.start, key=lambda item: item[0].start)
    for span, longer in wide[max(place - _OVERLAPPING, 0) : place]:
        if span != found.span and span.covers(found.span):
            edges = (words.words[longer.first], words.words[longer.last - 1])
            is_one = not any(word[:1].islower() for word in edges)
            if is_one and not _is_of_its_country(words, found, span):
                return True
    return False


def _take(words: Words, ranges: list[Range], found: Range) -> None:
    if not any(words.taken[found.first : found.last]):
        words.taken[found.first : found.last] = [True] * (found.last - found.first)
        ranges.append(found)


def _is_of_its_country(words: Words, found: OwnName, longer: Span) -> bool:
    """Whether all that a longer name has more is the nationality before it."""
    before = words.text[longer.start : found.span.start].rstrip()
    country = find_country(before.removesuffix("’s").removesuffix("'s"))
    if country is None or country.code is None or longer.end != found.span.end:
        return False
    return country.code == found.entity.country


def _to_name(words: Words, span: Span, found: Range) -> Name:
    name = " ".join(span.quote(words.text).split())
    return Name(span, found.first, found.last, kind_of_name(name, found.label), name)
