"""Listed names: what word lists and the build of words add to the names that a model marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from sayso.annotations.naming.countries import find_country, longest_name, may_begin_name
from sayso.annotations.naming.name_edges import Range
from sayso.annotations.naming.name_kinds import is_designation, is_doubtful_country
from sayso.annotations.tokens import Tokens, list_tokens
from sayso.annotations.wordlists import read_words
from sayso.model.span import Span

_HANDLE = re.compile(r"@\w{2,30}")
_HYPHENATED = re.compile(r"([^-‐‑–]+)[-‐‑–](?=[A-Za-z])")  # the "U.S." of "U.S.-led"
_DIGIT = re.compile(r"\d")
_MANY = 2
"""Blanks in a name that no model need be asked about."""
_DESIGNATION_WORDS = (4, 3, 2, 1)
_NAME_TAGS = ("NNP", "JJ", "NN", "AFX", "ADD", "HYPH")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text as plain lists.

    Attributes:
        text: The text.
        words: Each token's characters.
        lowers: The same in lower case.
        raised: The tokens that begin with a capital.
        tags: Each token's part of speech, Penn Treebank.
        starts: Position of each token's first character.
        openings: The tokens with which the name of a country may begin.
        taken: Whether each token is part of a name that is already known; changes.
    """

    text: str
    words: Sequence[str]
    lowers: Sequence[str]
    raised: Sequence[int]
    tags: Sequence[str]
    starts: Sequence[int]
    openings: Sequence[int]
    taken: list[bool]

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens, the last not included."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def quote(self, first: int, last: int) -> str:
        """The text of tokens, the last not included."""
        return self.span(first, last).quote(self.text)


def lay_out(doc: Doc) -> Words:
    """The tokens of a text with no name known yet."""
    tokens = list_tokens(doc)
    return Words(
        text=tokens.text,
        words=tokens.words,
        lowers=tokens.lowers,
        raised=[place for place, word in enumerate(tokens.words) if word[:1].isupper()],
        tags=tokens.tags,
        starts=tokens.starts,
        openings=_list_openings(tokens),
        taken=[False] * len(tokens),
    )


def find_countries(words: Words) -> Iterator[Range]:
    """Countries, regions and their adjectives that the model overlooked."""
    reached = 0
    for place in words.openings:
        length = 0 if place < reached or words.taken[place] else _country_length(words, place)
        if length:
            reached = place + length
            yield Range(place, reached, "GPE")


def find_known_bodies(words: Words) -> Iterator[Range]:
    """Well-known bodies and outlets of several words, which a model may cut: "Korean Central News Agency"."""
    known = _known_bodies()
    openings = [place for place, word in enumerate(words.words) if word in known]
    for place in openings:
        for name in known[words.words[place]]:
            end = place + name.count(" ") + 1
            if end <= len(words.words) and words.quote(place, end) == name:
                yield Range(place, end, "ORG")
                break


@cache
def _known_bodies() -> Mapping[str, Sequence[str]]:
    """Names of at least three words, by the first, the longest first."""
    kinds = read_words("kinds")
    aliases = (name for names in kinds["aliases"] for name in names)
    listed = {*kinds["bodies"], *aliases, *read_words("media")["names"]}
    found: dict[str, list[str]] = {}
    for name in sorted(listed, key=lambda name: (-len(name), name)):
        if name.count(" ") >= _MANY and name.replace(" ", "").isalpha():
            found.setdefault(name.split()[0], []).append(name)
    return found


def find_long_countries(words: Words, marked: Iterable[DocSpan]) -> Iterator[Range]:
    """Countries of several words of which the model saw only a part."""
    edges = [(entity.start, entity.end) for entity in marked]
    number = 0
    for place in words.openings:
        while number < len(edges) and edges[number][1] <= place:
            number += 1
        if number == len(edges):
            return
        if edges[number][0] > place + longest_name():
            continue
        length = _country_length(words, place)
        parts = [edge for edge in edges[number : number + length] if edge[0] < place + length]
        inside = all(place <= start and end <= place + length for start, end in parts)
        if length > 1 and parts and inside and parts != [(place, place + length)]:
            yield Range(place, place + length, "GPE")


def _list_openings(tokens: Tokens) -> list[int]:
    tags = {tag for tag in set(tokens.tags) if tag.startswith(_NAME_TAGS)}
    return [
        place
        for place, tag in enumerate(tokens.tags)
        if tag in tags and may_begin_name(tokens.words[place])
    ]


def _country_length(words: Words, place: int) -> int:
    """How many tokens of the name of a country begin here; 0 if none does."""
    for length in range(min(longest_name(), len(words.words) - place), 0, -1):
        name = words.quote(place, place + length)
        if find_country(name) and not is_doubtful_country(name):
            return length
    return 0


def find_designations(words: Words) -> Iterator[Range]:
    """Names of weapons ("F-16"), and accounts on social media ("@name")."""
    signs = (place for place, word in enumerate(words.words) if word[:1] == "@")
    for place in sorted((*words.raised, *(signs if "@" in words.text else ()))):
        word = words.words[place]
        if words.taken[place]:
            continue
        if word[:1] == "@":
            if _HANDLE.fullmatch(word):
                yield Range(place, place + 1, "HANDLE")
            continue
        length = _designation_length(words, place)
        if length:
            yield Range(place, place + length, "WEAPON")


def _designation_length(words: Words, place: int) -> int:
    near = words.words[place : place + _DESIGNATION_WORDS[0]]
    if not any(_DIGIT.search(word) for word in near):
        return 0
    for length in _DESIGNATION_WORDS:
        if length <= len(near) and is_designation(words.quote(place, place + length)):
            return length
    return 0


def find_hyphenated(words: Words) -> Iterator[tuple[Span, Range]]:
    """Countries that open a compound which is one token: the "U.S." of "U.S.-led"."""
    for place, word in enumerate(words.words):
        match = None if word.isalpha() or words.taken[place] else _HYPHENATED.match(word)
        if match and find_country(match[1]):
            start = words.starts[place]
            yield Span(start, start + len(match[1])), Range(place, place + 1, "GPE")
