"""Surroundings: what words around a name tell of it, where a model takes it for something else.

"Maersk, which …" is no person, nor is "the village of Lupin"; "Ines Koval, the EU envoy," is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns
from sayso.annotations.naming.names import Name
from sayso.annotations.tokens import Tokens
from sayso.annotations.wordlists import read_words

_LONGEST = 8
"""Tokens of an apposition that are looked at."""
_ARTICLES = frozenset({"a", "an", "the", "one"})
_NOUNS = ("NN", "JJ", "VBG", "VBN", "HYPH", "CD", "POS", "RB")

_MISTAKEN = frozenset({"organisation", "place", "other"})
_NAME_LENGTHS = (2, 3)
_MOST_LETTERS = 6
_YOUNGEST, _OLDEST = 4, 110
_EITHER = frozenset({"ally", "backer", "champion", "critic", "leader", "member", "partner", "rival", "sponsor", "supporter", "winner"})  # fmt: skip

Kind = Literal["organisation", "place"]


def find_taken_for_persons(tokens: Tokens, names: Iterable[Name]) -> dict[str, Kind]:
    """What those are whom a model takes for persons, and that are bodies or settlements; by their words.

    A person is never "which", and no firm, village or ship. What a model takes for a place is a
    body behind the noun for one: "the security firm Tarn".

    Args:
        tokens: The text.
        names: Its names.
    """
    found: dict[str, Kind] = {}
    listed = list(names)
    openings = _list_openings(listed)
    for name in listed:
        if name.kind == "person" and name.own is None:
            kind = _tell_before(tokens, name.first) or _tell_behind(tokens, name.last)
            kind = kind or ("organisation" if name.text in openings else None)
            if kind is not None:
                found.setdefault(name.text, kind)
        is_open = name.kind == "place" and name.own is None and find_country(name.text) is None
        is_body = _tell_before(tokens, name.first) == "organisation" or _tells_firm(tokens, name)
        if is_open and (is_body or _tells_letters(tokens, name)):
            found.setdefault(name.text, "organisation")
    return found


def _list_openings(names: Sequence[Name]) -> frozenset[str]:
    """First words of the names of bodies that are in no person's name: the "Nordvik" of "Nordvik P&I"."""
    long_names = [name for name in names if " " in name.text]
    bodies = {name.text.split()[0] for name in long_names if name.kind == "organisation"}
    persons = {word for name in long_names if name.kind == "person" for word in name.text.split()}
    return frozenset(bodies - persons)


def _tells_firm(tokens: Tokens, name: Name) -> bool:
    """Whether a comma and words for a firm stand behind a name: "Arcturus, a satellite firm"."""
    last = name.last
    is_parted = tokens.words[last : last + 1] == [","]
    is_parted = is_parted and tokens.lowers[last + 1 : last + 2] in (["a"], ["an"])
    return is_parted and _find_noun(tokens, last) in _words("firms")


def _tells_letters(tokens: Tokens, name: Name) -> bool:
    """Whether letters stand behind a comma and the noun for a body: "the intelligence service, SRI"."""
    before = name.first - 2
    letters = name.text.isupper() and name.text.isalpha() and len(name.text) <= _MOST_LETTERS
    if not letters or before < 0 or tokens.words[before + 1] != ",":
        return False
    return tokens.lowers[before] in read_words("titles")["bodies"]["nouns"]


def find_taken_for_bodies(tokens: Tokens, names: Iterable[Name]) -> frozenset[str]:
    """The names of two or three words that a model takes for bodies or places, and that are persons'.

    An age stands behind them, or what only a person is: "Hawa Osman, 41,", "Ines Koval, the EU envoy".

    Args:
        tokens: The text.
        names: Its names.
    """
    return frozenset(
        name.text
        for name in names
        if name.kind in _MISTAKEN
        and name.own is None
        and _may_be_person(name.text)
        and (
            _tells_person(tokens, name.last)
            or _tells_holder(tokens, name.first)
            or _tells_office(tokens, name.first)
        )
    )


