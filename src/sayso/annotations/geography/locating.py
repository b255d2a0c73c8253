"""Locating: from place names in a text to points on the earth, with the reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from sayso.annotations.geography.areas import find_area
from sayso.annotations.geography.candidates import (
    Candidates,
    add_close,
    add_districts,
    find_short_form,
    list_candidates,
)
from sayso.annotations.geography.context import lies_close
from sayso.annotations.geography.gazetteer import Gazetteer, Site, open_gazetteer
from sayso.annotations.geography.homes import ask_homes, list_homes
from sayso.annotations.geography.offsets import Offset
from sayso.annotations.geography.outlets import NOWHERE, Outlet
from sayso.annotations.geography.placing import put_at, put_away, put_inside, put_told
from sayso.annotations.geography.surroundings import Surroundings, read_surroundings
from sayso.annotations.geography.weighing import (
    BESIDE_KM,
    WEIGHTS,
    Question,
    Weighed,
    Weights,
    weigh_names,
)
from sayso.model.entity import Place

_CONTAINERS = frozenset({"country", "region"})
_MOST_BESIDE = 8
"""Candidates of a name that others are said to lie close to: the most likely ones."""
_HOLDING = frozenset({"settlement", "district", "region"})
"""Kinds small enough to stand for what lies in them."""
_FINE = frozenset({"settlement", "district"})
_FAMOUS = 1_000_000
"""Inhabitants from which a town is meant by its name wherever it is named."""
_FAR_KM = 200.0
"""How far away nothing lies that is told by what is near it."""
_LEAST_WEIGHT = 3.0
"""Below it, in natural logarithms of odds, nothing is said of where a name lies."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a user's own file tells of a place.

    Attributes:
        name: The name to look for.
        country: ISO 3166-1 alpha-2 code of the country where it lies; None if not told.
        point: Degrees north and degrees east; None if not told.
    """

    name: str
    country: str | None
    point: tuple[float, float] | None = None


NOTHING_TOLD: Mapping[str, Told] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """What one name of a text was taken to mean, and why.

    Attributes:
        name: The name in lower case, without accents.
        candidates: What it may mean, with reasons, the best first.
        site: The one taken; None where nothing fits.
        partly: Whether something at or in the place is named.
    """

    name: str
    candidates: tuple[Weighed, ...]
    site: Site | None
    partly: bool


def locate_places(
    text: str,
    places: Sequence[Place],
    outlet: Outlet = NOWHERE,
    own: Mapping[str, Told] = NOTHING_TOLD,
) -> tuple[Place, ...]:
    """The places with point, GeoNames id, country and precision, where these can be told.

    A name means the same place all over the text. A point is never finer than a settlement.

    Args:
        text: The text.
        places: The places that it names, in reading order.
        outlet: What is known of where its outlet is at home.
        own: What a user's own file tells of names as written.
    """
    if not places:
        return ()
    around = read_surroundings(text, places)
    choices = weigh_places(places, around, outlet, own=own)
    holders = _list_holders(places, around, choices)

    def put(place: Place, seen: Surroundings) -> Place:
        told = own.get(place.text)
        if told is not None and told.point is not None:
            return put_told(place, told.point, near=seen.near)
        if place.text in holders:
            holder, offset = holders[place.text]
            inside = put_inside(place, holder)
            return inside if offset is None else put_away(inside, offset)
        choice = _turn_to_river(choices[place.text], seen)
        if choice.site is None:
            return place
        found = put_at(place, choice.site, near=seen.near or choice.partly)
        return _put_around(found, choice.site, seen)

    return tuple(put(place, seen) for place, seen in zip(places, around, strict=True))


def _put_around(place: Place, site: Site, seen: Surroundings) -> Place:
    """A place that is found, or what is meant at some way from it or in the sea by it."""
    offset = seen.offset if seen.beside is None else None
    if offset is not None and site.kind in _FINE:
        return put_away(place, offset)
    # What is so far from a country or region is outside, and of which country is not told.
    outside = seen.sea or (offset is not None and site.kind in _CONTAINERS)
    return replace(place, country=None) if outside and place.kind == "literal" else place


def explain_places(
    text: str, places: Sequence[Place], outlet: Outlet = NOWHERE
) -> Mapping[str, Choice]:
    """What each name, as written, was taken to mean, with all candidates and reasons."""
    return weigh_places(places, read_surroundings(text, places), outlet)


def weigh_places(
    places: Sequence[Place],
    around: Sequence[Surroundings],
    outlet: Outlet = NOWHERE,
    weights: Weights = WEIGHTS,
    own: Mapping[str, Told] = NOTHING_TOLD,
) -> dict[str, Choice]:
    """The choice for each name as written.

    Args:
        places: The mentions.
        around: What stands around each.
        outlet: What is known of where the outlet is at home.
        weights: How much each reason counts.
        own: What a user's own file tells of names as written.
    """
    gazetteer = open_gazetteer()
    by_text: dict[str, Question] = {}
    asked: dict[str, Question] = {}
    for text in dict.fromkeys(place.text for place in places):
        candidates = _list_candidates(gazetteer, text, own.get(text))
        by_text[text] = asked.setdefault(candidates.name, Question(candidates))
        _note_within(gazetteer, by_text[text], candidates.within)
    for place, seen in zip(places, around, strict=True):
        _note_mention(gazetteer, places, by_text, seen, by_text[place.text])
    for name, question in asked.items():
        if f"{name} county" in asked:
            question.candidates = add_districts(gazetteer, question.candidates)
    questions = [*asked.values(), *ask_homes(gazetteer, outlet, asked)]
    found = zip(questions, weigh_names(questions, weights, list_homes(outlet)), strict=True)
    chosen = {id(question): _choose(question, weighed) for question, weighed in found}
    return {text: chosen[id(question)] for text, question in by_text.items()}


def _list_candidates(gazetteer: Gazetteer, text: str, told: Told | None) -> Candidates:
    """What a name may mean; in the country that the user tells, if one is told."""
    if told is None:
        return list_candidates(gazetteer, text)
    found = list_candidates(gazetteer, told.name)
    if told.country is None:
        return found
    sites = tuple(site for site in found.sites if site.country == told.country)
    return replace(found, sites=sites, fixed=len(sites) == 1)


def _note_mention(
    gazetteer: Gazetteer,
    places: Sequence[Place],
    by_text: Mapping[str, Question],
    seen: Surroundings,
    question: Question,
) -> None:
    """Note what stands around one mention of a name."""
    question.count += 1
    question.kinds.update(seen.kinds)
    if seen.among and "district" in seen.kinds:
        question.candidates = add_districts(gazetteer, question.candidates)
    for site in _containers(gazetteer, places, by_text, seen):
        _note_container(question, site)
    if seen.beside is not None:
        near = by_text[places[seen.beside].text].candidates.sites[:_MOST_BESIDE]
        question.beside.update(near)
        if not question.candidates.fixed:
            question.candidates = add_close(gazetteer, question.candidates, near, BESIDE_KM)
    if seen.container is not None:
        _note_holders(question, by_text[places[seen.container].text])


def _note_within(gazetteer: Gazetteer, question: Question, within: str) -> None:
    """Note what a name says after its comma: "Washington, D.C."."""
    short = find_short_form(gazetteer, within) if within else None
    sites = (short,) if short else list_candidates(gazetteer, within).sites if within else ()
    for site in sites:
        if site.kind in _CONTAINERS:
            _note_container(question, site)


def _containers(
    gazetteer: Gazetteer,
    places: Sequence[Place],
    by_text: Mapping[str, Question],
    seen: Surroundings,
) -> list[Site]:
    """Countries and regions that a mention is said to lie in."""
    short = find_short_form(gazetteer, seen.short_form) if seen.short_form else None
    if short is not None:
        return [short]
    if seen.container is None:
        return []
    sites = by_text[places[seen.container].text].candidates.sites
    return [site for site in sites if site.kind in _CONTAINERS]


def _note_container(question: Question, site: Site) -> None:
    own = question.candidates.sites
    if site.kind == "country" and any(it.kind == "country" for it in own):
        return  # "Mexico, the United States": a list of countries
    if any(it.key != site.key and _lies_in(it, site) for it in own):
        if site.kind == "country" and site.country:
            question.codes.add(site.country)
        else:
            question.containers.add(site.key)


def _note_holders(question: Question, container: Question) -> None:
    """Note which of a container's candidates can be it: "Oconee and Clarke counties in Georgia"."""
    own = question.candidates.sites
    wide = [site for site in container.candidates.sites if site.kind in _CONTAINERS]
    holders = {site.key for site in wide if any(_lies_in(it, site) for it in own)}
    if len(holders) < len(wide):
        container.holders.update(holders)


