"""Briefing: claims of many documents to a Brief that can be scanned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.desk.brief import (
    Brief,
    BriefDay,
    BriefDocument,
    BriefLine,
    BriefSubject,
    DayKind,
)
from sayso.desk.contests import find_oppositions
from sayso.desk.languages import is_language_read
from sayso.desk.lines import LineWriter
from sayso.desk.sightings import Sighting, find_day, sight_claims
from sayso.desk.subjects import choose_subjects
from sayso.model.claim import OUTLET
from sayso.model.document import Document
from sayso.model.finding import Finding
from sayso.model.reading import Reading

RECENT_DAYS = 31
"""Days so long before the oldest document's publication have a heading of their own."""
MOST_ATTRIBUTED = 8
"""Claims with a source that are shown for each subject unless all are wanted."""
MOST_NARRATED = 2
"""Weighty statements in the outlets' own voice that are shown beside them."""
MOST_SUBJECTS = 8
"""On a day with more subjects than this, those of a single claim are told together."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading with those of its claims that a brief is to tell.

    Attributes:
        reading: The reading.
        claims: Ids of the claims; None for all.
    """

    reading: Reading
    claims: frozenset[str] | None = None


def make_brief(choices: Iterable[Choice], *, everything: bool = False) -> Brief:
    """Tell what documents say, by day and subject.

    Args:
        choices: Readings and their claims, in any order; the brief is the same.
        everything: Whether to show each claim, however many there are.
    """
    documents: list[tuple[Document, int]] = []
    sightings: list[Sighting] = []
    findings: list[Finding] = []
    for choice in choices:
        reading = choice.reading
        seen = [
            sighting
            for sighting in sight_claims(reading)
            if choice.claims is None or sighting.claim.id in choice.claims
        ]
        sightings += seen
        findings += reading.findings
        documents.append((reading.document, len(seen)))
    return _compose(documents, sightings, findings, everything=everything)


def list_lines(reading: Reading) -> tuple[BriefLine, ...]:
    """Every claim of one document as a line, in reading order, parts within their whole."""
    sightings = list(sight_claims(reading))
    oppositions = find_oppositions(sightings, reading.findings)
    writer = LineWriter(sightings, oppositions, {reading.document.id: 1}, everything=True)
    return writer.write([sighting for sighting in sightings if writer.is_top(sighting)])


def _compose(
    documents: list[tuple[Document, int]],
    sightings: list[Sighting],
    findings: Sequence[Finding],
    *,
    everything: bool,
) -> Brief:
    listed = _number_documents(documents)
    numbers = {document.id: document.number for document in listed}
    # The readings' order must not matter; the sort is stable, so each document keeps its own.
    sightings.sort(key=lambda sighting: numbers[sighting.document])
    oppositions = find_oppositions(sightings, findings)
    writer = LineWriter(sightings, oppositions, numbers, everything=everything)
    tops = [sighting for sighting in sightings if writer.is_top(sighting)]
    days: dict[tuple[DayKind, str | None], list[Sighting]] = defaultdict(list)
    horizon = _find_horizon(sightings)
    for sighting in tops:
        days[_place(sighting, horizon)].append(sighting)
    return Brief(
        days=tuple(
            BriefDay(kind, day, _cut_subjects(days[kind, day], writer, everything=everything))
            for kind, day in _order_days(days)
        ),
        documents=listed,
        n_claims=len(sightings),
        n_contested=sum(sighting.claim.id in oppositions for sighting in sightings),
        is_whole=everything,
    )


def _number_documents(documents: Iterable[tuple[Document, int]]) -> tuple[BriefDocument, ...]:
    ordered = sorted(documents, key=lambda item: (item[0].publisher or "", item[0].id))
    ordered.sort(key=lambda item: item[0].published or "", reverse=True)
    return tuple(
        BriefDocument(
            number=number,
            id=document.id,
            title=document.title,
            opening=document.opening,
            publisher=document.publisher,
            published=document.published,
            published_basis=document.published_basis,
            language=document.language,
            url=document.url,
            n_claims=n_claims,
            is_read=is_language_read(document.language),
        )
        for number, (document, n_claims) in enumerate(ordered, start=1)
    )