def _may_be_person(text: str) -> bool:
    """Whether words look like a first name and a surname, and none is one for a body or of a country."""
    words = text.split()
    plain = all(word.isalpha() and word.istitle() for word in words)
    named = any(word.lower() in _sorts() or find_country(word) is not None for word in words)
    return len(words) in _NAME_LENGTHS and plain and not named and find_country(text) is None


def _tells_person(tokens: Tokens, last: int) -> bool:
    if last + 2 >= len(tokens) or tokens.words[last] != ",":
        return False
    following = tokens.lowers[last + 1]
    is_number = following.isdecimal() and len(following) <= len(str(_OLDEST))
    is_age = is_number and _YOUNGEST <= int(following) <= _OLDEST
    if is_age and tokens.words[last + 2] == ",":
        return True  # while "the University of California, Los Angeles, who" is none
    return _find_noun(tokens, last) in role_nouns() - _of_bodies()


def _tells_office(tokens: Tokens, first: int) -> bool:
    """Whether a name stands behind a comma and an office that no body has: "its spokesman, Aimable Nsanga"."""
    if first < 2 or tokens.words[first - 1] != ",":  # noqa: PLR2004
        return False
    return tokens.lowers[first - 2] in role_nouns() - _of_bodies()


def _tells_holder(tokens: Tokens, first: int) -> bool:
    """Whether a name stands behind an office and its country: "the chair of the group, Kenya's" Ann Oloo."""
    comma = first - 3
    if comma <= 0 or tokens.words[first - 1] not in POSSESSIVE or tokens.words[comma] != ",":
        return False
    offices = role_nouns() - _of_bodies()
    office = any(word in offices for word in tokens.lowers[max(comma - _LONGEST, 0) : comma])
    return office and find_country(tokens.words[first - 2]) is not None


@cache
def _sorts() -> frozenset[str]:
    kinds = read_words("kinds")
    bodies = read_words("titles")["bodies"]["nouns"]
    around = kinds["around"]
    return frozenset((*kinds["organisation"], *bodies, *around["firms"], *around["settlements"]))


@cache
def _of_bodies() -> frozenset[str]:
    """Nouns for what a body may be as well as a person: "the operator", "an ally"."""
    bodies = read_words("titles")["bodies"]
    return frozenset((*bodies["operators"], *bodies["nouns"], *_EITHER))


def _tell_before(tokens: Tokens, first: int) -> Kind | None:
    """By the noun before a name: "security firm" Ambrey, "the town of" Lupin."""
    before = tokens.lowers[max(first - 2, 0) : first]
    if before and before[-1] == "of":
        return "place" if before[0] in _words("settlements") else None
    sort = before[-1] if before else ""
    if sort in _words("settlements"):
        return "place"
    return "organisation" if sort in _words("firms") else None


def _tell_behind(tokens: Tokens, last: int) -> Kind | None:
    """By what stands behind a comma: Maersk, "which has …", or "a Danish shipping company"."""
    if last + 1 >= len(tokens) or tokens.words[last] != ",":
        return None
    if tokens.lowers[last + 1] == "which":
        return "organisation"
    noun = _find_noun(tokens, last)
    if noun in _words("settlements"):
        return "place"
    return "organisation" if noun in _words("firms") else None


def _find_noun(tokens: Tokens, comma: int) -> str:
    """The noun of an apposition with an article; empty if there is none."""
    noun = ""
    if tokens.lowers[comma + 1] not in _ARTICLES:
        return noun
    for place in range(comma + 2, min(comma + 2 + _LONGEST, len(tokens))):
        if not tokens.tags[place].startswith(_NOUNS):
            break
        noun = tokens.lowers[place] if tokens.tags[place].startswith("NN") else noun
    return noun


@cache
def _words(what: str) -> Sequence[str]:
    words: Sequence[str] = read_words("kinds")["around"][what]
    return words
