"""Subjects: which name a claim is filed under, so that a day can be scanned."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from sayso.desk.sightings import Sighting, Subject
from sayso.model.entity import EntityKind

TELLING: Mapping[EntityKind, float] = {
    "weapon": 2.0,
    "event": 2.0,
    "unit": 1.5,
    "place": 1.2,
    "organisation": 1.0,
    "person": 0.9,
    "state": 0.8,
    "other": 0.7,
    "media": 0.3,
}
"""How much a kind of name tells about what a claim is about: a missile more than a country."""
ENOUGH = 5
"""A name that more claims share than this tells no more for it: else all would be one country's."""


def choose_subjects(sightings: Sequence[Sighting]) -> dict[str, Subject]:
    """File claims under the most telling names that they share.

    Names are taken one by one: each time the one that tells most about the
    claims not yet filed. Names of more documents come first among equals.

    Args:
        sightings: The claims of one day; their order does not matter.

    Returns:
        The subject of each claim by its id; claims that name nothing are left out.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    documents: dict[str, set[str]] = defaultdict(set)
    for sighting in sightings:
        for subject in sighting.subjects:
            holders[subject.key].add(sighting.claim.id)
            documents[subject.key].add(sighting.document)
    names = _settle_names(sightings)

    def rank(key: str) -> tuple[float, int, str]:
        told = TELLING[names[key].kind] * min(len(holders[key]), ENOUGH)
        return -told, -len(documents[key]), key

    chosen: dict[str, Subject] = {}
    queue = [rank(key) for key in holders]
    heapify(queue)
    while queue:
        told, _, key = heappop(queue)
        holders[key] -= chosen.keys()
        if not holders[key]:
            continue
        if rank(key)[0] != told:  # others have taken some of its claims: back into the row
            heappush(queue, rank(key))
            continue
        chosen |= dict.fromkeys(holders[key], names[key])
    return chosen


def _settle_names(sightings: Sequence[Sighting]) -> dict[str, Subject]:
    """For each key the form in which it is met most often."""
    seen: dict[str, Counter[Subject]] = defaultdict(Counter)
    for sighting in sightings:
        for subject in sighting.subjects:
            seen[subject.key][subject] += 1
    return {
        key: min(forms, key=lambda form: (-forms[form], -len(form.name), form.name, form.kind))
        for key, forms in seen.items()
    }
