"""Brief: what is said, by day and subject, as plain frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.claim import Certainty, Mode, Polarity, Stance, Status
from sayso.model.document import PublishedBasis

SCHEMA = "sayso-brief/1"
"""Name and version of the shape in which a brief is printed as JSON."""

DayKind = Literal["day", "earlier", "untold"]
"""One day; all days long before the documents; or no day told."""

Why = Literal["check", "denial", "figure", "place"]
"""A check within the document, somebody's denial, another figure or another place."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a claim stands.

    Attributes:
        document: Number in the brief's list of documents, from 1.
        sentence: Number of the sentence in the document, from 1; None if not known.
        claim: Id of the claim.
    """

    document: int
    sentence: int | None
    claim: str


@dataclass(frozen=True, slots=True)
class Contest:
    """Why a claim is contested within the documents.

    Attributes:
        message: What stands against it, as a clause without a full stop.
        against: The claims that stand against it; empty where a check found it.
        why: What kind of contest it is.
    """

    message: str
    against: tuple[Reference, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One claim in readable form.

    Attributes:
        references: Where it stands; several where the same is said in the same words.
        quote: The words of its content.
        chain: Who says it, from the one nearest to the reader to the origin.
        speaker: Whose claim it is.
        role: The speaker's role; None if not told.
        mode: Whose words they are.
        stance: What the speaker does with it.
        certainty: How firmly the text puts it.
        polarity: Negative where the proposition itself is negated.
        status: What it is said to be.
        hedges: The words that lower its certainty.
        day: ISO 8601 day it speaks of, or else of publication; None if not known.
        contests: What stands against it within the documents.
        parts: Claims within it that add something: another chain, stance,
            certainty or status, or a contest.
        n_parts_hidden: Claims within it that only repeat it in part.
        gist: The content fit to stand alone, as in `Claim.gist`; None if there is none.
    """

    references: tuple[Reference, ...]
    quote: str
    chain: tuple[str, ...]
    speaker: str
    role: str | None
    mode: Mode
    stance: Stance
    certainty: Certainty
    polarity: Polarity
    status: Status
    hedges: tuple[str, ...]
    day: str | None
    contests: tuple[Contest, ...]
    parts: tuple[BriefLine, ...]
    n_parts_hidden: int
    gist: str | None = None


@dataclass(frozen=True, slots=True)
class BriefSubject:
    """What is said on one subject.

    Attributes:
        name: Who or what it is about; None for what has no name in it.
        lines: Claims with a source first, then the outlets' own statements.
        n_more_attributed: Claims with a source that are left out for length.
        n_more_narrated: The outlets' own statements that are left out for length.
    """

    name: str | None
    lines: tuple[BriefLine, ...]
    n_more_attributed: int
    n_more_narrated: int


@dataclass(frozen=True, slots=True)
class BriefDay:
    """What is said of one day.

    Attributes:
        kind: Whether it is one day.
        day: ISO 8601 date; None if it is not one day.
        subjects: The most discussed first.
    """

    kind: DayKind
    day: str | None
    subjects: tuple[BriefSubject, ...]


@dataclass(frozen=True, slots=True)
class BriefDocument:
    """A document that the brief rests on.

    Attributes:
        number: From 1; what references name.
        id: Its id in the ledger.
        title: Its headline; None if not known.
        opening: The first words of its text, with " …" where more follows.
        publisher: Who published it; None if not known.
        published: ISO 8601 date or time; None if not known.
        published_basis: Whence that date; None where there is none.
        language: ISO 639-1 code; None if it cannot be told.
        url: Where it is published; None if not known.
        n_claims: Claims in it that the brief is made from.
        is_read: False for documents in a language that is not read for claims.
    """

    number: int
    id: str
    title: str | None
    opening: str
    publisher: str | None
    published: str | None
    published_basis: PublishedBasis | None
    language: str | None
    url: str | None
    n_claims: int
    is_read: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """What the documents say, and on whose say-so.

    Attributes:
        days: Newest first; then what lies long before, then what has no day.
        documents: Newest first, numbered from 1.
        n_claims: Claims that the brief is made from, shown or counted.
        n_contested: Claims among them that are contested within the documents.
        is_whole: Whether nothing was left out for length.
    """

    days: tuple[BriefDay, ...]
    documents: tuple[BriefDocument, ...]
    n_claims: int
    n_contested: int
    is_whole: bool
