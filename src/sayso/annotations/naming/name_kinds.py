"""Kinds of names: person, organisation, state … by the model's label and by words that tell."""

from __future__ import annotations

import re
from functools import cache

from sayso.annotations.naming.countries import find_country
from sayso.annotations.wordlists import read_words
from sayso.model.entity import EntityKind

_LABELS: dict[str, EntityKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "WEAPON": "weapon",
    "PRODUCT": "other",
    "EVENT": "event",
}
_DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,14}[- ]?\d{1,4}[A-Za-z]{0,3}")
_LONGEST_TYPE = 3  # letters of a designation such as "MiG-29"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def kind_of_name(name: str, label: str) -> EntityKind:
    """What a name is a name of.

    Args:
        name: Its words, without article, title and possessive.
        label: The label that the model gave it.
    """
    country = find_country(name)
    if label in {"PERSON", "PER"} and (country is None or is_doubtful_country(name)):
        return "organisation" if _is_body(name) else "person"
    if country is not None:
        return _kind_of_country(country.code, country.form)
    if name in _names("media"):
        return "media"
    if _is_body(name):
        return "organisation"
    words = name.lower().split()
    if words[-1] in _words("weapon") and words[-1].upper() == name:
        return "weapon"
    return _kind_by_words(words, name, label) or _LABELS.get(label, "other")


def is_designation(name: str) -> bool:
    """Whether a name is built like that of a weapon: "F-16", "Hwasong-19", "Leopard 2A6"."""
    if not _DESIGNATION.fullmatch(name):
        return False
    family = re.split(r"[-\s\d]", name, maxsplit=1)[0].lower()
    return ("-" in name and len(family) <= _LONGEST_TYPE) or family in _words("weapon_family")


def is_doubtful_country(name: str) -> bool:
    """Whether a name of a country, capital or people is as often something else ("Jordan")."""
    return name in _words("doubtful")


def _kind_of_country(code: str | None, form: str) -> EntityKind:
    if form in {"capital", "region"}:
        return "place"
    return "state" if form == "name" or code is not None else "place"


def _kind_by_words(words: list[str], name: str, label: str) -> EntityKind | None:
    last = words[-1]
    if label in {"ORG", "MISC", "PRODUCT", "EVENT"}:
        if last in _words("unit") or (_ORDINAL.match(words[0]) and last in _words("forces")):
            return "unit"
        if label != "EVENT" and is_designation(name):
            return "weapon"
        if len(words) > 1 and last in _media_endings():
            return "media"
    if label in {"MISC", "PRODUCT"}:
        return _kind_of_other(words)
    if label in {"GPE", "LOC"} and last in _words("unit") and len(words) > 1:
        return "unit"
    return None


def _kind_of_other(words: list[str]) -> EntityKind | None:
    first, last = words[0], words[-1]
    if first in _words("weapon_family") or last in _words("weapon"):
        return "weapon"
    if len(words) > 1 and (last in _words("event") or first in _words("event_first")):
        return "event"
    if len(words) > 1 and last in _words("organisation"):
        return "organisation"
    return None


def _is_body(name: str) -> bool:
    return name in _names("bodies")


@cache
def _names(what: str) -> frozenset[str]:
    if what == "media":
        return frozenset(read_words("media")["names"])
    return frozenset(read_words("kinds")[what])


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(read_words("kinds")[what])


@cache
def _media_endings() -> frozenset[str]:
    return frozenset(read_words("media")["last"])