def _lies_in(site: Site, container: Site) -> bool:
    if container.kind == "country":
        return site.kind != "country" and site.country == container.country
    return site.region == container.key


def _choose(question: Question, weighed: Sequence[Weighed]) -> Choice:
    best = weighed[0] if weighed else None
    candidates = question.candidates
    # Nothing speaks against a province where nothing else has its name.
    least = 0.0 if all(it.kind == "district" for it in candidates.sites) else _LEAST_WEIGHT
    site = best.site if best and best.weight >= least else None
    return Choice(candidates.name, tuple(weighed), site, candidates.partly)


def _turn_to_river(choice: Choice, seen: Surroundings) -> Choice:
    """The river that a mention means whose name a town has as well: "across the Dnipro"."""
    river = find_area(f"{choice.name} river") if seen.river else None
    return choice if river is None else replace(choice, site=river, partly=False)


def _list_holders(
    places: Sequence[Place], around: Sequence[Surroundings], choices: Mapping[str, Choice]
) -> dict[str, tuple[Site, Offset | None]]:
    """What the names that nothing known has lie in or close to, where the text says so once.

    "Al-Shifa Hospital in Gaza City" is as near to Gaza City as can be told. With the way from
    there, if that is told: "Myrne, 20 km north of Pokrovsk".
    """
    holders: dict[str, tuple[Site, Offset | None]] = {}
    for place, seen in zip(places, around, strict=True):
        own = choices[place.text].site
        number = seen.beside if own is None or seen.container is None else None
        number = seen.container if number is None and own is None else number
        site = None if number is None else choices[places[number].text].site
        if site is None or site.kind not in _HOLDING:
            continue
        if own is None or _is_namesake(own, site):
            offset = seen.offset if number == seen.beside and site.kind in _FINE else None
            holders.setdefault(place.text, (site, offset))
    return holders


def _is_namesake(known: Site, near: Site) -> bool:
    """Whether a town is another one than is known: "Lincoln, 20 km east of Goma"."""
    is_small = known.kind in _FINE and known.population < _FAMOUS
    return is_small and not lies_close(known, near, _FAR_KM)