def _find_horizon(sightings: Iterable[Sighting]) -> str:
    """The day before which a day is long ago; before all days where nothing tells."""
    published = min((day for sighting in sightings if (day := sighting.published)), default=None)
    try:
        return (date.fromisoformat(published or "") - timedelta(days=RECENT_DAYS)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _place(sighting: Sighting, horizon: str) -> tuple[DayKind, str | None]:
    day = sighting.day or find_day(sighting.published)
    if day is None:
        return "untold", None
    return ("day", day) if day >= horizon else ("earlier", None)


def _order_days(
    days: Mapping[tuple[DayKind, str | None], object],
) -> list[tuple[DayKind, str | None]]:
    kinds: tuple[DayKind, ...] = ("day", "earlier", "untold")
    newest_first = sorted(days, key=lambda place: place[1] or "", reverse=True)
    return sorted(newest_first, key=lambda place: kinds.index(place[0]))


def _cut_subjects(
    sightings: Sequence[Sighting], writer: LineWriter, *, everything: bool
) -> tuple[BriefSubject, ...]:
    chosen = choose_subjects(sightings)
    groups: dict[str | None, list[Sighting]] = defaultdict(list)
    names: dict[str | None, str | None] = {None: None}
    for sighting in sightings:
        subject = chosen.get(sighting.claim.id)
        key = subject.key if subject else None
        groups[key].append(sighting)
        names[key] = subject.name if subject else None
    if len(groups) > MOST_SUBJECTS and not everything:
        _join_singles(groups)
    return tuple(
        _write_subject(names[key], group, writer, everything=everything)
        for key, group in sorted(groups.items(), key=lambda item: _rank(*item))
    )


def _join_singles(groups: dict[str | None, list[Sighting]]) -> None:
    for key in [key for key, group in groups.items() if key is not None and len(group) == 1]:
        groups[None] += groups.pop(key)


def _rank(key: str | None, group: Sequence[Sighting]) -> tuple[bool, int, int, int, str]:
    n_documents = len({sighting.document for sighting in group})
    n_attributed = sum(not is_narrated(sighting) for sighting in group)
    return key is None, -n_documents, -n_attributed, -len(group), key or ""


def is_narrated(sighting: Sighting) -> bool:
    """Whether a claim is told in the outlet's own voice alone."""
    return sighting.claim.chain == (OUTLET,)


def _write_subject(
    name: str | None, group: Sequence[Sighting], writer: LineWriter, *, everything: bool
) -> BriefSubject:
    attributed = writer.write([sighting for sighting in group if not is_narrated(sighting)])
    narrated = writer.write([sighting for sighting in group if is_narrated(sighting)])
    if everything:
        return BriefSubject(name, attributed + narrated, 0, 0)
    shown = _choose_weightiest(attributed, MOST_ATTRIBUTED)
    # Beside claims with a source only what weighs; alone, at least one tells the subject.
    weighty = tuple(line for line in narrated if _is_weighty(line))
    own = _choose_weightiest(
        weighty if attributed else narrated, MOST_NARRATED if attributed else 1
    )
    return BriefSubject(name, shown + own, len(attributed) - len(shown), len(narrated) - len(own))


def _is_weighty(line: BriefLine) -> bool:
    has_figure = any(character.isdigit() for character in line.quote)
    return bool(line.contests or line.hedges or has_figure) or len(line.references) > 1


def _choose_weightiest(lines: tuple[BriefLine, ...], most: int) -> tuple[BriefLine, ...]:
    """The lines an analyst would miss first, in their own order."""
    weighty = sorted(
        range(len(lines)),
        key=lambda place: (
            not lines[place].contests,
            -len(lines[place].references),
            lines[place].certainty == "certain" and not lines[place].hedges,
            not any(character.isdigit() for character in lines[place].quote),
            place,
        ),
    )
    return tuple(lines[place] for place in sorted(weighty[:most]))
