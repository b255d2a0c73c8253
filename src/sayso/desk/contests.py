"""Contests: which claims a check, a denial or another figure stands against.

A contest is a pointer for a person who compares, not a judgement: it says
where something else is told, within the documents at hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sayso.checks.catalogue import CONFLICTS
from sayso.desk.brief import Why
from sayso.desk.denials import are_nested, is_denied, list_word_stems
from sayso.desk.happenings import is_one_happening, measure
from sayso.desk.sightings import Sighting, find_day
from sayso.desk.sites import measure_way, write_way
from sayso.model.event import Event, Figure
from sayso.model.finding import Finding
from sayso.model.measures import read_measure
from sayso.model.span import Span

MOST_SITED = 60
"""Claims of one subject, day and type of event whose places are compared."""
_DAY = 10
"""Characters of an ISO 8601 day."""
_MONTH = 31
_HEIGHTS = ("altitude", "apogee", "height")


@dataclass(frozen=True, slots=True)
class Opposition:
    """What stands against one claim.

    Attributes:
        why: A check within its document, somebody's denial, another figure or another place.
        message: What was seen, for checks; the other figure or place; else empty.
        claim: Id of the claim that stands against it; None for checks.
    """

    why: Why
    message: str
    claim: str | None


Oppositions = dict[str, list[Opposition]]
"""What stands against each claim, by its id."""


def find_oppositions(sightings: Sequence[Sighting], findings: Iterable[Finding]) -> Oppositions:
    """What stands against each claim, in a settled order."""
    # Each once, and a dict keeps the order: a much disputed figure has hundreds.
    against: dict[str, dict[Opposition, None]] = defaultdict(dict)
    linked = {(one.claim.id, one.claim.denies) for one in sightings if one.claim.denies}
    known = {one.claim.id for one in sightings}
    for finding in findings:
        if finding.severity == "info" or finding.code not in CONFLICTS:
            continue
        if known.issuperset(finding.claims) and _is_linked(finding, linked):
            continue  # told as a denial
        for claim in finding.claims:
            against[claim][Opposition("check", finding.message, None)] = None
    by_subject = _group_by_subject(sightings)
    told = (
        _find_denials(sightings, by_subject),
        _find_figures(by_subject, _list_held(sightings)),
        _find_places(by_subject),
    )
    for pairs in told:
        for claim, opposition in pairs:
            against[claim][opposition] = None
    return {claim: list(found) for claim, found in against.items()}


def _is_linked(finding: Finding, linked: Container[tuple[str, str | None]]) -> bool:
    """Whether a finding says only that one claim denies another, as the claim itself does."""
    return finding.code == "claim-denied" and any(
        pair in linked for pair in (finding.claims, finding.claims[::-1])
    )


def _group_by_subject(sightings: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    groups: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        for subject in sighting.subjects:
            groups[subject.key].append(sighting)
    return groups


def _find_denials(
    sightings: Sequence[Sighting], by_subject: dict[str, list[Sighting]]
) -> Iterator[tuple[str, Opposition]]:
    by_id = {sighting.claim.id: sighting for sighting in sightings}
    for denial in sightings:
        denied = by_id.get(denial.claim.denies or "")
        if denied is not None:
            yield denied.claim.id, Opposition("denial", "", denial.claim.id)
            yield denial.claim.id, Opposition("denial", "", denied.claim.id)
        if denial.claim.stance != "denies":
            continue
        near = {
            other.claim.id: other
            for subject in denial.subjects
            for other in by_subject[subject.key]
        }
        for other in near.values():
            if is_denied(other, denial):
                yield other.claim.id, Opposition("denial", "", denial.claim.id)
                yield denial.claim.id, Opposition("denial", "", other.claim.id)


def _list_held(sightings: Iterable[Sighting]) -> frozenset[tuple[str, Span]]:
    """The figures that a part of a claim has as well, by the whole's id: what is contested is the part."""
    return frozenset(
        (one.claim.within, figure.span)
        for one in sightings
        if one.claim.within is not None and one.claim.event is not None
        for figure in one.claim.event.figures
    )


def _find_figures(
    by_subject: dict[str, list[Sighting]], held: Container[tuple[str, Span]]
) -> Iterator[tuple[str, Opposition]]:
    for key in sorted(by_subject):
        alike: dict[tuple[str, ...], list[tuple[Sighting, Figure]]] = defaultdict(list)
        for sighting in by_subject[key]:
            for kind, figure in _key_figures(sighting):
                if (sighting.claim.id, figure.span) not in held:
                    alike[kind].append((sighting, figure))
        for group in alike.values():
            for (left, mine), (right, theirs) in combinations(group, 2):
                is_one = _count_one_side(mine, theirs) and _are_comparable(left, right)
                is_one = is_one and not _is_revision((left, mine), (right, theirs))
                if is_one and not _agree(mine, theirs):
                    yield left.claim.id, Opposition("figure", _tell(theirs), right.claim.id)
                    yield right.claim.id, Opposition("figure", _tell(mine), left.claim.id)


