"""Provenance: which code made a reading, when, and from which bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one reading of a document comes from.

    Attributes:
        reading: Its number, rising as readings are stored.
        document: Id of the document that was read.
        sha256: SHA-256 of the bytes it was made from.
        given_name: Path, line or address under which the bytes were given.
        given_url: Address that was given with them; None if none was.
        version: Version of sayso that read them.
        settings: Settings of that run, as names and values.
        started: ISO 8601 time at which the run stored its first document.
        stored: ISO 8601 time at which the reading was stored.
        is_current: Whether no later reading has replaced it.
    """

    reading: int
    document: str
    sha256: str
    given_name: str
    given_url: str | None
    version: str
    settings: tuple[tuple[str, str], ...]
    started: str
    stored: str
    is_current: bool
