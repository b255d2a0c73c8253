"""Weighing: which of the places of one name is meant, judged by the whole text.

For every name the candidates are weighed on their own, by what the text says of the
name, and by how close they lie to candidates of the other names, each counting as much
as it is likely. The weights are in natural logarithms of odds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log10

import numpy as np

from sayso.annotations.geography.candidates import Candidates
from sayso.annotations.geography.context import Array, Nearness, Shares, lies_close
from sayso.annotations.geography.gazetteer import Site

_CONTEXT = 40
"""Names that others are compared with: the most frequent ones."""
_ROUNDS = 2
BESIDE_KM = 60.0
"""How far away something may lie that is told by what is near it."""
_IN_DISTRICT = 30_000
"""Inhabitants of a district, as far as nothing is known of them."""
_FINE = frozenset({"settlement", "district", "region"})
"""Kinds small enough to lie close to something."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each reason counts.

    Attributes:
        population: For each factor of ten of inhabitants.
        main: Being found by the main name.
        state: Being a country that is named as such.
        region: Being a first-level region.
        district: Being a second-level district.
        capital: Being a capital known by the name.
        inside: Lying in what the text says that it lies in.
        outside: Not lying in it.
        beside: Lying close to what the text says that it lies close to.
        holds: Being what something that lies in the name can lie in.
        country: Lying in the country that everything else lies in.
        home: Lying in the first-level region that everything else lies in.
        near: Lying close to what other names mean, for each of them.
        most_near: Most that closeness counts.
        kind: Being what a word beside the name says.
        reach: Kilometres at which closeness counts for a third.
    """

    population: float = 1.5
    main: float = 1.0
    state: float = 6.0
    region: float = -1.5
    district: float = -6.0
    capital: float = 1.3
    inside: float = 8.0
    outside: float = -4.0
    beside: float = 5.0
    holds: float = 3.0
    country: float = 5.4
    home: float = 3.0
    near: float = 1.5
    most_near: float = 4.0
    kind: float = 3.0
    reach: float = 100.0


WEIGHTS = Weights()


@dataclass(slots=True)
class Question:
    """One name of a text and what is known of it.

    Attributes:
        candidates: What it may mean.
        count: How often it is named.
        containers: Keys of countries and regions that the text says it lies in.
        codes: Codes of the countries that the text says it lies in.
        kinds: What words beside it may say that it is.
        holders: Keys of those of its candidates in which something lies that is said to lie in it.
        beside: What the text may say that it lies close to.
    """

    candidates: Candidates
    count: int = 0
    containers: set[int] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    holders: set[int] = field(default_factory=set)
    beside: set[Site] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its reasons.

    Attributes:
        site: The candidate.
        reasons: What each reason counts, by name.
        weight: Their sum.
    """

    site: Site
    reasons: Mapping[str, float]
    weight: float


def weigh_names(
    questions: Sequence[Question],
    weights: Weights = WEIGHTS,
    homes: Mapping[str, float] | None = None,
) -> list[list[Weighed]]:
    """The candidates of each name, the best first.

    Args:
        questions: The names of a text, each once.
        weights: How much each reason counts.
        homes: Codes of countries that the outlet may be at home in, and as how many
            mentions of the country each counts.
    """
    reasons = [
        [_weigh_alone(site, question, weights) for site in question.candidates.sites]
        for question in questions
    ]
    _add_context(questions, reasons, weights, homes or {})
    weighed: list[list[Weighed]] = []
    for question, given in zip(questions, reasons, strict=True):
        found = [
            Weighed(site, why, sum(why.values()))
            for site, why in zip(question.candidates.sites, given, strict=True)
        ]
        weighed.append(sorted(found, key=lambda item: (-item.weight, item.site.key)))
    return weighed


def _weigh_alone(site: Site, question: Question, weights: Weights) -> dict[str, float]:
    candidates = question.candidates
    people = _IN_DISTRICT if site.kind == "district" else site.population
    why = {"population": weights.population * log10(people + 10)}
    if site.main:
        why["main name"] = weights.main
    by_kind = {"country": weights.state, "region": weights.region, "district": weights.district}
    told = {candidates.kind} if candidates.kind else question.kinds
    if site.kind in told:
        why["kind told"] = weights.kind
    elif site.kind in by_kind:
        why[site.kind] = by_kind[site.kind]
    if site.kind == "settlement" and candidates.capital and site.country == candidates.capital:
        why["capital"] = weights.capital
    if site.key in question.holders:
        why["holds what is told"] = weights.holds
    if any(lies_close(site, other, BESIDE_KM) for other in question.beside):
        why["close to what is told"] = weights.beside
    if question.containers or question.codes:
        inside = site.region in question.containers or site.country in question.codes
        why["lies in what is told"] = weights.inside if inside else weights.outside
    return why


def _add_context(
    questions: Sequence[Question],
    reasons: Sequence[Sequence[dict[str, float]]],
    weights: Weights,
    homes: Mapping[str, float],
) -> None:
    """Add what the other names of the text count, each as likely as it was a round before."""
    asked = [(question, why) for question, why in zip(questions, reasons, strict=True) if why]
    if not asked:
        return
    context = sorted(range(len(asked)), key=lambda n: (-asked[n][0].count, n))[:_CONTEXT]
    names = [question.candidates.sites for question, _ in asked]
    nearness = Nearness(names, context, weights.reach)
    for _ in range(_ROUNDS):
        odds = [_to_odds(given) for _, given in asked]
        close = nearness.support(odds)
        countries, regions = _share_out(asked, odds)
        for code, mentions in homes.items():
            countries.add(code, mentions)
            countries.total += mentions
        for n, (question, given) in enumerate(asked):
            _add_shares(question, given, odds[n], (countries, regions), weights)
            for site, why, value in zip(question.candidates.sites, given, close[n], strict=True):
                if site.kind in _FINE:
                    why["close to others"] = min(weights.near * float(value), weights.most_near)


def _share_out(
    asked: Sequence[tuple[Question, Sequence[Mapping[str, float]]]], odds: Sequence[Array]
) -> tuple[Shares, Shares]:
    """The expected mentions of countries and of regions."""
    countries, regions = Shares(), Shares()
    for (question, _), likely in zip(asked, odds, strict=True):
        countries.total += question.count
        regions.total += question.count
        for site, probability in zip(question.candidates.sites, likely, strict=True):
            if site.country:
                countries.add(site.country, question.count * float(probability))
            if site.region is not None:
                regions.add(site.region, question.count * float(probability))
    return countries, regions


def _add_shares(
    question: Question,
    given: Sequence[dict[str, float]],
    odds: Array,
    shares: tuple[Shares, Shares],
    weights: Weights,
) -> None:
    alone = [(question, given)]
    own = _share_out(alone, [odds])
    for site, why in zip(question.candidates.sites, given, strict=True):
        for area, number, name, weight in (
            (site.country, 0, "country of the text", weights.country),
            (site.region, 1, "region of the text", weights.home),
        ):
            if area is not None:
                mine = own[number].counts[area]
                why[name] = weight * shares[number].share(area, mine, question.count)


def _to_odds(reasons: Sequence[Mapping[str, float]]) -> Array:
    weights = np.array([sum(why.values()) for why in reasons])
    odds = np.exp(weights - weights.max())
    shares: Array = odds / odds.sum()
    return shares
