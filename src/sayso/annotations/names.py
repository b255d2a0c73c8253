"""Names: every place in a text where somebody or something is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.annotations.countries import find_country, longest_name
from sayso.annotations.name_edges import Range, mend_edges
from sayso.annotations.name_kinds import is_designation, kind_of_name
from sayso.model.entity import EntityKind
from sayso.model.span import Span

_HANDLE = re.compile(r"@\w{2,30}")
_HYPHENATED = re.compile(r"(?P<name>.+?)[-‐‑–](?=[A-Za-z])")  # the "U.S." of "U.S.-led"
_SHORTEST_SURNAME = 3
_NAME_TAGS = ("NNP", "JJ", "NN", "AFX", "ADD", "HYPH")
# Words that are often something else than the country or capital; the model must have seen a name.
_DOUBTFUL = frozenset(
    {
        "US",
        "U.S",
        "CAR",
        "Male",
        "Turkey",
        "Jordan",
        "Chad",
        "Georgia",
        "Sofia",
        "Sucre",
        "Victoria",
        "Kiwi",
        "Kiwis",
        "Nice",
        "Reading",
        "Polish",
        "Praia",
        "Dominica",
        "Dominican",
        "Paris",
        "Lima",
        "Wellington",
        "Kingston",
        "Georgetown",
        "Santiago",
        "Bern",
        "Pole",
        "Poles",
        "Dane",
        "Scot",
        "Turk",
        "Western",
        "Congo",
        "Guinea",
        "Mongol",
        "Virginia",
        "Washington",
        "Montana",
        "Baltic",
        "Emirates",
        "Islamic Republic",
    }
)


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
    """All names, in reading order; no two share a token."""
    taken = [False] * len(doc)
    ranges: list[Range] = []
    for entity in doc.ents:
        for found in mend_edges(doc, Range(entity.start, entity.end, entity.label_)):
            _take(taken, ranges, found)
    for found in (*_listed_countries(doc, taken), *_designations(doc, taken)):
        _take(taken, ranges, found)
    for found in _repeated(doc, taken, ranges):
        _take(taken, ranges, found)
    names = [_to_name(doc, found) for found in ranges]
    names += _hyphenated(doc, taken)
    return sorted(names, key=lambda name: name.span)


def _take(taken: list[bool], ranges: list[Range], found: Range) -> None:
    if not any(taken[found.first : found.last]):
        taken[found.first : found.last] = [True] * (found.last - found.first)
        ranges.append(found)


def _to_name(doc: Doc, found: Range) -> Name:
    last = doc[found.last - 1]
    span = Span(doc[found.first].idx, last.idx + len(last))
    text = " ".join(doc.text[span.start : span.end].split())
    return Name(span, found.first, found.last, kind_of_name(text, found.label), text)


def _listed_countries(doc: Doc, taken: list[bool]) -> Iterator[Range]:
    """Countries and their adjectives that the model overlooked."""
    place = 0
    while place < len(doc):
        length = 0 if taken[place] else _listed_length(doc, place)
        if length:
            yield Range(place, place + length, "GPE")
        place += length or 1


def _listed_length(doc: Doc, place: int) -> int:
    if not doc[place].text[:1].isupper() or not doc[place].tag_.startswith(_NAME_TAGS):
        return 0
    for length in range(min(longest_name(), len(doc) - place), 0, -1):
        words = doc[place : place + length].text
        if find_country(words) and words not in _DOUBTFUL:
            return length
    return 0


def _designations(doc: Doc, taken: list[bool]) -> Iterator[Range]:
    """Names of weapons, and accounts on social media."""
    for token in doc:
        if taken[token.i]:
            continue
        if _HANDLE.fullmatch(token.text):
            yield Range(token.i, token.i + 1, "HANDLE")
        elif is_designation(token.text):
            yield Range(token.i, token.i + 1, "WEAPON")
        elif token.text[:1].isupper():
            for length in (4, 3, 2):
                words = doc[token.i : token.i + length].text
                if "\n" not in words and is_designation(words):
                    yield Range(token.i, token.i + length, "WEAPON")
                    break


def _repeated(doc: Doc, taken: list[bool], ranges: list[Range]) -> Iterator[Range]:
    """Surnames of persons that the model knew in one place and overlooked in another."""
    surnames = {
        doc[found.last - 1].text: found.label
        for found in ranges
        if found.label == "PERSON" and len(doc[found.last - 1]) >= _SHORTEST_SURNAME
    }
    for token in doc:
        known = token.text in surnames and token.tag_ in {"NNP", "NNPS"}
        if known and not taken[token.i] and _stands_alone(doc, token.i):
            yield Range(token.i, token.i + 1, "PERSON")


def _stands_alone(doc: Doc, place: int) -> bool:
    """Whether the words around are no part of a longer name ("Clinton Foundation")."""
    around = [doc[near] for near in (place - 1, place + 1) if 0 <= near < len(doc)]
    return not any(token.tag_ in {"NNP", "NNPS"} for token in around)


def _hyphenated(doc: Doc, taken: list[bool]) -> list[Name]:
    """Countries that open a compound which is one token ("U.S.-led")."""
    found: list[Name] = []
    for token in doc:
        match = None if taken[token.i] else _HYPHENATED.match(token.text)
        if match and find_country(match["name"]):
            span = Span(token.idx, token.idx + len(match["name"]))
            kind = kind_of_name(match["name"], "GPE")
            found.append(Name(span, token.i, token.i + 1, kind, match["name"]))
    return found
