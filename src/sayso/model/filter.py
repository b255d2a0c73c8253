"""Filter: which documents and claims of a ledger are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.errors import UsageError
from sayso.model.claim import Certainty, Mode, Stance, Status
from sayso.model.link import SourceKind


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold of a claim and its document, all at once; what is not given is free.

    Where documents are asked for, one is found if any of its claims fits
    what is said about claims; only `about` then means the document's own words.

    Attributes:
        about: Words that must all occur; "several words" in quotation marks
            must follow one another, and a word* may go on. Case and accents
            do not matter. For claims they are sought in the content, the
            speaker, the chain and the event's participants and place; for
            documents in title and text. Blank is the same as None.
        speaker: Words of the speaker's name, sought as in `about`; the
            reserved names `[outlet]` and `[unnamed]` mean just these.
        origin: The same for the last link of the chain.
        origin_kind: That link is of any of these kinds; all if empty.
        stance: Any of these; all if empty.
        certainty: Any of these; all if empty.
        status: Any of these; all if empty.
        mode: Any of these; all if empty.
        event_type: Any of these types of event; all if empty.
        document: Id of the document, or its first characters, at least four;
            an id in full means that document alone.
        publisher: Words of the publisher's name, sought as in `about`.
        language: ISO 639-1 code of the document's language.
        after: First day of publication; documents without a date are left out.
        before: Last day of publication; documents without a date are left out.
        happened_after: The event is said to end on this day or later; claims
            whose event has no day are left out.
        happened_before: The event is said to begin on this day or earlier;
            claims whose event has no day are left out.
        said_after: It was said on this day or later, as far as the text tells; claims
            of which it does not tell that are left out.
        said_before: It was said on this day or earlier, with the same left out.
        limit: At most so many are given, at least 0; None for all.
        offset: So many of the first are left out; at least 0.
    """

    about: str | None = None
    speaker: str | None = None
    origin: str | None = None
    origin_kind: tuple[SourceKind, ...] = ()
    stance: tuple[Stance, ...] = ()
    certainty: tuple[Certainty, ...] = ()
    status: tuple[Status, ...] = ()
    mode: tuple[Mode, ...] = ()
    event_type: tuple[str, ...] = ()
    document: str | None = None
    publisher: str | None = None
    language: str | None = None
    after: date | None = None
    before: date | None = None
    happened_after: date | None = None
    happened_before: date | None = None
    said_after: date | None = None
    said_before: date | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        """Refuse numbers that mean nothing.

        Raises:
            UsageError: If limit or offset is below 0.
        """
        if self.offset < 0 or (self.limit is not None and self.limit < 0):
            raise UsageError("Limit and offset are at least 0.")


EVERYTHING = Filter()
"""The filter that leaves nothing out."""
