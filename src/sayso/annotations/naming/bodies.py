"""Bodies: which names of organisations, places and things in one document mean the same."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.names import Name
from sayso.annotations.tokens import list_tokens
from sayso.annotations.wordlists import read_words

_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z-]*|[A-Z]\.(?:[A-Z]\.?)+")
_LONGEST_ACRONYM = 10
_FEWEST_LETTERS = 3
HALVES = {"North": "=KP", "South": "=KR"}
"""Short names of states that tell a side alone, with what states are known by here."""
_STOPS = frozenset({".", "!", "?", "”", '"'})
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "&"})


def link_bodies(doc: Doc, names: Sequence[Name]) -> list[list[Name]]:
    """Names that are not of persons, grouped by what is meant.

    One are: the same words; a country and its adjectives; a name and its
    acronym, where the text defines it, where it is generally known or where
    its letters fit; a name and the end of it, if only one name ends so.

    Args:
        doc: The text.
        names: Names of bodies, places and things in reading order.

    Returns:
        The groups in the order of their first names.
    """
    keys = {name.text: _key(name.text) for name in names if name.own is None}
    # What a user's own file says goes before what is generally known.
    own = {name.text: f"own {name.own.name}" for name in names if name.own is not None}
    keys |= own
    roots: dict[str, str] = {key: key for key in keys.values()}
    _join_defined(doc, names, keys, roots)
    _join_initials(keys, roots, settled=own)
    _join_parts(keys, roots, apart=_find_ahead(doc, names))
    _join_openings(names, keys, roots)
    _join_halves(keys, roots)
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(_root(roots, keys[name.text]), []).append(name)
    return list(groups.values())


def is_acronym(name: str) -> bool:
    """Whether a name looks like the initials of another."""
    return len(name) <= _LONGEST_ACRONYM and _ACRONYM.fullmatch(name) is not None


def spell_out(name: str) -> str:
    """A name in full, where its short form is known to everybody: "United Nations" for "U.N."."""
    return _spelled_out().get(name, name)


def _key(text: str) -> str:
    country = find_country(text)
    if country is not None and country.form in {"name", "adjective", "people"} and country.code:
        return "=" + country.code if country.form == "name" or _is_national(text) else text
    if text in _aliases():
        return _aliases()[text]
    plain = " ".join(_spelled_out().get(word, word) for word in text.replace("’", "'").split())
    return plain if is_acronym(plain) else plain.casefold()


def _is_national(text: str) -> bool:
    """Whether an adjective is that of a whole country: "British", not "Welsh"."""
    return text.removesuffix("s") not in read_words("regions")["country"]


@cache
def _spelled_out() -> dict[str, str]:
    """Short forms that open longer names: the "U.N." of "U.N. Security Council"."""
    return {
        **dict.fromkeys(("UN", "U.N."), "United Nations"),
        **dict.fromkeys(("US", "U.S."), "United States"),
        **dict.fromkeys(("UK", "U.K."), "United Kingdom"),
        **dict.fromkeys(("EU", "E.U."), "European Union"),
        "DoD": "Department of Defense",
    }


@cache
def _aliases() -> dict[str, str]:
    rows = read_words("kinds")["aliases"]
    return {name: "=" + row[0] for row in rows for name in row}


def _root(roots: dict[str, str], key: str) -> str:
    while roots[key] != key:
        roots[key] = roots[roots[key]]
        key = roots[key]
    return key


def _join(roots: dict[str, str], left: str, right: str) -> None:
    roots[_root(roots, right)] = _root(roots, left)


def _join_defined(
    doc: Doc, names: Sequence[Name], keys: dict[str, str], roots: dict[str, str]
) -> None:
    """Join what stands as "Long Name (LN)", "LN (Long Name)" or "Long Name, or LN"."""
    words = list_tokens(doc).words
    for name, other in pairwise(names):
        between = words[name.last : min(other.first, name.last + 4)]
        if between not in (["("], [",", "or"], [",", "or", "the"]):
            continue
        if is_acronym(other.text) and _fits(other.text, name.text):
            _join(roots, keys[name.text], keys[other.text])
        elif is_acronym(name.text) and _fits(name.text, other.text):
            _join(roots, keys[other.text], keys[name.text])


def _join_initials(keys: dict[str, str], roots: dict[str, str], *, settled: Container[str]) -> None:
    """Join acronyms to the names with those initials, but for those whose meaning is settled."""
    long_names: dict[str, str] = {}
    for text, key in keys.items():
        if not is_acronym(text):
            for letters in _initials(text):
                long_names.setdefault(letters, key)
    for text, key in keys.items():
        letters = text.replace(".", "")
        if is_acronym(text) and letters in long_names and text not in settled:
            _join(roots, long_names[letters], key)


def _find_ahead(doc: Doc, names: Sequence[Name]) -> frozenset[str]:
    """Names such as "Army" that stand, the headline aside, before any longer one that ends so: there they are of whoever reports."""
    words = list_tokens(doc).words
    body = next((place for place, word in enumerate(words) if "\n" in word), 0)
    if body and words[body - 1] in _STOPS:
        body = 0  # no headline stands first
    first: dict[str, int] = {}
    longer: dict[str, int] = {}
    for name in names:
        word = name.text.split()[-1].casefold()
        if name.first < body or word not in _arms():
            continue
        if " " in name.text:
            longer.setdefault(word, name.first)
        else:
            first.setdefault(name.text, name.first)
    return frozenset(
        text for text, place in first.items() if longer.get(text.casefold(), place) > place
    )


def _join_parts(keys: dict[str, str], roots: dict[str, str], *, apart: Container[str]) -> None:
    """Join "Security Council" to "U.N. Security Council", "Gibe" to "MV Gibe", but for those that stand apart."""
    ends: dict[str, set[str]] = {}
    for text, key in keys.items():
        for part in _list_parts(text.split()):
            ends.setdefault(part.casefold(), set()).add(key)
    for text, key in keys.items():
        if text in apart:
            continue
        whole = {_root(roots, found) for found in ends.get(text.casefold(), ())}
        if len(whole) == 1:
            _join(roots, whole.pop(), key)


def _join_openings(names: Sequence[Name], keys: dict[str, str], roots: dict[str, str]) -> None:
    """Join "Nordvik" to "Nordvik P&I", if only one name opens so."""
    opened: dict[str, set[str]] = {}
    for name in names:
        if name.kind == "organisation" and " " in name.text and name.own is None:
            opened.setdefault(name.text.split()[0], set()).add(_root(roots, keys[name.text]))
    for name in names:
        may_be = name.kind == "organisation" and name.own is None and not is_acronym(name.text)
        wholes = opened.get(name.text, set()) if may_be else set()
        if len(wholes) == 1:
            _join(roots, next(iter(wholes)), keys[name.text])


def _join_halves(keys: dict[str, str], roots: dict[str, str]) -> None:
    """Join "the North" to North Korea where that is named."""
    for half, state in HALVES.items():
        if half in keys and state in roots:
            _join(roots, state, keys[half])


def _list_parts(words: Sequence[str]) -> Iterator[str]:
    """What a longer name may be called: its last words, its noun ("the Group"), or those before "of"."""
    for start in range(1, min(len(words), 6)):
        if len(words) - start > 1 or words[start - 1].lower() in _ships():
            yield " ".join(words[start:])
        if words[start].lower() in _body_nouns():
            yield words[start]
    for end in range(2, min(len(words), 6)):
        if words[end] in {"of", "in", "for"}:
            yield " ".join(words[:end])


@cache
def _body_nouns() -> frozenset[str]:
    bodies = read_words("titles")["bodies"]
    return frozenset((*bodies["nouns"], *bodies["named"]))


@cache
def _arms() -> frozenset[str]:
    return frozenset(read_words("titles")["bodies"]["arms_of_states"])


@cache
def _ships() -> frozenset[str]:
    return frozenset(read_words("kinds")["ship"])


def _initials(name: str) -> set[str]:
    words = [word for word in re.split(r"[\s-]+", name) if word]
    telling = [word for word in words if word.lower() not in _SMALL]
    found = {"".join(word[0].upper() for word in row) for row in (words, telling)}
    return {letters for letters in found if len(letters) >= _FEWEST_LETTERS}


def _fits(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are found in a name in their order."""
    letters = iter(name.casefold())
    wanted = [letter for letter in acronym.casefold() if letter.isalpha()]
    return wanted[0] == name.casefold()[0] and all(letter in letters for letter in wanted)
