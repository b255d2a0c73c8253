"""Briefing: what a page of a brief says, in words and without markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.desk.brief import (
    Brief,
    BriefDay,
    BriefDocument,
    BriefLine,
    BriefSubject,
)
from sayso.model.claim import OUTLET
from sayso.presentation.labels import (
    BASES,
    name_speaker,
)
from sayso.presentation.views.brief_page import (
    BriefView,
    DayView,
    DocumentView,
    LineView,
    SubjectView,
)
from sayso.presentation.views.choosing import choose_labels
from sayso.presentation.views.contests import gather_contests, view_contests
from sayso.presentation.views.counts import count
from sayso.presentation.views.dates import write_day, write_short_day
from sayso.presentation.views.document_facts import write_title
from sayso.presentation.views.places import MOST_PLACES, cut_places, view_once
from sayso.presentation.views.quoting import write_gist

EARLIER = "Earlier"
UNTOLD = "No date told"
NO_NAME = "Other statements"


@dataclass(frozen=True, slots=True)
class Manner:
    """How the lines of a page are told.

    Attributes:
        outlets: Publisher of each document by its number; None where it is not known.
        most_places: Places told on one line; None for all.
    """

    outlets: Mapping[int, str | None]
    most_places: int | None = None


PLAINLY = Manner({})
"""The manner where no outlet is known, and every place is told."""
LEGEND = (
    "[2.14] is sentence 14 of document 2. An arrow leads from who tells it to whom they have it "
    "from. Where nothing is said of certainty, the text puts the claim as certain. "
    "Contested means that something else is told within these documents, not that it is wrong."
)


def view_brief(brief: Brief) -> BriefView:
    """What a page of a brief says."""
    n_unread = sum(not document.is_read for document in brief.documents)
    summary = f"{count(brief.n_claims, 'claim')} in {count(len(brief.documents), 'document')}"
    summary += f", {brief.n_contested:,} contested" if brief.n_contested else ", none contested"
    if n_unread:
        summary += f"; {count(n_unread, 'document')} in another language, not read for claims"
    manner = Manner(
        outlets={document.number: document.publisher for document in brief.documents},
        most_places=None if brief.is_whole else MOST_PLACES,
    )
    return BriefView(
        heading="On whose say-so?",
        summary=f"{summary}.",
        legend=LEGEND,
        contested=gather_contests(brief, manner.most_places),
        days=tuple(_view_day(day, manner) for day in brief.days),
        documents=tuple(map(_view_document, brief.documents)),
    )


def _view_day(day: BriefDay, manner: Manner) -> DayView:
    headings = {"day": write_day(day.day or ""), "earlier": EARLIER, "untold": UNTOLD}
    shows_day = day.kind == "earlier"
    told = (one for one in day.subjects if one.lines)
    n_more = sum(subject.n_more_narrated for subject in day.subjects)
    own = f"{count(n_more, 'more statement')} in the outlets' own voice"
    return DayView(
        headings[day.kind],
        tuple(_view_subject(one, manner, shows_day=shows_day) for one in told),
        note=own if n_more else "",
    )


def _view_subject(subject: BriefSubject, manner: Manner, *, shows_day: bool) -> SubjectView:
    n_more = subject.n_more_attributed
    return SubjectView(
        heading=subject.name or NO_NAME,
        lines=tuple(view_line(line, manner, shows_day=shows_day) for line in subject.lines),
        note=count(n_more, "more claim") if n_more else "",
    )


def view_line(
    line: BriefLine,
    manner: Manner = PLAINLY,
    *,
    whole: BriefLine | None = None,
    shows_day: bool = False,
) -> LineView:
    """What one line of a brief says.

    Args:
        line: The claim.
        manner: How it is told.
        whole: The claim that this one is a part of; what holds of both is told once.
        shows_day: Whether no heading tells the day.
    """
    hidden = line.n_parts_hidden
    is_told = whole is not None and (whole.chain, whole.role) == (line.chain, line.role)
    places = {reference.document for reference in line.references}
    names = sorted({name for place in places if (name := manner.outlets.get(place))})
    shown, more = cut_places(view_once(line.references), manner.most_places)
    return LineView(
        quote=write_gist(line.gist, line.quote, is_quoted=line.mode == "direct"),
        who="" if is_told else write_chain(line.chain, (line.speaker, line.role), outlets=names),
        is_narrated=line.mode == "narrated",
        labels=choose_labels(line, whole),
        day=write_short_day(line.day) if shows_day and line.day else "",
        contests=view_contests(line.contests, manner.most_places),
        references=shown,
        parts=tuple(view_line(part, manner, whole=line) for part in line.parts),
        note=f"{count(hidden, 'part')} of it told alike" if hidden else "",
        more=more,
    )


def write_chain(
    chain: tuple[str, ...], told: tuple[str, str | None], *, outlets: Sequence[str] = ()
) -> str:
    """A chain as "nearest ← speaker, role ← … ← origin".

    Args:
        chain: Speakers from the one nearest to the reader.
        told: The speaker, and the role that the document gives; None if it gives none.
        outlets: Names of the publications, for their own voice; empty if not known.
    """
    whose = "its" if len(outlets) == 1 else "their"
    own = f"{' and '.join(outlets)}, in {whose} own voice" if outlets else name_speaker(OUTLET)
    names = [own if speaker == OUTLET else name_speaker(speaker) for speaker in chain]
    speaker, role = told
    at = chain.index(speaker) if speaker in chain else None
    if role and at is not None and role.casefold() not in names[at].casefold():
        names[at] = f"{names[at]}, {role}"
    return " ← ".join(names)


def _view_document(document: BriefDocument) -> DocumentView:
    facts = [
        document.publisher or "publisher not known",
        f"{write_short_day(document.published)} ({BASES[document.published_basis]})"
        if document.published
        else BASES[None],
        count(document.n_claims, "claim")
        if document.is_read
        else f"in another language ({document.language}), not read for claims",
    ]
    return DocumentView(
        number=document.number,
        title=write_title(document.title, document.opening),
        facts=" · ".join(facts),
        id=document.id,
        url=document.url or "",
        is_read=document.is_read,
    )
