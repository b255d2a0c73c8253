"""Contests: which claims a check, a denial or another figure stands against.

A contest is a pointer for a person who compares, not a judgement: it says
where something else is told, within the documents at hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from sayso.checks.catalogue import CONFLICTS
from sayso.desk.sightings import Sighting
from sayso.model.event import Figure
from sayso.model.finding import Finding
from sayso.model.quantity import Quantity

SHARED = 0.5
"""Part of the denied content's words that a claim must share to be what is denied, 0 to 1."""
STEM = 6
"""Letters by which words of different endings are known as one."""

_OTHERS_ACCOUNT = re.compile(
    r"(?:an?|the|this|that|those|these)?\s*(?:\w+ )?"
    r"(?:account|allegation|assertion|claim|report|statement|version)s? (?:by|from)\b",
    re.IGNORECASE,
)
"""What somebody denies is what another says, not the words that tell who that is."""
Why = Literal["check", "denial", "figure"]


@dataclass(frozen=True, slots=True)
class Opposition:
    """What stands against one claim.

    Attributes:
        why: A check within its document, somebody's denial, or another figure.
        message: What was seen, for checks; the other figure, for figures; else empty.
        claim: Id of the claim that stands against it; None for checks.
    """

    why: Why
    message: str
    claim: str | None


Oppositions = dict[str, list[Opposition]]
"""What stands against each claim, by its id."""


def find_oppositions(sightings: Sequence[Sighting], findings: Iterable[Finding]) -> Oppositions:
    """What stands against each claim, in a settled order."""
    against: Oppositions = defaultdict(list)
    for finding in findings:
        if finding.severity != "info" and finding.code in CONFLICTS:
            for claim in finding.claims:
                against[claim].append(Opposition("check", finding.message, None))
    by_subject = _group_by_subject(sightings)
    for pairs in (_find_denials(sightings, by_subject), _find_figures(by_subject)):
        for claim, opposition in pairs:
            if opposition not in against[claim]:
                against[claim].append(opposition)
    return {claim: found for claim, found in against.items() if found}


def _group_by_subject(sightings: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        for subject in sighting.subjects:
            groups[subject.key].append(sighting)
    return groups


def _find_denials(
    sightings: Iterable[Sighting], by_subject: dict[str, list[Sighting]]
) -> Iterator[tuple[str, Opposition]]:
    for denial in sightings:
        if denial.claim.stance != "denies" or _OTHERS_ACCOUNT.match(denial.quote):
            continue
        words = _stems(denial.quote)
        near = {
            other.claim.id: other
            for subject in denial.subjects
            for other in by_subject[subject.key]
        }
        for other in near.values():
            if _is_denied(other, denial, words):
                yield other.claim.id, Opposition("denial", "", denial.claim.id)
                yield denial.claim.id, Opposition("denial", "", other.claim.id)


def _is_denied(other: Sighting, denial: Sighting, words: frozenset[str]) -> bool:
    if other.claim.stance in {"denies", "asks", "doubts"} or not words:
        return False
    if other.claim.speaker == denial.claim.speaker or _are_nested(other, denial):
        return False
    return len(words & _stems(other.quote)) >= SHARED * len(words)


def _are_nested(left: Sighting, right: Sighting) -> bool:
    if left.document != right.document:
        return False
    return any(
        mine.overlaps(theirs) for mine in left.claim.content for theirs in right.claim.content
    )


def _stems(quote: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"[^\W_]{4,}", quote.casefold()))


def _find_figures(by_subject: dict[str, list[Sighting]]) -> Iterator[tuple[str, Opposition]]:
    for key in sorted(by_subject):
        alike: dict[tuple[str, ...], list[tuple[Sighting, Figure]]] = defaultdict(list)
        for sighting in by_subject[key]:
            for kind, figure in _key_figures(sighting):
                alike[kind].append((sighting, figure))
        for group in alike.values():
            for (left, mine), (right, theirs) in combinations(group, 2):
                is_one = _are_of_one_side(mine, theirs) and _are_comparable(left, right)
                if is_one and not _agree(mine, theirs):
                    yield left.claim.id, Opposition("figure", _tell(theirs), right.claim.id)
                    yield right.claim.id, Opposition("figure", _tell(mine), left.claim.id)


def _key_figures(sighting: Sighting) -> Iterator[tuple[tuple[str, ...], Figure]]:
    event = sighting.claim.event
    for figure in event.figures if event is not None else ():
        measure = " ".join(sorted(_stems(figure.measure)))
        if measure or figure.unit:
            yield (event.type if event else "", measure, (figure.unit or "").casefold()), figure


def _are_comparable(left: Sighting, right: Sighting) -> bool:
    if left.claim.id == right.claim.id or _are_nested(left, right):
        return False
    return left.day is None or right.day is None or left.day == right.day


def _are_of_one_side(left: Figure, right: Figure) -> bool:
    """Whether nothing says that the two count people or things of different states or parties."""
    return left.side is None or right.side is None or left.side == right.side


def _agree(left: Figure, right: Figure) -> bool:
    return _measure(left).agrees_with(_measure(right))


def _measure(figure: Figure) -> Quantity:
    return Quantity(
        span=figure.span,
        text="",
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=(figure.unit or "").casefold(),
        approx=figure.approx,
        of=figure.measure,
    )


def _tell(figure: Figure) -> str:
    numbers = [figure.value] if figure.value is not None else [figure.low, figure.high]
    told = " to ".join(f"{number:,.10g}" for number in numbers if number is not None)
    return f"{told} {figure.unit or ''}".strip()
