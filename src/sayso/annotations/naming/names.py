"""Names: every place in a text where somebody or something is named."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.annotations.naming.built_names import find_built, find_forces, find_surnames
from sayso.annotations.naming.listed_names import (
    Words,
    find_countries,
    find_designations,
    find_hyphenated,
    find_long_countries,
    lay_out,
)
from sayso.annotations.naming.name_edges import Range, join_parts, mend_edges
from sayso.annotations.naming.name_kinds import kind_of_name
from sayso.annotations.tokens import list_tokens
from sayso.model.entity import EntityKind
from sayso.model.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One place where somebody or something is named.

    Attributes:
        span: The name's characters, without article, title and possessive.
        first: Its first token.
        last: The token after its last.
        kind: What it is a name of.
        text: The name, blanks evened out.
    """

    span: Span
    first: int
    last: int
    kind: EntityKind
    text: str


def find_names(doc: Doc) -> list[Name]:
    """All names, in reading order; no two share a token.

    They are those that the model marked (`doc.ents`), mended at their edges,
    and what word lists add: countries, weapons, accounts, surnames known from
    elsewhere in the text.
    """
    words = lay_out(doc)
    ranges: list[Range] = []
    for found in find_long_countries(words, doc.ents):
        _take(words, ranges, found)
    for found in list(find_forces(words)):
        _take(words, ranges, found)
    marked = [Range(entity.start, entity.end, entity.label_) for entity in doc.ents]
    tokens = list_tokens(doc)
    for entity in join_parts(tokens, marked):
        for found in mend_edges(tokens, entity):
            _take(words, ranges, found)
    for search in (find_designations, find_built, find_countries):
        for found in list(search(words)):
            _take(words, ranges, found)
    surnames = {words.words[found.last - 1] for found in ranges if found.label == "PERSON"}
    for found in find_surnames(words, surnames):
        _take(words, ranges, found)
    spans = [(words.span(found.first, found.last), found) for found in ranges]
    spans += find_hyphenated(words)
    return [_to_name(words, span, found) for span, found in sorted(spans)]


def _take(words: Words, ranges: list[Range], found: Range) -> None:
    if not any(words.taken[found.first : found.last]):
        words.taken[found.first : found.last] = [True] * (found.last - found.first)
        ranges.append(found)


def _to_name(words: Words, span: Span, found: Range) -> Name:
    name = " ".join(span.quote(words.text).split())
    return Name(span, found.first, found.last, kind_of_name(name, found.label), name)
