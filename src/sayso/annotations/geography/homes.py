"""Homes: where an outlet may be at home, as evidence for what the names in its texts mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.annotations.geography.candidates import Candidates
from sayso.annotations.geography.gazetteer import Gazetteer
from sayso.annotations.geography.outlets import Outlet
from sayso.annotations.geography.weighing import Question

_TOLD = 4.0
"""As how many mentions of a country an outlet's name or address counts."""
_LEAST_PEOPLE = 5_000
"""Inhabitants of a place that an address may name without the text naming it."""


def list_homes(outlet: Outlet) -> Mapping[str, float]:
    """The country that an outlet is at home in, with what it counts in mentions; empty if not told."""
    return {outlet.country: _TOLD} if outlet.country else {}


def ask_homes(
    gazetteer: Gazetteer, outlet: Outlet, asked: Mapping[str, Question]
) -> Iterator[Question]:
    """Names of places in the outlet's name that its text does not use, as if it used each once.

    A name that the text uses counts once more.
    """
    joined = {name.replace(" ", ""): question for name, question in asked.items()}
    for name in outlet.names:
        question = joined.get(name.replace(" ", ""))
        if question is not None:
            question.count += 1
            return
        sites = tuple(
            site
            for site in gazetteer.find(name)
            if site.kind == "settlement" and site.main and site.population >= _LEAST_PEOPLE
        )
        if sites:
            yield Question(Candidates(name, sites), count=1)
            return
