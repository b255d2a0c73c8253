"""Built names: names that the words around them give away, where the model overlooked them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.listed_names import Words
from sayso.annotations.naming.name_edges import Range, role_nouns, title_words
from sayso.annotations.wordlists import read_words

_SHORTEST_SURNAME = 3
_LONGEST_NAME = 6
_PROPER = frozenset({"NNP", "NNPS"})
_JOINTS = frozenset({"/", "-"})
_GENERAL = "general"
_OFFICES = frozenset({"secretary", "attorney", "director", "inspector"})  # … General


def find_built(words: Words) -> Iterator[Range]:
    """Names after a title, after the word for their kind, and of armed forces."""
    called = _titles("called")
    opening = _personal() | called | {_GENERAL}
    for place, lower in enumerate(words.lowers):
        if lower not in opening or words.taken[place]:
            continue
        if _is_title(words, place):
            yield from _run_after(words, place + 1, "PERSON")
        elif lower in called:
            yield from _run_after(words, place + 1, "ORG")


def find_forces(words: Words) -> Iterator[Range]:
    """Armed forces and staffs with their nationality: "Ukrainian Armed Forces", "Russian General Staff"."""
    for place in words.raised:
        country = find_country(words.words[place])
        if country is None or country.form != "adjective":
            continue
        last = _end_of_run(words, place + 1)
        staff = words.lowers[last - 2 : last] == ["general", "staff"]
        if last > place + 1 and (staff or words.lowers[last - 1] in _forces()):
            yield Range(place, last, "ORG")


def find_surnames(words: Words, surnames: AbstractSet[str]) -> Iterator[Range]:
    """Surnames that the model knew in one place and overlooked in another."""
    for place, word in enumerate(words.words):
        if words.taken[place] or word not in surnames or len(word) < _SHORTEST_SURNAME:
            continue
        # "Clinton Foundation" is not Clinton.
        around = (*words.tags[max(place - 1, 0) : place], *words.tags[place + 1 : place + 2])
        if words.tags[place] in _PROPER and not _PROPER.intersection(around):
            yield Range(place, place + 1, "PERSON")


def _is_title(words: Words, place: int) -> bool:
    """Whether a title that only persons have stands here, written as before a name."""
    if not words.words[place][:1].isupper():
        return False
    if words.lowers[place] == _GENERAL:
        return not _OFFICES.isdisjoint(words.lowers[max(place - 2, 0) : place])
    return words.lowers[place] in _personal()


def _run_after(words: Words, first: int, label: str) -> Iterator[Range]:
    last = _end_of_run(words, first)
    if last == first or (words.tags[last : last + 1] == ["POS"] and label == "ORG"):
        return
    named = words.lowers[first:last]
    if label == "PERSON" and _is_no_person(named):
        return
    yield Range(first, last, label)


def _is_no_person(named: Sequence[str]) -> bool:
    """Whether words after a title go on with the title, or name an office: "President Elect"."""
    kinds = read_words("kinds")
    first, last = named[0], named[-1]
    office = last in kinds["organisation"] or last in kinds["place"] or last in kinds["event"]
    return office or first in role_nouns() or first in title_words() or first in _DAYS


_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "elect",
        "state",
        "defense",
        "defence",
    ]
)


def _end_of_run(words: Words, first: int) -> int:
    """The end of the proper nouns that follow one another from here."""
    last = first
    while last < min(len(words.words), first + _LONGEST_NAME) and _goes_on(words, first, last):
        last += 1
    while last > first and words.words[last - 1] in _JOINTS:
        last -= 1
    return last


def _goes_on(words: Words, first: int, place: int) -> bool:
    if words.taken[place]:
        return False
    word = words.words[place]
    if words.tags[place] in _PROPER and word[:1].isupper():
        return True
    joined = place > first and words.span(place - 1, place).end == words.starts[place]
    after_joint = place > first and words.words[place - 1] in _JOINTS and word.isalpha()
    return joined and (word in _JOINTS or after_joint)


@cache
def _personal() -> frozenset[str]:
    return frozenset(read_words("titles")["personal"])


@cache
def _titles(what: str) -> frozenset[str]:
    return frozenset(read_words("titles")["bodies"][what])


@cache
def _forces() -> frozenset[str]:
    return frozenset(read_words("kinds")["forces"])
