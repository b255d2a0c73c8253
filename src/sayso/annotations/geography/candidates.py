"""Candidates: everything on the earth that a place's words may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.annotations.geography.areas import find_area
from sayso.annotations.geography.context import lies_close
from sayso.annotations.geography.divisions import kinds_of_word, strip_kind
from sayso.annotations.geography.gazetteer import Gazetteer, Site
from sayso.annotations.geography.spelling import fold_name
from sayso.annotations.naming.countries import CountryName, find_country
from sayso.annotations.wordlists import read_words

MOST_CANDIDATES = 32
_TOWN = 50_000
"""Inhabitants of a town after which a building is taken to be called."""
_SOUNDING = 5
"""Letters from which a name is looked for by its sound."""
_GLIDE = re.compile(r"(?<=[^\W\d_])y(?=[aeou])")
_ARTICLES = frozenset({"al", "el", "ash", "ad", "an", "ar", "as", "at", "az"})
_MOUNDS = ("tall", "tell", "tel", "tal")
_NATIONAL = frozenset({"adjective", "people"})


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a name may mean.

    Attributes:
        name: The folded name.
        sites: All that have it, each once.
        fixed: Whether a nationality or a list of areas leaves no doubt.
        capital: Code of the country whose capital has the name; None if none has.
        kind: What a word in the name says that it is, such as "region"; None if none does.
        partly: Whether the words name something at or in the place, not the place itself.
        within: What the words say after a comma, where it may lie; empty if there is none.
    """

    name: str
    sites: tuple[Site, ...]
    fixed: bool = False
    capital: str | None = None
    kind: str | None = None
    partly: bool = False
    within: str = ""


def list_candidates(gazetteer: Gazetteer, words: str) -> Candidates:
    """What a place name may mean; without sites where nothing has the name.

    Args:
        gazetteer: Where to look.
        words: The name as written, without the words around it.
    """
    words, _, within = " ".join(words.split()).partition(",")
    listed = _list_plain(gazetteer, words)
    return replace(listed, within=within.strip()) if within else listed


def _list_plain(gazetteer: Gazetteer, words: str) -> Candidates:
    """Candidates of words without a comma."""
    folded = fold_name(words)
    short = find_short_form(gazetteer, words)
    if short is not None:
        return Candidates(folded, (short,), fixed=True)
    country = _find_state(words)
    area = find_area(folded) or _find_bare_area(folded)
    if country and country.code and country.form in _NATIONAL and area is None:
        site = gazetteer.country(country.code)
        return Candidates(folded, (site,) if site else (), fixed=True)
    if area is not None:
        return Candidates(folded, (area,), fixed=True)
    state = country.code if country and country.form == "name" else None
    capital = country.code if country and country.form == "capital" else None
    if folded in _parts("vague"):
        return Candidates(folded, ())
    found = [*_named_state(gazetteer, state), *(_find_written(gazetteer, folded))]
    if found:
        return Candidates(folded, _cut(found), capital=capital, kind=_told_kind(folded, found))
    return _list_by_parts(gazetteer, folded, words)


def _find_bare_area(folded: str) -> Site | None:
    """The area of "Bab al-Mandab strait", which is known without its last word."""
    rest, _, last = folded.rpartition(" ")
    return find_area(rest) if rest and last in _parts("features") else None


def _told_kind(folded: str, sites: Sequence[Site]) -> str | None:
    """The kind that the name's own last word says, if something of that kind has the name."""
    kinds = kinds_of_word(folded.rpartition(" ")[2]) if " " in folded else ()
    return next((kind for kind in kinds if any(site.kind == kind for site in sites)), None)


def add_districts(gazetteer: Gazetteer, candidates: Candidates) -> Candidates:
    """The candidates of "Clay", with its counties, where "Clay and Otter counties" are spoken of."""
    found = gazetteer.find(f"{candidates.name} county")
    return replace(candidates, sites=_cut([*found, *candidates.sites])) if found else candidates


def add_close(
    gazetteer: Gazetteer, candidates: Candidates, near: Sequence[Site], reach: float
) -> Candidates:
    """The candidates, with all namesakes that lie close to some places.

    Of "Stepove" there are more than are looked at, and most have no known number of people.
    """
    found = [
        site
        for site in gazetteer.find(candidates.name)
        if any(lies_close(site, other, reach) for other in near)
    ]
    once = dict.fromkeys((*candidates.sites, *found))
    return replace(candidates, sites=tuple(once)) if found else candidates


def _find_state(words: str) -> CountryName | None:
    """What a name says of a country, with or without the words of its constitution or its past."""
    bare = words.removeprefix("the ")
    found = find_country(words) or find_country(bare)
    if found is None:
        opening = next((o for o in _parts("polities") if bare.lower().startswith(o + " ")), None)
        found = find_country(bare[len(opening) + 1 :]) if opening else None
    return found


