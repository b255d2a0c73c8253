"""Settings: everything that can be chosen, in one frozen record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are read and kept.

    Attributes:
        ledger: The ledger's file.
        workers: Processes that read documents; at least 1.
        max_bytes: Largest document that is read, in bytes.
        lock_seconds: How long to wait for another process that writes to the ledger.
        entities: A user's own files of entities; a later one goes before an earlier one.
        events: A user's own words for events; None for none.
    """

    ledger: Path = Path("sayso.sayso")
    workers: int = 1
    max_bytes: int = 20 * MEGABYTE
    lock_seconds: float = 30.0
    entities: tuple[Path, ...] = ()
    events: Path | None = None
