"""A brief as lines of words: what each renderer of it prints, without markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sayso.desk.brief import (
    Brief,
    BriefDay,
    BriefDocument,
    BriefLine,
    BriefSubject,
    Contest,
    Reference,
)
from sayso.model.claim import OUTLET
from sayso.presentation.labels import (
    BASES,
    CERTAINTIES,
    MODES,
    NEGATED,
    STANCES,
    STATUSES,
    Label,
    name_speaker,
)
from sayso.presentation.views.cleaning import clean_line
from sayso.presentation.views.counts import count
from sayso.presentation.views.dates import write_day, write_short_day
from sayso.presentation.views.quoting import write_quote

MOST_CONTESTS = 3
"""Contests told on one line; the others are counted."""
EARLIER = "Earlier"
UNTOLD = "No date told"
NO_NAME = "Other statements"


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A reference such as [2.14]: document 2, sentence 14.

    Attributes:
        text: As printed.
        document: Number of the document.
        claim: Id of the claim.
    """

    text: str
    document: int
    claim: str


@dataclass(frozen=True, slots=True)
class ContestView:
    """What stands against a claim.

    Attributes:
        text: As a clause.
        references: Where it stands.
    """

    text: str
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """One claim.

    Attributes:
        quote: The words of its content; the source's own in quotation marks.
        who: Who says it, with the whole chain.
        is_narrated: Whether it is told in the outlet's own voice.
        labels: How it is put, with the words that hedge it.
        day: The day in words where the heading does not tell it; else empty.
        contests: What stands against it.
        references: Where it stands.
        parts: Claims within it.
        note: What of it is not shown; empty if all is.
    """

    quote: str
    who: str
    is_narrated: bool
    labels: tuple[Label, ...]
    day: str
    contests: tuple[ContestView, ...]
    references: tuple[ReferenceView, ...]
    parts: tuple[LineView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject with its lines, and a note on what is left out."""

    heading: str
    lines: tuple[LineView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day with its subjects."""

    heading: str
    subjects: tuple[SubjectView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document of the list at the end."""

    number: int
    title: str
    facts: str
    id: str
    url: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class BriefView:
    """The whole page.

    Attributes:
        heading: Its title.
        summary: What it rests on, in one sentence.
        legend: How to read references and marks.
        days: In order.
        documents: In order of their numbers.
    """

    heading: str
    summary: str
    legend: str
    days: tuple[DayView, ...]
    documents: tuple[DocumentView, ...]


Outlets = Mapping[int, str | None]
NO_OUTLETS: Outlets = MappingProxyType({})
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
    outlets = {document.number: document.publisher for document in brief.documents}
    return BriefView(
        heading="On whose say-so?",
        summary=f"{summary}.",
        legend=LEGEND,
        days=tuple(_view_day(day, outlets) for day in brief.days),
        documents=tuple(map(_view_document, brief.documents)),
    )


def _view_day(day: BriefDay, outlets: Outlets) -> DayView:
    headings = {"day": write_day(day.day or ""), "earlier": EARLIER, "untold": UNTOLD}
    shows_day = day.kind == "earlier"
    subjects = (_view_subject(one, outlets, shows_day=shows_day) for one in day.subjects)
    return DayView(headings[day.kind], tuple(subjects))


def _view_subject(subject: BriefSubject, outlets: Outlets, *, shows_day: bool) -> SubjectView:
    more = []
    if subject.n_more_attributed:
        more.append(count(subject.n_more_attributed, "more claim"))
    if subject.n_more_narrated:
        own = count(subject.n_more_narrated, "more statement")
        more.append(f"{own} in the outlets' own voice")
    return SubjectView(
        heading=subject.name or NO_NAME,
        lines=tuple(view_line(line, outlets, shows_day=shows_day) for line in subject.lines),
        note=f"and {' and '.join(more)} (--all shows them)" if more else "",
    )


def view_line(
    line: BriefLine,
    outlets: Outlets = NO_OUTLETS,
    *,
    whole: BriefLine | None = None,
    shows_day: bool = False,
) -> LineView:
    """What one line of a brief says.

    Args:
        line: The claim.
        outlets: Publisher of each document by its number; None where it is not known.
        whole: The claim that this one is a part of; what holds of both is told once.
        shows_day: Whether no heading tells the day.
    """
    hidden = line.n_parts_hidden
    told = tuple(_choose_labels(whole)) if whole is not None else ()
    is_told = whole is not None and (whole.chain, whole.role) == (line.chain, line.role)
    places = {reference.document for reference in line.references}
    names = sorted({name for place in places if (name := outlets.get(place))})
    return LineView(
        quote=write_quote(line.quote, is_quoted=line.mode == "direct"),
        who="" if is_told else write_chain(line.chain, line.role, outlet=" and ".join(names)),
        is_narrated=line.mode == "narrated",
        labels=tuple(label for label in _choose_labels(line) if label not in told),
        day=write_short_day(line.day) if shows_day and line.day else "",
        contests=_view_contests(line.contests),
        references=tuple(map(_view_reference, line.references)),
        parts=tuple(view_line(part, outlets, whole=line) for part in line.parts),
        note=f"{count(hidden, 'part')} of it told alike" if hidden else "",
    )


def write_chain(chain: tuple[str, ...], role: str | None, *, outlet: str = "") -> str:
    """A chain as "nearest, role ← … ← origin".

    Args:
        chain: Speakers from the one nearest to the reader.
        role: Role of the first; None if not told.
        outlet: Name of the publication, for its own voice; empty if not known.
    """
    names = [
        f"{outlet}, in its own voice" if speaker == OUTLET and outlet else name_speaker(speaker)
        for speaker in chain
    ]
    if role and role.casefold() not in names[0].casefold():
        names[0] = f"{names[0]}, {role}"
    return " ← ".join(names)


def _choose_labels(line: BriefLine) -> Iterator[Label]:
    """All that a reader must be told; of what goes without saying, nothing."""
    if line.mode != "narrated":
        yield STANCES[line.stance]
    if line.certainty != "certain" or line.hedges:
        label = CERTAINTIES[line.certainty]
        words = ", ".join(f"“{clean_line(hedge)}”" for hedge in line.hedges)
        yield replace(label, word=f"{label.word}: {words}") if words else label
    yield STATUSES[line.status]
    if line.polarity == "negative":
        yield NEGATED
    if line.mode != "narrated":
        yield MODES[line.mode]


def _view_contests(contests: tuple[Contest, ...]) -> tuple[ContestView, ...]:
    """Contests of the same kind are told together, and many are counted."""
    alike: dict[str, dict[str, ReferenceView]] = {}
    for contest in contests:
        places = alike.setdefault(contest.message, {})
        for view in map(_view_reference, contest.against):
            places.setdefault(view.text, view)
    views = [ContestView(message, tuple(places.values())) for message, places in alike.items()]
    if len(views) <= MOST_CONTESTS:
        return tuple(views)
    return (*views[:MOST_CONTESTS], ContestView(f"and {len(views) - MOST_CONTESTS} more", ()))


def _view_reference(reference: Reference) -> ReferenceView:
    sentence = "" if reference.sentence is None else f".{reference.sentence}"
    return ReferenceView(f"[{reference.document}{sentence}]", reference.document, reference.claim)


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
        title=document.title or f"(no title) {document.opening}…",
        facts=" · ".join(facts),
        id=document.id,
        url=document.url or "",
        is_read=document.is_read,
    )