def _find_written(gazetteer: Gazetteer, folded: str) -> list[Site]:
    """All that have a name, or that have it spelt otherwise."""
    found = gazetteer.find(folded)
    for other in () if found else _spell_otherwise(folded):
        found = found or gazetteer.find(other)
    if len(folded) >= _SOUNDING and all(site.kind != "region" for site in found):
        found = [*found, *gazetteer.find_regions(folded)]
    return found


def _spell_otherwise(folded: str) -> Iterator[str]:
    """As Arabic names are also written, "north" for "northern", "ia" for "ya" in Slavic names."""
    first, _, rest = folded.partition(" ")
    ending = folded[:-1] if folded.endswith("ah") else f"{folded}h" if folded[-1:] == "a" else ""
    for written in (folded, ending) if ending else (folded,):
        yield from (f"{article} {written}" for article in ("al", "el"))
    yield ending
    if rest and first in _ARTICLES:
        yield rest
    if rest and first in _MOUNDS:
        yield from (f"{mound} {rest}" for mound in _MOUNDS)
    if rest and first in _parts("directions"):
        yield f"{first.removesuffix('ern') if first.endswith('ern') else first + 'ern'} {rest}"
    latin = _GLIDE.sub("i", folded)
    if latin != folded:
        yield latin


def _named_state(gazetteer: Gazetteer, code: str | None) -> Iterator[Site]:
    site = gazetteer.country(code) if code else None
    if site is not None:
        yield site


def _list_by_parts(gazetteer: Gazetteer, folded: str, written: str) -> Candidates:
    """Candidates of "Kherson region", "northern Syria", "Baghdad airport"."""
    for kind in ("region", "district", "settlement"):
        bare = strip_kind(folded, kind)
        found = gazetteer.find(bare) if bare else []
        if bare and found:
            return Candidates(folded, _cut(found), kind=kind)
    opening, _, behind = written.removeprefix("the ").partition(" ")
    if behind and fold_name(opening) in _parts("directions"):
        rest = _list_plain(gazetteer, behind)
        return Candidates(folded, rest.sites, rest.fixed, rest.capital, rest.kind, partly=True)
    return (
        _part_facility(gazetteer, folded) or _part_pair(gazetteer, folded) or Candidates(folded, ())
    )


def _part_facility(gazetteer: Gazetteer, folded: str) -> Candidates | None:
    """Candidates of "Baghdad airport": the town."""
    words = folded.split()
    for length in range(len(words) - 1, 0, -1):
        rest = words[length:]
        ends = {rest[-1], " ".join(rest[-2:])}
        least = 0 if ends & _parts("facilities") else _TOWN if ends & _parts("buildings") else None
        if least is None:
            return None
        found = [
            site
            for site in gazetteer.find(" ".join(words[:length]))
            if site.main and site.kind == "settlement" and site.population >= least
        ]
        if found:
            return Candidates(folded, _cut(found), kind="settlement", partly=True)
    return None


def _part_pair(gazetteer: Gazetteer, folded: str) -> Candidates | None:
    """Candidates of a settlement with its region run together: "Maiduguri Borno State"."""
    words = folded.split()
    for length in range(len(words) - 1, 0, -1):
        rest = " ".join(words[length:])
        found = gazetteer.find(rest) or gazetteer.find(strip_kind(rest, "region") or "")
        regions = {site.key for site in found if site.kind == "region"}
        inside = [s for s in gazetteer.find(" ".join(words[:length])) if s.region in regions]
        if inside:
            return Candidates(folded, _cut(inside), kind="settlement")
    return None


def find_short_form(gazetteer: Gazetteer, words: str) -> Site | None:
    """The region that a short form such as "Ky." or "TX" stands for; None if none."""
    given = _short_forms().get(words) or _short_forms().get(words.removesuffix("."))
    if given is None:
        return None
    code, name = given
    found = gazetteer.find(fold_name(name))
    return next((site for site in found if site.kind == "region" and site.country == code), None)


def _cut(sites: list[Site]) -> tuple[Site, ...]:
    """Each place once, the most likely first, of very many the first."""
    once: dict[int, Site] = {}
    for site in sorted(sites, key=_rank):
        once.setdefault(site.key, site)
    return tuple(once.values())[:MOST_CANDIDATES]


def _rank(site: Site) -> tuple[bool, bool, int, int]:
    return site.kind == "district", not site.main, -site.population, site.key


@cache
def _short_forms() -> dict[str, tuple[str, str]]:
    table = read_words("geography")["abbreviations"]
    return {short: (code, name) for code, names in table.items() for short, name in names.items()}


@cache
def _parts(what: str) -> frozenset[str]:
    return frozenset(read_words("geography")["parts"][what])