def _find_places(by_subject: dict[str, list[Sighting]]) -> Iterator[tuple[str, Opposition]]:
    """One happening that two tell of places far apart."""
    for key in sorted(by_subject):
        alike: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
        for sighting in by_subject[key]:
            event = sighting.claim.event
            if event is not None and sighting.site is not None and sighting.day is not None:
                alike[event.type, sighting.day].append(sighting)
        for group in alike.values():
            for left, right in combinations(group[:MOST_SITED], 2):
                way = measure_way(left.site, right.site)
                if way is not None and is_one_happening(left, right, key):
                    yield left.claim.id, Opposition("place", _tell_way(right, way), right.claim.id)
                    yield right.claim.id, Opposition("place", _tell_way(left, way), left.claim.id)


def _tell_way(other: Sighting, way_km: float) -> str:
    name = "" if other.site is None else other.site.name
    return f"another place is told: {name}, {write_way(way_km)} away"


def _key_figures(sighting: Sighting) -> Iterator[tuple[tuple[str, ...], Figure]]:
    event = sighting.claim.event
    for figure in event.figures if event is not None else ():
        if figure.span in sighting.parts:
            continue  # "seven of the wounded died" is no other toll
        measure = _key_flight(event, figure) or " ".join(sorted(list_word_stems(figure.measure)))
        if measure or figure.unit:
            yield (event.type if event else "", measure, (figure.unit or "").casefold()), figure


def _key_flight(event: Event | None, figure: Figure) -> str:
    """What a length says of a missile's flight: how high or how far; empty for all else."""
    if event is None or event.type != "TEST" or read_measure(figure.unit).kind != ("length",):
        return ""
    is_height = any(word in figure.measure.casefold() for word in _HEIGHTS)
    return "height" if is_height else "way"


def _are_comparable(left: Sighting, right: Sighting) -> bool:
    revised = left.earlier or right.earlier  # what was told first
    if left.claim.id == right.claim.id or revised or are_nested(left, right):
        return False
    if measure_way(left.site, right.site) is not None:
        return False  # so far apart that it is not one happening
    if left.document == right.document and left.long != right.long:
        return False  # what a report tells of a month or a year is not its news
    if _are_apart(left.claim.event, right.claim.event):
        return False
    if _lasts(left.claim.event) != _lasts(right.claim.event):
        return False  # the toll of a day, and that of a war
    return left.day is None or right.day is None or left.day == right.day


def _are_apart(left: Event | None, right: Event | None) -> bool:
    """Whether the days between which two events lie have none in common."""
    if left is None or right is None:
        return False
    begins = max(left.begin or "", right.begin or "")
    ends = [day for day in (left.end, right.end) if day]
    return bool(begins) and bool(ends) and begins[:_DAY] > min(ends)[:_DAY]


def _lasts(event: Event | None) -> bool:
    """Whether an event is told to have gone on for longer than a month."""
    if event is None or event.begin is None or event.end is None:
        return False
    first, last = (date.fromisoformat(day[:_DAY]) for day in (event.begin, event.end))
    return (last - first).days > _MONTH


def _is_revision(left: tuple[Sighting, Figure], right: tuple[Sighting, Figure]) -> bool:
    """Whether one origin told both on different days: the later figure revises the earlier.

    What outlets tell on their own is one origin's only where it is a toll that has grown.
    """
    origins = {one.claim.chain[-1:] for one, _ in (left, right)}
    told = [(_find_told_day(one), figure) for one, figure in (left, right)]
    if len(origins) > 1 or None in (told[0][0], told[1][0]) or told[0][0] == told[1][0]:
        return False
    (_, first), (_, last) = sorted(told, key=lambda one: one[0] or "")
    is_named = not any(origin[0].startswith("[") for origin in origins if origin)
    return is_named or (first.fate is not None and (first.value or 0) < (last.value or 0))


def _find_told_day(sighting: Sighting) -> str | None:
    """The day on which a claim was said, or else published; None if not known."""
    said = sighting.claim.said
    told = find_day(said.begin) if said is not None and said.begin == said.end else None
    return told or sighting.published


def _count_one_side(left: Figure, right: Figure) -> bool:
    """Whether nothing says that the two count people or things of different states or parties."""
    return left.side is None or right.side is None or left.side == right.side


def _agree(left: Figure, right: Figure) -> bool:
    return measure(left).agrees_with(measure(right))


def _tell(figure: Figure) -> str:
    numbers = [figure.value] if figure.value is not None else [figure.low, figure.high]
    told = " to ".join(f"{number:,.10g}" for number in numbers if number is not None)
    return f"{told} {figure.unit or ''}".strip()
