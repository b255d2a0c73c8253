"""Contests: what stands against a claim, and each dispute of a brief told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import shorten

from sayso.desk.brief import Brief, BriefLine, Contest, Reference
from sayso.presentation.views.brief_page import ContestView
from sayso.presentation.views.places import cut_places, view_once
from sayso.presentation.views.quoting import write_gist

MOST_CONTESTS = 3
"""Contests told on one line; the others are counted."""
SHORT = 100
"""Characters of a quote where it stands beside what contests it."""


@dataclass(slots=True)
class _Dispute:
    """A contest with all places that it concerns.

    Attributes:
        compares: Whether each claim in it gives a value of its own for the same thing.
        places: Where the claims stand.
    """

    compares: bool
    places: list[Reference] = field(default_factory=list)

    @property
    def claims(self) -> frozenset[str]:
        return frozenset(place.claim for place in self.places)


def gather_contests(brief: Brief, most: int | None) -> tuple[ContestView, ...]:
    """Each dispute once, with all places that it concerns.

    Where three claims give three figures, each stands against the two others;
    that is told from the first of them.

    Args:
        brief: The brief.
        most: Places told of each; None for all.
    """
    disputes: dict[str, _Dispute] = {}
    for line in _walk(line for day in brief.days for one in day.subjects for line in one.lines):
        quote = shorten(write_gist(line.gist, line.quote, is_quoted=False), SHORT, placeholder=" …")
        for contest in line.contests:
            # What a check says names both sides; a denial is told from the side that is denied.
            if contest.against and line.stance == "denies":
                continue
            text = f"{quote}: {contest.message}" if contest.against else contest.message
            dispute = disputes.setdefault(text, _Dispute(contest.why in {"figure", "place"}))
            dispute.places += (*line.references, *contest.against)
    return tuple(
        ContestView(text, *cut_places(view_once(dispute.places), most))
        for text, dispute in _fold(disputes).items()
    )


def view_contests(contests: Iterable[Contest], most: int | None) -> tuple[ContestView, ...]:
    """Contests of the same kind are told together, and many are counted."""
    alike: dict[str, list[Reference]] = {}
    for contest in contests:
        alike.setdefault(contest.message, []).extend(contest.against)
    views = [
        ContestView(message, *cut_places(view_once(places), most))
        for message, places in alike.items()
    ]
    if len(views) <= MOST_CONTESTS:
        return tuple(views)
    return (*views[:MOST_CONTESTS], ContestView(f"and {len(views) - MOST_CONTESTS} more", ()))


def _fold(disputes: Mapping[str, _Dispute]) -> dict[str, _Dispute]:
    """The disputes without those whose claims all stand in another; of the same ones the first stays."""
    told: set[str] = set()
    wider: dict[str, list[frozenset[str]]] = defaultdict(list)
    for text in sorted(disputes, key=lambda text: -len(disputes[text].claims)):
        claims = disputes[text].claims
        if disputes[text].compares:
            if any(claims <= other for other in wider[min(claims)]):
                continue
            for claim in claims:
                wider[claim].append(claims)
        told.add(text)
    return {text: dispute for text, dispute in disputes.items() if text in told}


def _walk(lines: Iterable[BriefLine]) -> Iterator[BriefLine]:
    for line in lines:
        yield line
        yield from _walk(line.parts)
