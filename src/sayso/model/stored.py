"""Stored: what a ledger hands out beside whole readings."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.document import PublishedBasis
from sayso.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Header:
    """What names a document, without its text.

    Attributes:
        id: As in `Document.id`.
        url: Address where it is published; None if not known.
        title: Its headline; None if not known.
        publisher: Who published it; None if not known.
        author: Who signed it; None if not known.
        language: ISO 639-1 code; None if it cannot be told.
        published: ISO 8601 date or time of publication; None if not known.
        published_basis: Whence that date; None where there is none.
    """

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    author: str | None
    language: str | None
    published: str | None
    published_basis: PublishedBasis | None


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with what is needed to cite it.

    Attributes:
        claim: The claim.
        document: What names its document.
        sentence: Number of the sentence where its content begins, from 1;
            None if it begins before the first sentence.
        content: The words of its content, with " … " where words were left out.
        reading: Number of the reading that it comes from, rising as readings are stored.
    """

    claim: Claim
    document: Header
    sentence: int | None
    content: str
    reading: int


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with what was read from it, in numbers.

    Attributes:
        document: What names it.
        n_claims: Claims in its current reading.
        n_findings: Findings in its current reading.
        reading: Number of its current reading.
    """

    document: Header
    n_claims: int
    n_findings: int
    reading: int


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding with the document in which it was made.

    Attributes:
        finding: The finding.
        document: What names its document.
    """

    finding: Finding
    document: Header


@dataclass(frozen=True, slots=True)
class Totals:
    """What a ledger holds. Claims and findings are those of current readings.

    Attributes:
        documents: Documents, each counted once however often it was read.
        claims: Claims in their current readings.
        findings: Findings in their current readings.
        captures: Different originals that are kept.
        readings: Readings ever stored, replaced ones included.
    """

    documents: int
    claims: int
    findings: int
    captures: int
    readings: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a ledger that is not as it was stored.

    Attributes:
        code: Stable name of the kind of problem, in kebab case.
        subject: Id, hash or name of what is concerned.
        message: What is wrong, as one sentence.
    """

    code: str
    subject: str
    message: str
