"""BriefView: a brief as lines of words, which each renderer prints in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.presentation.labels import Label


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
        more: How many places more there are, in words; empty if all are shown.
    """

    text: str
    references: tuple[ReferenceView, ...]
    more: str = ""


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
        more: How many places more there are, in words; empty if all are shown.
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
    more: str = ""


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject with its lines, and a note on what is left out."""

    heading: str
    lines: tuple[LineView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day with its subjects, and a note on what is left out."""

    heading: str
    subjects: tuple[SubjectView, ...]
    note: str


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
        contested: What is contested, told once, before the days.
        days: In order.
        documents: In order of their numbers.
    """

    heading: str
    summary: str
    legend: str
    contested: tuple[ContestView, ...]
    days: tuple[DayView, ...]
    documents: tuple[DocumentView, ...]
